// The picture as a PNG: the canvas as it is on screen, on its own background, with the legend and where it comes from
// written under it, so that a picture that travels alone still says what it shows and that it is claimed.

const PICTURE = { pad: 16, line: 20, size: 13 };

function pngOf(state) {
  const drawn = state.canvas.querySelector("canvas"), { look, data } = state, pad = PICTURE.pad;
  const ratio = drawn.width / drawn.clientWidth || 1, width = drawn.clientWidth;
  const picture = document.createElement("canvas"), ctx = picture.getContext("2d");
  const font = `${PICTURE.size}px ${look.font}`;
  ctx.font = font;
  const entries = entryRows(ctx, legendOf(data), width - 2 * pad), words = textRows(ctx, data.png?.caption ?? [], width - 2 * pad);
  picture.width = drawn.width;
  picture.height = drawn.height + Math.round(ratio * (2 * pad + PICTURE.line * (entries.length + words.length)));
  ctx.fillStyle = look.background;
  ctx.fillRect(0, 0, picture.width, picture.height);
  ctx.drawImage(drawn, 0, 0);
  ctx.setTransform(ratio, 0, 0, ratio, 0, drawn.height);
  Object.assign(ctx, { font, textBaseline: "middle" });
  entries.forEach((row, at) => row.forEach((entry) => paintEntry(ctx, entry, pad + entry.x, pad + (at + 0.5) * PICTURE.line, look)));
  ctx.fillStyle = look.text;
  words.forEach((row, at) => ctx.fillText(row, pad, pad + (entries.length + at + 0.5) * PICTURE.line));
  return picture.toDataURL("image/png");
}

// What is left out of the picture is left out of its legend.
const legendOf = ({ legend, marks }) => [...legend.filter((item) => !item.off), ...marks];
const sampleOf = ({ colour, line }) => (colour || line ? 34 : 0);

function entryRows(ctx, legend, width) {
  const rows = [[]];
  let x = 0;
  for (const item of legend) {
    const wide = sampleOf(item) + ctx.measureText(item.label).width;
    if (x && x + wide > width) { rows.push([]); x = 0; }
    rows.at(-1).push({ ...item, x });
    x += wide + 18;
  }
  return rows;
}

function textRows(ctx, texts, width) {
  return texts.flatMap((text) => text.split(/\s+/).reduce((rows, word) => {
    const longer = rows.length ? `${rows.at(-1)} ${word}` : word;
    return rows.length && ctx.measureText(longer).width <= width ? [...rows.slice(0, -1), longer] : [...rows, word];
  }, []));
}

function paintEntry(ctx, item, x, y, look) {
  if (sampleOf(item)) {
    ctx.save();
    Object.assign(ctx, { strokeStyle: item.colour || look.text, lineWidth: item.line ? 1.6 : 4 });
    ctx.setLineDash(item.line === "dash" ? [5, 4] : []);
    ctx.stroke(new Path2D(item.line === "arrow" ? `M${x} ${y}h26m-6 -4l6 4l-6 4` : `M${x} ${y}h26`));
    ctx.restore();
  }
  ctx.fillStyle = look.text;
  if (item.mark) {
    Object.assign(ctx, { strokeStyle: look.background, lineWidth: 4 });
    ctx.strokeText(item.mark, x + 9, y);
    ctx.fillText(item.mark, x + 9, y);
  }
  ctx.fillText(item.label, x + sampleOf(item), y);
}

function savePicture(state) {
  element("a", { href: pngOf(state), download: state.data.png?.file ?? "network.png" }).click();
}
