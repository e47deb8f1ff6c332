// Draws the network that Python built, keeps positions, zoom and pan over reruns, and sends clicks back.
// Whatever a CSV says reaches the page as text nodes and canvas text only, never as HTML.

const SVG = "http://www.w3.org/2000/svg";

function element(tag, attributes = {}, text = "") {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}

function tooltip(text) {
  return element("div", {}, text);
}

function theme(host) {
  const read = (name, otherwise) => getComputedStyle(host.host ?? host).getPropertyValue(name).trim() || otherwise;
  return {
    text: read("--st-text-color", "#222"),
    background: read("--st-background-color", "#fff"),
    primary: read("--st-primary-color", "#0072B2"),
    font: read("--st-font", "sans-serif"),
  };
}

function near(edges, selected) {
  if (!selected) return null;
  const nodes = new Set(), kept = new Set();
  if (selected.kind === "actor") nodes.add(selected.id);
  for (const edge of edges) {
    const chosen = selected.kind === "tie" ? edge.id === selected.id : edge.from === selected.id || edge.to === selected.id;
    if (chosen) { kept.add(edge.id); nodes.add(edge.from); nodes.add(edge.to); }
  }
  return nodes.size ? { nodes, edges: kept } : null;
}

function drawnNode(node, look, kept) {
  const faded = kept && !kept.nodes.has(node.id);
  const colour = node.focal ? look.primary : look.background;
  return {
    id: node.id, label: node.label, title: tooltip(node.title), shape: node.shape, size: node.size,
    opacity: faded ? 0.3 : 1, borderWidth: node.focal ? 3 : 1.6,
    color: { background: colour, border: look.text, highlight: { background: colour, border: look.primary } },
    font: {
      color: faded ? look.text + "66" : look.text, size: node.focal ? 19 : 16, face: look.font,
      strokeWidth: 4, strokeColor: look.background, vadjust: -2,
    },
  };
}

function drawnEdge(edge, look, kept) {
  const faded = kept && !kept.edges.has(edge.id);
  return {
    id: edge.id, from: edge.from, to: edge.to, title: tooltip(edge.title), label: edge.label || undefined,
    width: edge.width, dashes: edge.dashes, arrows: edge.arrows, smooth: edge.smooth, selfReference: edge.selfReference,
    color: { color: edge.color, highlight: edge.color, hover: edge.color, opacity: faded ? 0.15 : 0.9 },
    font: { color: look.text, size: 12, face: look.font, strokeWidth: 4, strokeColor: look.background, align: "middle" },
  };
}

function reconcile(set, wanted) {
  const ids = new Set(wanted.map((item) => item.id));
  set.remove(set.getIds().filter((id) => !ids.has(id)));
  set.update(wanted);
}

function buttons(state) {
  const tools = element("div", { class: "tools", role: "group", "aria-label": "Zoom" });
  const zoom = (factor) => state.network.moveTo({ scale: state.network.getScale() * factor });
  for (const [sign, name, act] of [
    ["+", "Zoom in", () => zoom(1.25)], ["−", "Zoom out", () => zoom(0.8)], ["Fit", "Fit the picture", () => fit(state)],
  ]) {
    const button = element("button", { type: "button", "aria-label": name, title: name }, sign);
    button.onclick = act;
    tools.append(button);
  }
  return tools;
}

function keyboard(state) {
  const step = 60;
  const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
  state.canvas.addEventListener("keydown", (event) => {
    const network = state.network, scale = network.getScale();
    if (moves[event.key]) {
      const { x, y } = network.getViewPosition(), [dx, dy] = moves[event.key];
      network.moveTo({ position: { x: x + dx / scale, y: y + dy / scale } });
    } else if (event.key === "+" || event.key === "=") network.moveTo({ scale: scale * 1.25 });
    else if (event.key === "-") network.moveTo({ scale: scale * 0.8 });
    else if (event.key === "0") fit(state);
    else return;
    event.preventDefault();
  });
}

