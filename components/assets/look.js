// How actors and ties look: their colours in this theme, and what is pale beside what is chosen.

function theme(host) {
  const read = (name, otherwise) => getComputedStyle(host.host ?? host).getPropertyValue(name).trim() || otherwise;
  return {
    text: read("--st-text-color", "#222"),
    background: read("--st-background-color", "#fff"),
    primary: read("--st-primary-color", "#0072B2"),
    font: read("--st-font", "sans-serif"),
  };
}

// What is chosen and what it is tied to, beside which all else is pale; none where the picture holds nothing of it.
function near({ nodes: drawn, edges, fades }, selected) {
  if (!selected || fades === false || ![...drawn, ...edges].some(({ id }) => id === selected.id)) return null;
  const nodes = new Set(), kept = new Set();
  if (selected.kind === "actor") nodes.add(selected.id);
  for (const edge of edges) {
    const chosen = selected.kind === "tie" ? (edge.bundle ?? edge.id) === selected.id : edge.from === selected.id || edge.to === selected.id;
    if (chosen) { kept.add(edge.id); nodes.add(edge.from); nodes.add(edge.to); }
  }
  return nodes.size ? { nodes, edges: kept } : null;
}

// From the background to the text, as light or as dark as the share says; a little of it shows from the first step on.
function mixed({ background, text }, share) {
  const channels = (colour) => { paint.fillStyle = colour; const hex = paint.fillStyle; return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)); };
  const [from, to] = [channels(background), channels(text)];
  return `rgb(${from.map((low, at) => Math.round(low + (to[at] - low) * 0.85 * share)).join(",")})`;
}
const paint = document.createElement("canvas").getContext("2d");

function drawnNode(node, look, kept) {
  const faded = kept && !kept.nodes.has(node.id);
  const colour = node.shade !== null ? mixed(look, node.shade) : node.fill || look.background;
  return {
    id: node.id, kind: node.kind ?? "actor", name: node.label, focal: node.focal, title: tooltip(node.title), shape: node.shape, size: node.size,
    opacity: faded ? 0.3 : 1, borderWidth: node.focal ? 3 : 1.6,
    color: { background: colour, border: look.text, highlight: { background: colour, border: look.primary } },
  };
}

function drawnEdge(edge, look, kept) {
  const faded = kept && !kept.edges.has(edge.id), ink = edge.color || look.text;
  return {
    id: edge.id, kind: edge.kind ?? "tie", from: edge.from, to: edge.to, title: tooltip(edge.title), count: edge.label, mark: edge.mark,
    width: edge.width, dashes: edge.dashes, arrows: edge.arrows, smooth: edge.smooth, selfReference: edge.selfReference,
    color: { color: ink, highlight: ink, hover: ink, opacity: faded ? 0.15 : edge.pale ? 0.5 : 0.9 },
  };
}
