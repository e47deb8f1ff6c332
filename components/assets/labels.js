// Names of actors and counts of contested ties, placed where they cover no mark and no other name. vis-network
// can only write under a mark; here each name looks around its mark for the place that the fewest lines cross.

// Letters stay this tall on the screen at any zoom.
const LEAST_NAME = 11, LEAST_COUNT = 9.5;
const OWN_NAME = 16, FOCAL_NAME = 19, LINE = 1.15;
const WRAP_AT = 17, MOST_LINES = 3;
const RINGS = 5, NEAR_RINGS = 2, MOST_EDGES_AVOIDED = 400;
// Points of all lines together that names avoid, and of one line the fewest and the most.
const POINTS = 6000, FEWEST_POINTS = 15, MOST_POINTS = 60;
// Among few lines there is room to stand clear of them all.
const FEW_EDGES = 40;
const NO_LINES = { points: [], weight: 0 };
const AROUND = [[0, 1], [1, 0], [-1, 0], [0, -1], [1, 1], [-1, 1], [1, -1], [-1, -1]];
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
// A mark tells what became of its tie, so it looks further for a place than a count does.
const FURTHER = [...ALONG, 0.46, 0.54, 0.38, 0.62, 0.3, 0.7, 0.22, 0.78, 0.18, 0.82];
const MARK = 17;

function wrapped(text) {
  const lines = [];
  for (const word of text.split(/[^\S\u00a0]+/)) {
    const last = lines.at(-1);
    if (last !== undefined && (last + " " + word).length <= WRAP_AT) lines[lines.length - 1] = last + " " + word;
    else lines.push(word);
  }
  const kept = lines.slice(0, MOST_LINES);
  if (lines.length > MOST_LINES) kept[MOST_LINES - 1] += " …";
  return kept.map((line) => (line.length > 2 * WRAP_AT ? line.slice(0, 2 * WRAP_AT) + "…" : line));
}