function legend(items) {
  const list = element("ul", { class: "legend", "aria-label": "Legend" });
  for (const item of items) {
    const entry = element("li", item.definition ? { title: item.definition } : {});
    if (item.colour || item.line) {
      const sample = document.createElementNS(SVG, "svg");
      sample.setAttribute("width", "28"); sample.setAttribute("height", "10"); sample.setAttribute("aria-hidden", "true");
      const line = document.createElementNS(SVG, "path");
      line.setAttribute("d", item.line === "arrow" ? "M1 5H26M20 1l6 4l-6 4" : "M1 5H27");
      line.setAttribute("fill", "none"); line.setAttribute("stroke", item.colour || "currentColor");
      line.setAttribute("stroke-width", item.line ? "1.6" : "4");
      if (item.line === "dash") line.setAttribute("stroke-dasharray", "5 4");
      sample.append(line); entry.append(sample);
    }
    entry.append(document.createTextNode(item.label));
    list.append(entry);
  }
  return list;
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

// Letters stay this tall on the screen at any zoom; where there is no room for all labels, the actors with most
// ties keep theirs and the others show theirs on zooming in or hovering.
const LEAST_LABEL = 11, LEAST_COUNT = 9.5;

function legible(state) {
  const scale = state.network.getScale();
  if (state.legibleAt === scale) return;
  state.legibleAt = scale;
  const taken = [];
  const fitting = (text, x, y, size) => {
    const half = text.length * size * 0.25, box = [x - half, x + half, y - size * 0.55, y + size * 0.55];
    const free = !taken.some((other) => box[0] < other[1] && other[0] < box[1] && box[2] < other[3] && other[2] < box[3]);
    if (free) taken.push(box);
    return free ? size : 0.1;
  };
  const rank = (node) => node.opacity * 1000 + node.borderWidth * 100 + node.size;
  const nodes = state.nodes.get().sort((one, other) => rank(other) - rank(one)).map((node) => {
    const { x, y } = state.network.getPosition(node.id), own = Math.max(node.borderWidth > 2 ? 19 : 16, LEAST_LABEL / scale);
    return { id: node.id, font: { ...node.font, size: fitting(node.label, x, y + node.size + own, own) } };
  });
  const edges = state.edges.get({ filter: (edge) => edge.label }).map((edge) => {
    const { x, y } = state.network.body.edges[edge.id].edgeType.getPoint(0.5);
    return { id: edge.id, font: { ...edge.font, size: fitting(edge.label, x, y, Math.max(12, LEAST_COUNT / scale)) } };
  });
  state.nodes.update(nodes);
  state.edges.update(edges);
}

function create(host) {
  const frame = element("div", { class: "frame" }), canvas = element("div", { class: "canvas", tabindex: "0", role: "application" });
  const state = { frame, canvas, nodes: new vis.DataSet(), edges: new vis.DataSet(), seen: new Set() };
  frame.append(canvas);
  host.append(frame);
  state.network = new vis.Network(canvas, { nodes: state.nodes, edges: state.edges }, {
    physics: false, layout: { improvedLayout: false },
    interaction: { hover: true, tooltipDelay: 120, selectConnectedEdges: false, hoverConnectedEdges: false, keyboard: false },
    nodes: { chosen: false }, edges: { arrowStrikethrough: false, selectionWidth: 1.5, hoverWidth: 1.2,
      arrows: { to: { scaleFactor: 0.7 }, from: { scaleFactor: 0.7 } } },
  });
  canvas.__network = state.network;
  frame.append(buttons(state));
  keyboard(state);
  state.network.on("click", ({ nodes, edges }) => {
    if (nodes.length) state.pick({ kind: "actor", id: nodes[0] });
    else if (edges.length) state.pick({ kind: "tie", id: edges[0] });
  });
  state.network.on("afterDrawing", () => {
    cancelAnimationFrame(state.tidy);
    state.tidy = requestAnimationFrame(() => legible(state));
  });
  state.network.on("dragEnd", ({ nodes }) => { if (nodes.length) { state.legibleAt = null; legible(state); } });
  // A canvas laid out while hidden has no width: fit once it gets one.
  state.watch = new ResizeObserver(() => { if (state.unfitted && canvas.clientWidth) fit(state); });
  state.watch.observe(canvas);
  return state;
}

function fit(state) {
  state.unfitted = !state.canvas.clientWidth;
  if (state.unfitted) return;
  state.network.fit({ animation: false });
  // Letters grow as the picture shrinks: make room for them, too.
  legible(state);
  state.network.redraw();
  state.network.fit({ animation: false });
}

function draw(state, host, data) {
  const look = theme(host), kept = near(data.edges, data.selected);
  const height = Math.min(data.height, Math.max(320, state.canvas.clientWidth * 1.1 || data.height)) + "px";
  state.canvas.style.height = height;
  state.canvas.setAttribute("aria-label", data.alt);
  const fresh = data.nodes.filter((node) => !state.seen.has(node.id));
  // Where the analyst dragged an actor, it stays; only actors not seen before get the computed place.
  const placed = new Map(fresh.map((node) => [node.id, { x: node.x, y: node.y }]));
  const before = state.seen.size;
  reconcile(state.nodes, data.nodes.map((node) => ({
    ...drawnNode(node, look, kept), ...(state.places?.[node.id] ?? placed.get(node.id) ?? { x: node.x, y: node.y }),
  })));
  reconcile(state.edges, data.edges.map((edge) => drawnEdge(edge, look, kept)));
  hitWhatIsDrawn(state.network);
  for (const node of data.nodes) state.seen.add(node.id);
  state.network.setSize("100%", height);
  state.network.unselectAll();
  if (data.selected?.kind === "actor" && state.nodes.get(data.selected.id)) state.network.selectNodes([data.selected.id], false);
  if (data.selected?.kind === "tie" && state.edges.get(data.selected.id)) state.network.selectEdges([data.selected.id]);
  if (!before || fresh.length > data.nodes.length / 2) fit(state); else state.network.redraw();
  state.legibleAt = null;
  legible(state);
  state.frame.querySelector(".legend")?.remove();
  state.frame.append(legend(data.legend));
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
    if (state) { state.watch.disconnect(); cancelAnimationFrame(state.tidy); state.network.destroy(); state.frame.remove(); states.delete(parentElement); }
  };
}
