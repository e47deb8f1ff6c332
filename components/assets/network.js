// Draws the network that Python built, keeps positions, zoom and pan over reruns, and sends clicks back.
// Whatever a CSV says reaches the page as text nodes and canvas text only, never as HTML.

function element(tag, attributes = {}, text = "") {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}

function tooltip(text) {
  return element("div", {}, text);
}

function reconcile(set, wanted) {
  const ids = new Set(wanted.map((item) => item.id));
  set.remove(set.getIds().filter((id) => !ids.has(id)));
  set.update(wanted);
}

function buttons(state) {
  const tools = element("div", { class: "tools", role: "group", "aria-label": "Picture" });
  const zoom = (factor) => state.network.moveTo({ scale: state.network.getScale() * factor });
  for (const [sign, name, act] of [
    ["+", "Zoom in", () => zoom(1.25)], ["−", "Zoom out", () => zoom(0.8)], ["Fit", "Fit the picture", () => fit(state)],
    ["⛶", "Full screen", () => (document.fullscreenElement ? document.exitFullscreen() : state.frame.requestFullscreen())],
    ["PNG", "Save the picture as PNG", () => savePicture(state)],
  ]) {
    const button = element("button", { type: "button", "aria-label": name, title: name }, sign);
    button.onclick = act;
    tools.append(button);
  }
  state.playButton = playButton(state);
  tools.prepend(state.playButton);
  return tools;
}

// vis 9.1.2 draws a curve between the borders of two actors but measures clicks and hovering against one
// between their centres, up to 14 pixels away: measure against the curve that is drawn.
function hitWhatIsDrawn(network) {
  for (const { edgeType } of Object.values(network.body.edges)) {
    Object.getPrototypeOf(edgeType)._getDistanceToEdge = function (x1, y1, x2, y2, x, y) {
      const { fromPoint: from, toPoint: to } = this;
      return this._getDistanceToBezierEdge(from.x, from.y, to.x, to.y, x, y, this._getViaCoordinates());
    };
  }
}

// Most important first: what is chosen, the focal actor, then those with most ties.
function ranked(state) {
  const rank = (node) => node.opacity * 1000 + (node.focal ? 500 : 0) + node.size;
  return state.nodes.get().sort((one, other) => rank(other) - rank(one))
    .map((node) => ({ ...node, label: node.name, ...state.network.getPosition(node.id) }));
}

// What is written on the ties. Where there is little room, a mark stands once for all ties of a pair that share it, and
// no count is written beside it: the dashes tell that a tie is disputed.
function writtenOn(state) {
  const narrow = state.canvas.clientWidth < NARROW, seen = new Set();
  return state.edges.get().filter(({ mark, from, to }) => {
    const of = JSON.stringify([from, to, mark]), again = narrow && mark && seen.has(of);
    seen.add(of);
    return !again;
  }).map((edge) => ({ id: edge.id, label: narrow && edge.mark && edge.kind !== "bundle" ? "" : edge.count, mark: edge.mark,
    bundle: edge.kind === "bundle", opacity: edge.color.opacity }));
}

// The places hold for a zoom: they are looked for again when it changes, or when an actor was moved. Half-way
// through a rerun vis paints with some actors already gone: names wait until the picture is whole again.
function label(state, ctx) {
  if (state.drawing) return;
  const scale = state.network.getScale();
  if (state.labelledAt !== scale) {
    state.labelledAt = scale;
    state.labels = placeLabels(ctx, {
      nodes: ranked(state), scale, face: state.look.font, bodies: state.network.body.edges,
      edges: writtenOn(state),
      frame: state.shown ?? { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity },
      covered: state.fittedAt === scale ? [state.toolsBox] : [],
      crowded: state.nodes.length > MANY_ACTORS || scale < 0.95 * (state.fittedAt ?? 0),
    });
    state.canvas.__labels = state.labels;
  }
  const bare = state.light && state.network.renderer.dragging;
  paintLabels(ctx, bare ? state.labels.filter(({ kind }) => kind === "actor") : state.labels, state.look, scale, ({ from }) => {
    if (!from) return { dx: 0, dy: 0 };
    const now = state.network.getPosition(from.id);
    return { dx: now.x - from.x, dy: now.y - from.y };
  });
}

const MANY_ACTORS = 100;

// Beyond this many lines a picture that is dragged leaves them out until it is let go, or it would lag behind the hand.
const MOST_DRAGGED = 300;

function lightWhileDragged(state, light) {
  if (state.light === light) return;
  state.light = light;
  state.network.setOptions({ interaction: { hideEdgesOnDrag: light, hideEdgesOnZoom: light } });
}

function labelAt(state, { x, y }) {
  return state.labels?.find(({ kind, box }) => kind === "actor" && x > box.left && x < box.right && y > box.top && y < box.bottom);
}

// What a mark or a line stands for may be more than an actor or a tie: a community, or a bundle of ties.
function pickDrawn(state, set, id) {
  state.pick({ kind: state[set].get(id).kind, id });
}

// A tooltip would stay over the picture until the mouse moves, even where what it tells of is gone.
function hideTooltip({ interactionHandler: hovering }) {
  clearTimeout(hovering.popupTimer);
  hovering.popup?.hide();
  hovering.popupObj = undefined;
}

