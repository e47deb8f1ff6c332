// The legend: what each colour and mark means and how many ties bear it. Where it filters, an entry is a button.

const SVG = "http://www.w3.org/2000/svg";

function sample({ colour, line, mark }) {
  const drawn = document.createElementNS(SVG, "svg");
  for (const [name, value] of [["width", "28"], ["height", "14"], ["aria-hidden", "true"]]) drawn.setAttribute(name, value);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", line === "arrow" ? "M1 7H26M20 3l6 4l-6 4" : mark ? "M1 7H8M20 7H27" : "M1 7H27");
  path.setAttribute("fill", "none"); path.setAttribute("stroke", colour || "currentColor");
  path.setAttribute("stroke-width", line ? "1.6" : mark ? "3" : "4");
  if (line === "dash") path.setAttribute("stroke-dasharray", "5 4");
  if (line === "dot") { path.setAttribute("stroke-dasharray", "2 4"); path.setAttribute("opacity", "0.6"); }
  drawn.append(path);
  if (mark) {
    const sign = document.createElementNS(SVG, "text");
    for (const [name, value] of [["x", "14"], ["y", "12"], ["text-anchor", "middle"], ["font-size", "16"], ["font-weight", "700"], ["fill", "currentColor"]])
      sign.setAttribute(name, value);
    sign.textContent = mark;
    drawn.append(sign);
  }
  return drawn;
}

// `pick` is called with an entry's id; without it the legend only explains.
function legend(items, marks, pick) {
  const list = element("ul", { class: "legend", "aria-label": "Legend" });
  for (const item of [...items, ...marks]) {
    const entry = element("li"), acts = pick && item.id;
    const inside = acts
      ? element("button", { type: "button", "aria-pressed": String(!item.off), "data-id": item.id, class: item.off ? "off" : "" })
      : element("span");
    inside.title = [item.definition, acts && (item.off ? "Click to bring it back" : "Click to leave it out")].filter(Boolean).join("\n");
    if (acts) inside.onclick = () => pick(item.id);
    if (item.colour || item.line) inside.append(sample(item));
    inside.append(document.createTextNode(item.label));
    if (item.count !== undefined) inside.append(element("small", {}, item.count.toLocaleString("en")));
    entry.append(inside);
    list.append(entry);
  }
  return list;
}
