// Where one part of a picture ends and another begins that is read otherwise: a line with what is said of the other.

const DIVIDER = { dash: [6, 6], letters: 12, room: 22 };

function paintDivider(state, ctx) {
  const told = state.data?.divider;
  if (!told) return;
  const { top, bottom } = state.bounds, { stretch, look } = state, pixel = 1 / state.network.getScale();
  const x = told.at * stretch.x, from = top * stretch.y - DIVIDER.room * pixel, to = bottom * stretch.y + DIVIDER.room * pixel;
  ctx.save();
  Object.assign(ctx, { strokeStyle: look.text, fillStyle: look.text, globalAlpha: 0.55, lineWidth: pixel, textBaseline: "middle" });
  ctx.setLineDash(DIVIDER.dash.map((each) => each * pixel));
  ctx.beginPath();
  ctx.moveTo(x, from);
  ctx.lineTo(x, to);
  ctx.stroke();
  Object.assign(ctx, { font: `${DIVIDER.letters * pixel}px ${look.font}`, globalAlpha: 0.8 });
  ctx.fillText(told.says, x + 6 * pixel, to - DIVIDER.letters * pixel / 2);
  ctx.restore();
}
