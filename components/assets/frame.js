// What part of the layout the canvas shows, and how it is drawn out to fill it.

function inCanvas(network, { left, top, right, bottom }) {
  const low = network.DOMtoCanvas({ x: left, y: top }), high = network.DOMtoCanvas({ x: right, y: bottom });
  return { left: low.x, top: low.y, right: high.x, bottom: high.y };
}

// Room around the marks for their names; the buttons lie over the top right corner.
const CLEAR = 6, BOTTOM = 34, MOST_SCALE = 1.2;
const NARROW = 500;
const above = (width) => (width < NARROW ? 66 : 30);
const sideways = (width) => width - 2 * Math.min(46, 0.085 * width);

// All of the screen, less the legend.
function filled(state) {
  const tall = state.frame.matches(":fullscreen"), { height } = state;
  const own = tall ? window.innerHeight - (state.frame.querySelector(".legend")?.offsetHeight ?? 0) - 40 : height;
  state.canvas.style.height = own + "px";
  state.network.setSize("100%", own + "px");
  fit(state);
}

// The frame holds the actors that are not drawn at this time too, so that nothing moves from one time to another.
function fit(state) {
  const { network, canvas } = state, width = canvas.clientWidth, height = canvas.clientHeight;
  state.unfitted = !width;
  if (state.unfitted) return;
  const { x, y } = state.stretch, { left: least, right: most, top: upmost, bottom: lowest } = state.bounds;
  const corners = [{ x: least * x, y: upmost * y }, { x: most * x, y: lowest * y }];
  const places = [...Object.values(network.getPositions()), ...corners];
  const span = (axis) => [Math.min(...places.map((p) => p[axis])), Math.max(...places.map((p) => p[axis]))];
  const [left, right] = span("x"), [top, bottom] = span("y");
  const scale = Math.min(
    MOST_SCALE, sideways(width) / (right - left || 1), (height - above(width) - BOTTOM) / (bottom - top || 1));
  const down = (BOTTOM - above(width)) / 2 / scale;
  network.moveTo({ scale, position: { x: (left + right) / 2, y: (top + bottom) / 2 + down }, animation: false });
  state.shown = inCanvas(network, { left: 3, top: 3, right: width - 3, bottom: height - 3 });
  const tools = state.tools.getBoundingClientRect(), frame = canvas.getBoundingClientRect();
  state.toolsBox = inCanvas(network, {
    left: tools.left - frame.left - CLEAR, right: tools.right - frame.left, top: tools.top - frame.top, bottom: tools.bottom - frame.top + CLEAR });
  state.fittedAt = network.getScale();
  state.labelledAt = null;
  network.redraw();
}

// The layout is made for a wide canvas: on a tall or a wider one it is drawn out, never pressed together.
function drawnOut({ left, right, top, bottom }, width, height) {
  const wanted = sideways(width) / (height - above(width) - BOTTOM), own = (right - left) / (bottom - top);
  if (!(own > 0 && isFinite(own) && wanted > 0)) return { x: 1, y: 1 };
  const factor = Math.min(MOST_DRAWN_OUT, wanted > own ? wanted / own : own / wanted);
  return wanted > own ? { x: factor, y: 1 } : { x: 1, y: factor };
}
const MOST_DRAWN_OUT = 1.8;
