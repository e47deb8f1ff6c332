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
  if (picked.kind === "tie") showTie(picked.id); else showActor(picked.id);
  panel.scrollTop = 0;
  if (matchMedia("(max-width: 900px)").matches) panel.scrollIntoView();
  show(picked);
}

function showActor(name) {
  const ties = Object.entries(data.evidence).filter(([, tie]) => tie.a === name || tie.b === name);
  part(panel, "h2", name);
  if (data.actors[name]) part(panel, "p", data.actors[name], { class: "says" });
  const drawn = ties.filter(([, tie]) => tie.drawn).length, denied = ties.length - drawn;
  const more = denied ? `; ${said(denied, "more tie")} only denied here` : "";
  part(panel, "p", said(drawn, "tie") + " drawn, strongest first" + more, { class: "says" });
  for (const [id, tie] of ties) tieButton(panel, id, tie);
}

function listed(parent, ids) {
  const list = part(parent, "ul", "");
  for (const id of ids) tieButton(part(list, "li", ""), id, data.evidence[id]);
}

function tieButton(parent, id, tie) {
  part(parent, "button", tie.heading, { type: "button", class: "tie" }).onclick = () => { open({ kind: "tie", id }); panel.focus(); };
}

function showTie(id) {
  const tie = data.evidence[id];
  part(panel, "h2", tie.heading);
  part(panel, "p", tie.says, { class: "says" });
  for (const claim of tie.claims) {
    const article = part(panel, "article", "");
    part(article, "h3", claim.title);
    part(article, "span", claim.status, { class: claim.status, title: claim.means });
    part(article, "span", ` · ${claim.says}`, { class: "says" });
    for (const record of claim.records) showRecord(article, record, record.tie !== undefined && record.tie !== id);
  }
}

// "others": it is of the same claim, but about others than the tie that is open.
function showRecord(parent, record, others) {
  const box = part(parent, "div", "", { class: record.denies ? "record denies" : "record" });
  const head = part(box, "p", "", { class: "head" });
  part(head, "span", record.denies ? "denies" : "asserts", { class: "stance" });
  const marks = [record.elsewhen && "not of the time shown", record.hidden && "hidden by the filters", others && `about ${record.whom}`];
  for (const mark of marks.filter(Boolean)) { head.append(" "); part(head, "span", mark, { class: "mark" }); }
  head.append(` · ${record.head}`);
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
for (const line of data.under) part(document.getElementById("under"), "p", line);
const drawn = Object.keys(data.evidence).filter((id) => data.evidence[id].drawn);
document.querySelector("#ties summary").textContent = said(drawn.length, "tie") + " drawn, strongest first";
listed(document.getElementById("ties"), drawn);
for (const { heading, ids } of data.denied) {
  const section = part(document.getElementById("denied"), "section", "");
  part(section, "h2", `${heading} · ${said(ids.length, "tie")}`);
  listed(section, ids);
}
part(panel, "p", "Click an actor or a tie for its evidence: who says so, who denies it, when and where.", { class: "says" });
show(null);
