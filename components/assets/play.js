// Plays the years one after the other. Each is asked of Python, so that the sentence and the tables go with the picture.

const STAY_MS = 900;

function playButton(state) {
  const button = element("button", { type: "button", hidden: "" });
  button.onclick = () => (state.playing ? stop(state) : play(state));
  return button;
}

function say(state) {
  const [sign, name] = state.playing ? ["❚❚", "Stop at this year"] : ["▶", "Play the years"];
  state.playButton.textContent = sign;
  state.playButton.setAttribute("aria-label", name);
  state.playButton.title = name;
}

// From the last year on it begins again.
function play(state) {
  const { year, first, last } = state.years;
  state.playing = true;
  say(state);
  state.pick({ kind: "year", id: year < last ? year + 1 : first });
}

function stop(state) {
  clearTimeout(state.next);
  state.playing = false;
  say(state);
}

// After a year is drawn: how to go on.
function played(state, years) {
  state.years = years;
  state.playButton.hidden = !years;
  clearTimeout(state.next);
  if (!years || (state.playing && years.year >= years.last)) state.playing = false;
  say(state);
  if (state.playing) state.next = setTimeout(() => state.pick({ kind: "year", id: years.year + 1 }), STAY_MS);
}
