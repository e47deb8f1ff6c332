// Chips that take a filter away. Words of a dossier are only ever set as text.
export default function ({ parentElement, data, setTriggerValue }) {
  const list = parentElement.querySelector("ul") ?? parentElement.appendChild(document.createElement("ul"));
  const buttons = () => [...list.querySelectorAll("button")];
  const focused = buttons().indexOf(list.getRootNode().activeElement);

  const chip = (words) => {
    const item = document.createElement("li");
    const button = item.appendChild(document.createElement("button"));
    button.type = "button";
    button.setAttribute("aria-label", `Remove filter ${words}`);
    button.title = `Remove filter ${words}`;
    button.appendChild(document.createElement("span")).textContent = words;
    const cross = button.appendChild(document.createElement("span"));
    cross.className = "cross";
    cross.textContent = "✕";
    button.onclick = () => setTriggerValue("removed", words);
    return item;
  };
  list.setAttribute("aria-label", "Filters in force");
  list.replaceChildren(...data.chips.map(chip));

  // Whoever removes chips by keyboard stays among them.
  if (focused >= 0) buttons().at(Math.min(focused, data.chips.length - 1))?.focus();
}
