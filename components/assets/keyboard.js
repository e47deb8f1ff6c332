// The picture by keyboard: arrows go from actor to actor, Page Up and Page Down through the ties of one, Enter opens.
// P pins the actor reached or lets it go, Alt and an arrow moves it. What is reached is said aloud by the live region.

const keysOf = ({ pins }) => "Keys: arrows go from actor to actor, Page Up and Page Down through its ties, Enter opens, "
  + (pins ? "P pins or lets go, Alt and an arrow moves an actor, " : "") + "Shift and an arrow moves the picture, + and − zoom, 0 fits.";
const STEP = 60;
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
// How much further an actor off to the side seems than one straight ahead.
const ASIDE = 2;

// The nearest actor that lies in a direction, or none.
function ahead(places, from, [dx, dy]) {
  let best = null;
  for (const [id, { x, y }] of Object.entries(places)) {
    const along = (x - from.x) * dx + (y - from.y) * dy, aside = Math.abs((x - from.x) * dy - (y - from.y) * dx);
    if (along <= 0 || aside > ASIDE * along) continue;
    const cost = along + ASIDE * aside;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}

function firstActor(state) {
  return state.nodes.get().sort((one, other) => Number(other.focal) - Number(one.focal) || other.size - one.size)[0]?.id;
}

function reach(state, reached) {
  state.reached = reached;
  mark(state, reached);
  const item = (reached.kind === "actor" ? state.nodes : state.edges).get(reached.id);
  state.live.textContent = `${item.title.textContent}. Enter opens.`;
}

function mark(state, reached) {
  if (reached.kind === "actor") state.network.selectNodes([reached.id], false);
  else state.network.setSelection({ nodes: [], edges: [reached.id] }, { highlightEdges: false });
}

// After a rerun the analyst goes on from where she was, if that is still drawn.
function reachAgain(state) {
  const { reached } = state;
  if (!reached) return;
  if ((reached.kind === "actor" ? state.nodes : state.edges).get(reached.id)) mark(state, reached);
  else state.reached = null;
}

function stepToActor(state, way) {
  const from = state.reached?.actor ?? state.selected?.id;
  const known = from !== undefined && state.nodes.get(from);
  const id = known ? ahead(state.network.getPositions(), state.network.getPosition(from), way) : firstActor(state);
  if (id !== undefined) reach(state, { kind: "actor", id, actor: id });
}

function stepToTie(state, by) {
  const actor = state.reached?.actor ?? firstActor(state);
  const ties = state.edges.get().filter(({ from, to }) => from === actor || to === actor).map(({ id }) => id).sort();
  if (!ties.length) return;
  const at = state.reached?.kind === "tie" ? ties.indexOf(state.reached.id) : by > 0 ? -1 : 0;
  reach(state, { kind: "tie", id: ties[(at + by + ties.length) % ties.length], actor });
}

function pan(state, [dx, dy]) {
  const { x, y } = state.network.getViewPosition(), scale = state.network.getScale();
  state.network.moveTo({ position: { x: x + (STEP * dx) / scale, y: y + (STEP * dy) / scale } });
}

function keyboard(state, fit) {
  const zoom = (factor) => state.network.moveTo({ scale: state.network.getScale() * factor });
  const acts = {
    "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), 0: () => fit(state),
    p: () => turnPin(state), P: () => turnPin(state),
    PageDown: () => stepToTie(state, 1), PageUp: () => stepToTie(state, -1),
    Enter: () => state.reached && pickDrawn(state, state.reached.kind === "actor" ? "nodes" : "edges", state.reached.id),
  };
  state.canvas.addEventListener("keydown", (event) => {
    const way = WAYS[event.key];
    if (way) (event.altKey ? nudge : event.shiftKey ? pan : stepToActor)(state, way);
    else if (acts[event.key] && !event.ctrlKey && !event.metaKey) acts[event.key]();
    else return;
    event.preventDefault();
  });
}