function meets(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function boxAt(x, y, width, height) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function widened({ left, right, top, bottom }, by) {
  return { left: left - by, right: right + by, top, bottom };
}

function within(box, frame) {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function crossings(box, { points, weight }) {
  let found = 0;
  for (const point of points) {
    if (point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom) found++;
  }
  return weight * found;
}

function measured(ctx, text, size, face, weight = 400) {
  ctx.font = `${weight} ${size}px ${face}`;
  const lines = wrapped(text);
  const width = Math.max(...lines.map((line) => ctx.measureText(line).width));
  return { lines, size, weight, width, height: lines.length * size * LINE };
}

// How far a point lies from a box.
function apart({ x, y }, { left, right, top, bottom }) {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

// A name that stands nearer to another mark than to its own would be read as that one's.
function astray(box, node, nodes) {
  const own = apart(node, box) - node.size;
  return nodes.some((other) => other !== node && apart(other, box) - other.size < own);
}

// The cheapest free place for one label, or none. `taken` are boxes nothing may lie on.
function cheapest(candidates, taken, lines, frame) {
  let best = null;
  for (const candidate of candidates) {
    if (best && candidate.cost >= best.cost) continue;
    if (!within(candidate.box, frame) || taken.some((other) => meets(candidate.box, other))) continue;
    const cost = candidate.cost + crossings(candidate.box, lines);
    if (!best || cost < best.cost) best = { ...candidate, cost };
  }
  return best;
}

function aroundMark(node, label, pixel, rings) {
  const found = [];
  for (let ring = 0; ring < rings; ring++) {
    const reach = node.size + pixel * ((node.kind === "community" ? 6 : 2) + 13 * ring);
    AROUND.forEach(([dx, dy], preference) => {
      const slant = dx && dy ? 0.75 : 1;
      const x = node.x + dx * (reach * slant + label.width / 2), y = node.y + dy * (reach * slant + label.height / 2);
      found.push({ box: boxAt(x, y, label.width, label.height), cost: 8 * ring + 0.4 * preference, far: ring > 1 });
    });
  }
  return found;
}

function alongLine(edge, label) {
  return (label.mark ? FURTHER : ALONG).map((share, preference) => {
    const { x, y } = edge.edgeType.getPoint(share);
    return { box: boxAt(x, y, label.width, label.height), cost: preference };
  });
}

// The place of what is written on a tie; where there is no room for all of it, for its mark alone.
function onLine(ctx, { label, mark, bundle }, body, taken, { pixel, face, frame }) {
  const texts = [[mark, label].filter(Boolean).join(" "), mark].filter(Boolean);
  for (const text of new Set(texts)) {
    const size = Math.max(mark ? MARK : bundle ? 14 : 12, (bundle ? LEAST_NAME : LEAST_COUNT) * pixel);
    const wanted = { ...measured(ctx, text, size, face, mark ? 700 : 400), mark, halo: bundle ? size / 2 : undefined };
    const place = cheapest(alongLine(body, wanted), taken, NO_LINES, frame);
    if (place) return { ...wanted, ...place };
  }
  return null;
}

// Where every label goes at this zoom: {id, kind, lines, size, box, from, look}. The actors of `nodes` come most
// important first; `frame` is the part of the canvas that the fitted picture shows, `covered` what lies over it.
// Where it is `crowded` (zoomed out, or too many actors) a name that has no clear place is left out.
function placeLabels(ctx, { nodes, edges, bodies, scale, face, frame, covered, crowded }) {
  const pixel = 1 / scale, rings = crowded ? NEAR_RINGS : RINGS;
  const marks = nodes.map((node) => boxAt(node.x, node.y, 2 * node.size, 2 * node.size));
  const steps = Math.min(MOST_POINTS, Math.max(FEWEST_POINTS, Math.floor(POINTS / edges.length)));
  const points = edges.length > MOST_EDGES_AVOIDED ? [] : edges.flatMap(({ id }) =>
    Array.from({ length: steps }, (_, step) => bodies[id].edgeType.getPoint((step + 0.5) / steps)));
  const lines = { points, weight: edges.length > FEW_EDGES ? FEWEST_POINTS / steps : 1 };
  const labels = [];
  const taken = (own) => [...covered, ...labels.map(({ box }) => widened(box, 4 * pixel)), ...marks.filter((_, at) => at !== own)];
  nodes.forEach((node, own) => {
    const label = measured(ctx, node.label, Math.max(node.focal ? FOCAL_NAME : OWN_NAME, LEAST_NAME * pixel), face);
    const candidates = aroundMark(node, label, pixel, rings);
    const clear = candidates.filter(({ box }) => !astray(box, node, nodes));
    const place = cheapest(clear, taken(own), lines, frame) ?? (crowded ? null : cheapest(candidates, taken(own), lines, frame));
    // The lines of bundles are wide: a name stands out from them only with more room of its own.
    const halo = node.kind === "community" ? label.size / 2 : undefined;
    if (place) labels.push({ ...label, ...place, halo, id: node.id, kind: "actor", from: node, opacity: node.opacity });
  });
  for (const edge of edges) {
    const place = onLine(ctx, edge, bodies[edge.id], taken(-1), { pixel, face, frame });
    if (place) labels.push({ ...place, id: edge.id, kind: "tie", opacity: edge.opacity });
  }
  return labels;
}

function paintLabels(ctx, labels, look, scale, moved) {
  ctx.save();
  Object.assign(ctx, { textAlign: "center", textBaseline: "middle", lineJoin: "round", strokeStyle: look.background, fillStyle: look.text });
  for (const label of labels) {
    const { dx, dy } = moved(label);
    const x = (label.box.left + label.box.right) / 2 + dx, top = label.box.top + dy;
    ctx.globalAlpha = label.opacity;
    if (label.far) leader(ctx, label, look, scale, dx, dy);
    Object.assign(ctx, { font: `${label.weight} ${label.size}px ${look.font}`, lineWidth: label.halo ?? label.size / 4, strokeStyle: look.background });
    label.lines.forEach((line, at) => {
      const y = top + (at + 0.5) * label.size * LINE;
      ctx.strokeText(line, x, y);
      ctx.fillText(line, x, y);
    });
  }
  ctx.restore();
}

// A name that had to stand apart is led to its mark.
function leader(ctx, { box, from }, look, scale, dx, dy) {
  const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
  ctx.beginPath();
  ctx.moveTo(from.x + dx, from.y + dy);
  ctx.lineTo(clamp(from.x, box.left, box.right) + dx, clamp(from.y, box.top, box.bottom) + dy);
  Object.assign(ctx, { strokeStyle: look.text, lineWidth: 0.7 / scale });
  ctx.stroke();
}