function create(host) {
  const frame = element("div", { class: "frame" }), canvas = element("div", { class: "canvas", tabindex: "0", role: "application" });
  const live = element("div", { class: "live", "aria-live": "polite" }), hint = element("p", { class: "hint", id: "keys" });
  const state = { frame, canvas, live, hint, nodes: new vis.DataSet(), edges: new vis.DataSet(), seen: new Set(), pinned: new Set(), stretch: { x: 1, y: 1 } };
  canvas.setAttribute("aria-describedby", "keys");
  frame.append(canvas, hint, live);
  host.append(frame);
  state.network = new vis.Network(canvas, { nodes: state.nodes, edges: state.edges }, {
    physics: false, layout: { improvedLayout: false },
    interaction: { hover: true, tooltipDelay: 120, selectConnectedEdges: false, hoverConnectedEdges: false, keyboard: false },
    nodes: { chosen: false }, edges: { arrowStrikethrough: false, selectionWidth: 1.5, hoverWidth: 1.2,
      arrows: { to: { scaleFactor: 0.7 }, from: { scaleFactor: 0.7 } } },
  });
  canvas.__network = state.network;
  state.tools = buttons(state);
  frame.append(state.tools);
  keyboard(state, fit);
  state.network.on("click", ({ nodes, edges, pointer }) => {
    state.reached = null;
    const named = nodes[0] ?? labelAt(state, pointer.canvas)?.id;
    if (named !== undefined) pickDrawn(state, "nodes", named);
    else if (edges.length) pickDrawn(state, "edges", edges[0]);
  });
  state.network.on("beforeDrawing", (ctx) => paintDivider(state, ctx));
  state.network.on("afterDrawing", (ctx) => { paintPins(state, ctx); label(state, ctx); });
  state.network.on("dragEnd", ({ nodes }) => { if (nodes.length) { moved(state); pin(state, nodes); } });
  // A canvas laid out while hidden has no width: fit once it gets one.
  state.watch = new ResizeObserver(() => { if (state.unfitted && canvas.clientWidth) fit(state); });
  state.watch.observe(canvas);
  frame.addEventListener("fullscreenchange", () => filled(state));
  return state;
}

// Whether the actors are arranged anew or others are in the middle. Another arrangement forgets where actors were.
function arranged(state, data) {
  if (state.arranged === data.arranged) return false;
  const [now] = JSON.parse(data.arranged), [before] = JSON.parse(state.arranged ?? "[null]");
  state.arranged = data.arranged;
  if (now !== before) { state.places = {}; state.seen.clear(); }
  return true;
}

// What was opened elsewhere ends a walk through the picture.
function chosen(state, selected) {
  const now = JSON.stringify(selected ?? null);
  if (selected && now !== state.chosen && state.reached?.id !== selected.id) state.reached = null;
  state.chosen = now;
}

function draw(state, host, data) {
  hideTooltip(state.network);
  chosen(state, data.selected);
  const look = theme(host), kept = near(data, data.selected);
  // On a telephone there is more room downwards than sideways.
  const width = state.canvas.clientWidth, height = width && width < NARROW ? Math.round(width * 1.3) : data.height;
  const rearranged = arranged(state, data), fresh = data.nodes.filter((node) => !state.seen.has(node.id));
  const before = state.seen.size;
  Object.assign(state, { look, data, drawing: true, height, bounds: data.bounds, selected: data.selected });
  if (!state.frame.matches(":fullscreen")) state.canvas.style.height = height + "px";
  state.canvas.setAttribute("aria-label", data.alt);
  state.hint.textContent = keysOf(data);
  if (!before && width) state.stretch = drawnOut(data.bounds, width, height);
  reconcile(state.nodes, data.nodes.map((node) => ({
    ...drawnNode(node, look, kept), ...placeOf(state, node),
  })));
  reconcile(state.edges, data.edges.map((edge) => drawnEdge(edge, look, kept)));
  rememberPinned(state, data.nodes);
  lightWhileDragged(state, data.edges.length > MOST_DRAGGED);
  hitWhatIsDrawn(state.network);
  for (const node of data.nodes) state.seen.add(node.id);
  state.network.setSize("100%", state.canvas.style.height);
  state.network.unselectAll();
  if (data.selected?.kind === "actor" && state.nodes.get(data.selected.id)) state.network.selectNodes([data.selected.id], false);
  if (data.selected?.kind === "tie" && state.edges.get(data.selected.id)) state.network.selectEdges([data.selected.id]);
  reachAgain(state);
  played(state, data.years);
  Object.assign(state, { drawing: false, labelledAt: null });
  if (!before || rearranged || fresh.length > data.nodes.length / 2) fit(state); else state.network.redraw();
  const held = state.frame.querySelector(".legend :focus")?.dataset.id;
  state.frame.querySelector(".legend")?.remove();
  state.frame.append(legend(data.legend, data.marks, data.filters && ((id) => state.pick({ kind: "legend", id }))));
  // Whoever filters by keyboard goes on from the entry she pressed.
  if (held) state.frame.querySelector(`.legend [data-id="${CSS.escape(held)}"]`)?.focus();
  state.canvas.dataset.nodes = data.nodes.length;
  state.canvas.dataset.edges = data.edges.length;
  state.canvas.dataset.ready = "true";
}

const states = new WeakMap(), runs = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  // Streamlit cleans up after a run that a newer one has overtaken: only the latest may take the picture down.
  const run = Symbol("run");
  runs.set(parentElement, run);
  let waiting;
  const start = () => {
    if (!window.vis?.Network) { waiting = requestAnimationFrame(start); return; }
    if (!states.has(parentElement)) states.set(parentElement, create(parentElement));
    const state = states.get(parentElement);
    state.pick = (picked) => setTriggerValue("picked", picked);
    state.places = { ...state.places, ...state.network.getPositions() };
    draw(state, parentElement, data);
  };
  start();
  return () => {
    cancelAnimationFrame(waiting);
    if (runs.get(parentElement) !== run) return;
    const state = states.get(parentElement);
    if (state) { clearTimeout(state.next); clearTimeout(state.nudged); state.watch.disconnect(); state.network.destroy(); state.frame.remove(); states.delete(parentElement); }
  };
}
