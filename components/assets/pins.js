// Actors that the analyst pinned: dragged, moved with Alt and an arrow key, or held where they stand with P. Python keeps
// their places, so that they are in the link and can be taken back. Physics is off: vis need not be told to hold them.

const NUDGE = 15, SETTLED_MS = 400;

// A pinned actor stands where it was pinned, one that is no longer pinned where it was computed, any other where it was.
function placeOf(state, node) {
  const { x, y } = state.stretch, told = { x: node.x * x, y: node.y * y };
  return node.pinned || state.pinned.has(node.id) ? told : state.places?.[node.id] ?? told;
}

function rememberPinned(state, nodes) {
  for (const { id, pinned } of nodes) pinned ? state.pinned.add(id) : state.pinned.delete(id);
}

// The places are told as the layout has them, whatever this screen's shape.
function pin(state, ids) {
  if (!state.data.pins) return;
  const { x, y } = state.stretch;
  const places = ids.map((id) => [id, state.network.getPosition(id)]).map(([id, at]) => [id, Math.round(at.x / x), Math.round(at.y / y)]);
  state.pick({ kind: "pin", places });
}

function moved(state) {
  state.labelledAt = null;
  state.network.redraw();
}

function nudge(state, [dx, dy]) {
  const id = state.reached?.actor ?? state.selected?.id;
  if (!state.data.pins || !state.nodes.get(id)) return;
  const { x, y } = state.network.getPosition(id), by = NUDGE / state.network.getScale();
  state.network.moveNode(id, x + dx * by, y + dy * by);
  moved(state);
  clearTimeout(state.nudged);
  state.nudged = setTimeout(() => pin(state, [id]), SETTLED_MS);
}

function turnPin(state) {
  const id = state.reached?.actor ?? state.selected?.id;
  if (!state.data.pins || !state.nodes.get(id)) return;
  const held = state.pinned.has(id);
  state.live.textContent = held ? `${id} is no longer pinned.` : `${id} is pinned.`;
  if (held) state.pick({ kind: "unpin", id }); else pin(state, [id]);
}

// A dot in the middle of the mark: what is pinned is told without colour.
function paintPins(state, ctx) {
  const { look, network, nodes } = state;
  for (const id of state.pinned) {
    const node = nodes.get(id);
    if (!node) continue;
    const { x, y } = network.getPosition(id), radius = Math.min(0.34 * node.size, 4 / network.getScale());
    ctx.globalAlpha = node.opacity;
    for (const [colour, size] of [[look.background, radius * 1.5], [look.text, radius]]) {
      ctx.fillStyle = colour;
      ctx.beginPath();
      ctx.arc(x, y, size, 0, 2 * Math.PI);
      ctx.fill();
    }
  }
  ctx.globalAlpha = 1;
}
