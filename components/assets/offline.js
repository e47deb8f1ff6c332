// The network in a file of its own: the canvas of the app, with the evidence beside it. Text from a dossier reaches the
// page as text nodes only.

const data = JSON.parse(document.getElementById("data").textContent);
const host = document.getElementById("network"), panel = document.getElementById("evidence");

function part(parent, tag, text, attributes = {}) {
  const made = element(tag, attributes, text);
  made.dir = "auto";
  parent.append(made);
  return made;
}

const said = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

function show(selected) {
  drawNetwork({ data: { ...data.canvas, selected }, parentElement: host, setTriggerValue: (name, picked) => picked && open(picked),
    setStateValue: () => {} });
}

function open(picked) {
  panel.replaceChildren();
  if (picked.kind === "tie") showTie(data.evidence[picked.id]); else showActor(picked.id);
  panel.scrollTop = 0;
  if (matchMedia("(max-width: 900px)").matches) panel.scrollIntoView();
  show(picked);
}

function showActor(name) {
  const ties = Object.entries(data.evidence).filter(([, tie]) => tie.a === name || tie.b === name);
  part(panel, "h2", name);
  if (data.actors[name]) part(panel, "p", data.actors[name], { class: "says" });
  part(panel, "p", said(ties.length, "tie") + " drawn, strongest first", { class: "says" });
  for (const [id, tie] of ties) tieButton(panel, id, tie);
}

function tieButton(parent, id, tie) {
  part(parent, "button", tie.heading, { type: "button", class: "tie" }).onclick = () => { open({ kind: "tie", id }); panel.focus(); };
}

function showTie(tie) {
  part(panel, "h2", tie.heading);
  part(panel, "p", tie.says, { class: "says" });
  for (const claim of tie.claims) {
    const article = part(panel, "article", "");
    part(article, "h3", claim.title);
    part(article, "span", claim.status, { class: claim.status, title: claim.means });
    part(article, "span", ` · ${claim.says}`, { class: "says" });
    for (const record of claim.records) showRecord(article, record);
  }
}

function showRecord(parent, record) {
  const box = part(parent, "div", "", { class: record.denies ? "record denies" : "record" });
  const head = part(box, "p", "", { class: "head" });
  part(head, "span", record.denies ? "denies" : "asserts", { class: "stance" });
  head.append(` · ${record.head}${record.hidden ? " · hidden by the filters" : ""}`);
  part(box, "p", record.words);
  const where = part(box, "p", "", { class: "where" });
  if (record.link) part(where, "a", record.source, { href: record.link, rel: "noopener noreferrer", target: "_blank" });
  else where.append(record.source);
  where.append([record.about ? ` (${record.about})` : "", record.place, `record ${record.id}`].filter(Boolean).join(" · "));
  part(box, "p", `Origin: ${record.origin}`, { class: "where" });
}

document.querySelector("h1").textContent = data.title;
document.getElementById("answer").textContent = data.answer;
document.getElementById("about").textContent = data.about.join(" · ");
document.querySelector("footer").textContent = data.note;
document.querySelector("#ties summary").textContent = said(Object.keys(data.evidence).length, "tie") + " drawn, strongest first";
for (const [id, tie] of Object.entries(data.evidence)) tieButton(part(document.querySelector("#ties ul"), "li", ""), id, tie);
part(panel, "p", "Click an actor or a tie for its evidence: who says so, who denies it, when and where.", { class: "says" });
show(null);
