// Runs in every page before anything else and notes, in the page's own clock, what a person would notice.
(() => {
  const watch = { waiting: false, changed: 0, painted: 0, acted: 0, pressed: 0, read: 0, seen: null };
  window.leverageWatch = watch;
  const now = () => performance.now();

  // The app is waited for from the moment a choice is sent until the server's first answer.
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...args) {
      super(...args);
      this.addEventListener("message", () => { watch.waiting = false; });
      this.addEventListener("close", () => { watch.waiting = false; });
    }
    send(data) {
      watch.waiting = true;
      super.send(data);
    }
  };

  // The title and the lines under it: what is read first.
  const MAIN = "[data-testid=stMain]";
  const WORDS = `${MAIN} h1, ${MAIN} :is([data-testid=stMarkdownContainer], [data-testid=stCaptionContainer])`;
  watch.head = () => [...document.querySelectorAll(WORDS)].slice(0, 6).map((e) => e.textContent).join("\n");

  const inApp = (node) => (node.nodeType === 1 ? node : node.parentElement)
    ?.closest(`${MAIN}, [data-testid=stSidebar], [data-testid=stApp]`);
  const inToolbar = (node) => (node.nodeType === 1 ? node : node.parentElement)
    ?.closest("[data-testid=stHeader], [data-testid=stStatusWidget]");

  const readable = () =>
    watch.seen === null ? document.querySelector(`${MAIN} h1`) : watch.head() !== watch.seen;

  const noteChanges = (changes) => {
    if (!changes.some((c) => c.target.isConnected && inApp(c.target) && !inToolbar(c.target))) return;
    watch.changed = now();
    if (!watch.read && readable()) watch.read = now();
  };
  new MutationObserver(noteChanges).observe(document, {
    subtree: true, childList: true, characterData: true, attributes: true,
    attributeFilter: ["data-stale", "data-test-script-state", "d"],
  });

  // A canvas (network, table) changes without the document changing.
  for (const name of ["stroke", "fill", "fillRect", "fillText", "drawImage"]) {
    const draw = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...args) {
      watch.painted = now();
      return draw.apply(this, args);
    };
  }

  // From here on the next difference in what is read counts; the clock starts with the press on an option.
  watch.arm = () => Object.assign(watch, { seen: watch.head(), read: 0, pressed: 0 });
  document.addEventListener("pointerdown", (e) => {
    if (e.target.closest?.("[role=option]")) watch.pressed = now();
  }, true);

  // A choice is sent a moment after it is made: just after an act, the page is not yet at rest.
  for (const act of ["pointerdown", "click", "keydown"]) {
    document.addEventListener(act, () => { watch.acted = now(); }, true);
  }

  // What lies in a closed fold is drawn when it is opened.
  const everywhere = (root, selector) => [...root.querySelectorAll(selector)].filter((e) => e.checkVisibility());
  const drawn = () =>
    everywhere(document, "[data-testid=stPlotlyChart]").every((e) => e.querySelector(".main-svg")) &&
    everywhere(document, "[data-testid=stDataFrame]").every((e) => e.querySelector("canvas"));

  // Between two runs of a cold server there is nothing on the page: that is not yet an answer.
  const begun = () => document.querySelector(`${MAIN} [data-testid=stElementContainer]`);

  // A canvas that is still being painted is waited for, but one that never rests (an animation) is not.
  watch.settled = (quiet) => {
    const app = document.querySelector("[data-testid=stApp]");
    return app?.dataset.testScriptState === "notRunning" &&
      app.dataset.testConnectionState === "CONNECTED" && !watch.waiting &&
      !document.querySelector("[data-stale=true], [data-testid=stSkeleton], [data-testid=stAppSkeleton]") &&
      begun() && drawn() && now() - watch.changed > quiet && now() - watch.acted > quiet &&
      (now() - watch.painted > quiet || now() - watch.changed > 3000);
  };
})();
