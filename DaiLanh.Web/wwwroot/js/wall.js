// The wall in the browser: what must work without anybody touching it. It shows the clock and the age of the data, knows when the
// server is gone and comes back by itself, reloads a page that has stopped rendering, keeps the screen awake, moves what changed, and
// listens to the keys of a presenter. The picture itself is rendered by the server.

const BEAT = 2000;           // asks the server this often …
const PATIENCE = 1800;       // … and waits this long for the answer: stale within 5 s of losing it
const ASK = 3;               // with every third beat the circuit itself is asked, which does not say by itself that it has died …
const HEARING = 4000;        // … and has this long to answer
const STUCK = 6000;          // a page that has not rendered what the server has for so long is loaded anew
const TROUBLE = 15000;       // a picture that the server could not draw for so long is loaded anew as well
const MOMENT = 600;

// One for the page, however often this script had to be loaded: start.js looks whether it is there.
export function start(view, now, screen, words) {
  stop();
  daiLanh.wall = new Wall(view, now, screen, words);
  return [innerWidth, innerHeight];
}

export function stop() {
  daiLanh.wall?.stop();
  delete daiLanh.wall;
}

// For whoever steers from another device: the server takes what is returned and hands it on.
export function photograph() {
  if (!daiLanh.wall) throw new Error("The wall is gone.");
  return daiLanh.wall.photograph();
}

class Wall {
  constructor(view, now, screen, words) {
    this.view = view;
    this.screen = screen;
    this.words = words;
    this.offset = now - Date.now();
    this.lastAnswer = performance.now();
    this.left = new AbortController();
    const signal = this.left.signal;

    addEventListener("resize", () => this.resized(), { signal });
    addEventListener("keydown", event => this.key(event), { signal });
    addEventListener("mousemove", () => this.moved(), { signal });
    document.addEventListener("click", event => {
      const button = event.target.closest?.("[data-picture]");
      if (button) this.picture(button.dataset.picture);
    }, { signal });
    document.addEventListener("visibilitychange", () => this.stayAwake(), { signal });
    document.getElementById("components-reconnect-modal")
      ?.addEventListener("components-reconnect-state-changed", event => this.circuit(event.detail.state), { signal });

    this.ticking = setInterval(() => this.tick(), 250);
    this.beating = setInterval(() => this.beat(), BEAT);
    this.motion = new Motion();
    this.stayAwake();
    document.documentElement.dataset.idle = "";
    this.tick();
    this.beat();
  }

  stop() {
    this.left.abort();
    clearInterval(this.ticking);
    clearInterval(this.beating);
    clearTimeout(this.idle);
    clearTimeout(this.saying);
    this.motion.stop();
    this.lock?.release();
    delete document.documentElement.dataset.stale;
    delete document.documentElement.dataset.idle;
  }

  now() {
    return Date.now() + this.offset;
  }

  // --- clock and age; the elements are empty for the server, so nothing that is written here is ever undone
  tick() {
    const root = document.querySelector(".wall");
    if (!root) return;
    const now = this.now();
    for (const element of root.querySelectorAll("[data-clock]")) write(element, clock(now));
    const stale = "stale" in document.documentElement.dataset;
    const silent = performance.now() - this.lastAnswer;
    for (const element of root.querySelectorAll("[data-age]")) {
      const far = element.dataset.age === "far";
      // A server that answers while the page stands still: how old is what the page shows.
      const at = stale && silent > BEAT + PATIENCE ? now - silent : Number(root.dataset.at);
      const age = at ? this.age(now - at, far) : "";
      // Nothing is shown whose age could be told.
      if (!stale && "trouble" in root.dataset) { write(element, ""); continue; }
      const words = far || (!stale && element.dataset.age === "hall") ? "{0}" : stale ? this.words.stale : this.words.live;
      write(element, words.replace("{0}", age));
    }
    if (silent > BEAT + PATIENCE) this.stale(true);
  }

  age(ms, far) {
    const s = Math.max(0, Math.round(ms / 1000));
    const [unit, n] = s < 5 ? [0, 0] : s < 60 ? [1, s] : s < 3600 ? [2, Math.floor(s / 60)] : s < 86400 ? [3, Math.floor(s / 3600)] : [4, Math.floor(s / 86400)];
    const { words } = this;
    const said = far ? words.shortly[unit] : [words.now, words.seconds, words.minutes, words.hours, words.days][unit];
    return said.replace("{0}", n);
  }

  stale(is) {
    const { dataset } = document.documentElement;
    if (is) dataset.stale = "";
    else delete dataset.stale;
  }

  // --- is the server there, is it the same one, have we shown what it has?
  async beat() {
    if (this.asking) return;
    this.asking = true;
    try {
      const answer = await fetch(`man-hinh/nhip?so=${this.screen}`, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
      if (!answer.ok) throw new Error(answer.status);
      this.heard(await answer.json());
      this.beats = (this.beats ?? 0) + 1;
      if (this.beats % ASK === 0 || this.deaf) this.ask();
    } catch {
      this.missed = (this.missed ?? 0) + 1;
      if (this.missed > 1 || this.cut) this.stale(true);
    } finally {
      this.asking = false;
    }
  }

  heard(pulse) {
    this.missed = 0;
    this.lastAnswer = performance.now();
    this.offset = pulse.now - Date.now();
    // Another process knows nothing of our circuit; waiting for that to be found out would only take longer.
    if (this.process && this.process !== pulse.process) return daiLanh.reloadWhenServed();
    this.process = pulse.process;

    if (this.cut) {
      // The server is there and our circuit is not connected: try at once rather than when the framework's next turn comes.
      if (!this.reconnecting) {
        this.reconnecting = true;
        Blazor.reconnect().then(known => known || daiLanh.reloadWhenServed(), () => { }).finally(() => this.reconnecting = false);
      }
      return;
    }

    const root = document.querySelector(".wall:not(.wall-closed)");
    // The page was left, and the word of it was lost on the way.
    if (!root) return stop();
    const { sequence = 0, trouble } = root.dataset;
    // The server says itself that it could not draw this: it tries again with every turn and every change, and we do if that does not help.
    if (trouble === undefined) this.troubleSince = undefined;
    else this.troubleSince ??= performance.now();
    if (performance.now() - this.troubleSince > TROUBLE) daiLanh.reloadSeldom();
    if (trouble !== undefined || Number(sequence) >= pulse.sequence) {
      this.behindSince = undefined;
      if (!this.deaf) this.stale(false);
      return;
    }
    this.behindSince ??= performance.now();
    const behind = performance.now() - this.behindSince;
    if (behind > BEAT) this.stale(true);
    if (behind > STUCK) daiLanh.reloadSeldom();
  }

  // A circuit that an error has ended says nothing any more, also not that it is dead; while nobody reports, nothing else would show it.
  async ask() {
    if (this.asked || this.cut) return;
    this.asked = true;
    const { cuts } = this;
    const answers = await Promise.race([
      this.view.invokeMethodAsync("Here").then(() => true, () => false),
      new Promise(silent => setTimeout(() => silent(false), HEARING)),
    ]);
    this.asked = false;
    // A question that was lost with the line says nothing of the circuit.
    if (this.left.signal.aborted || this.cut || this.cuts !== cuts) return;
    this.deaf = answers ? 0 : (this.deaf ?? 0) + 1;
    if (this.deaf) this.stale(true);
    if (this.deaf > 1) daiLanh.reloadSeldom();
  }

  circuit(state) {
    this.cut = state !== "hide";
    if (this.cut) {
      this.cuts = (this.cuts ?? 0) + 1;
      this.deaf = 0;
      this.stale(true);
    }
    this.beat();
  }

  // --- size, keys, pointer
  resized() {
    clearTimeout(this.resizing);
    this.motion.remember();
    this.resizing = setTimeout(() => this.tell("Resized", innerWidth, innerHeight), 100);
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    switch (event.key) {
      case "ArrowRight": case "ArrowDown": case "PageDown": this.tell("Turn", 1); break;
      case "ArrowLeft": case "ArrowUp": case "PageUp": this.tell("Turn", -1); break;
      case " ": this.tell("Pause"); break;
      case "f": case "F":
        if (document.fullscreenElement) document.exitFullscreen();
        else document.documentElement.requestFullscreen().catch(() => { });
        break;
      case "s": case "S": this.picture(event.shiftKey ? "pdf" : "png"); break;
      default:
        if (!/^[1-9]$/.test(event.key)) return;
        this.tell("Page", Number(event.key));
    }
    event.preventDefault();
  }

  tell(method, ...args) {
    if (this.cut) return;
    // A key pressed while the connection breaks is lost; the stale mark says why.
    this.view.invokeMethodAsync(method, ...args).catch(() => { });
  }

  // --- a picture for the minutes; its program is loaded when somebody wants one
  async picture(kind) {
    if (this.taking) return;
    const wall = document.querySelector(".wall[data-key]");
    if (!wall || this.cut) return;
    this.taking = true;
    try {
      this.say(this.words.taking);
      const { save } = await import(this.words.picture);
      await save(wall, () => this.view.invokeMethodAsync("Proof"), kind, this.words.library);
      this.say(this.words.saved);
    } catch (error) {
      console.warn(error);
      this.say(this.words.notTaken);
    } finally {
      this.taking = false;
    }
  }

  async photograph() {
    const root = document.querySelector(".wall[data-key]");
    if (!root) throw new Error("There is no picture on the wall.");
    const { take } = await import(this.words.picture);
    return (await take(root, () => this.view.invokeMethodAsync("Proof"), "png", this.words.library)).blob;
  }

  say(text) {
    const place = document.querySelector("[data-said]");
    if (!place) return;
    write(place, text);
    clearTimeout(this.saying);
    this.saying = setTimeout(() => write(place, ""), 6000);
  }

  moved() {
    delete document.documentElement.dataset.idle;
    clearTimeout(this.idle);
    this.idle = setTimeout(() => document.documentElement.dataset.idle = "", 3000);
  }

  // Only offered on https and on the machine itself; elsewhere the computer's own power settings decide.
  async stayAwake() {
    if (document.visibilityState !== "visible") return;
    try {
      this.lock = await navigator.wakeLock?.request("screen");
    } catch {
      // Refused, for instance on an empty battery; asked again when the page is seen again.
    }
  }
}

// Rows that changed place move there once; what changed its text is highlighted once; both take a moment. In a replay rows and bars
// move from frame to frame. A page that turned moves nothing.
class Motion {
  constructor() {
    this.places = new Map();
    this.key = "";
    this.observer = new MutationObserver(changes => this.changed(changes));
    this.observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-key"] });
    this.remember();
  }

  stop() {
    this.observer.disconnect();
  }

  changed(changes) {
    // Clock and ages are written here, and move nothing.
    if (!changes.some(change => isPicture(change))) return;
    const root = document.querySelector(".wall");
    const before = this.places;
    const samePage = keyOf(root) === this.key;
    this.remember();
    if (!root || !samePage || matchMedia("(prefers-reduced-motion: reduce)").matches) return;

    const frame = Number(root.dataset.frame ?? 0);
    const duration = frame || MOMENT;
    const easing = frame ? "linear" : "ease-out";
    for (const [code, place] of this.places) {
      const was = before.get(code);
      if (!was) continue;
      const [x, y] = [was.x - place.x, was.y - place.y];
      if (Math.abs(x) > 1 || Math.abs(y) > 1) {
        place.row.animate([{ transform: `translate(${x}px, ${y}px)`, zIndex: 1 }, { transform: "none" }], { duration, easing });
      }
      if (frame && was.fill !== place.fill) {
        place.bar?.animate([{ width: `${was.fill * 100}%` }, { width: `${place.fill * 100}%` }], { duration, easing });
      }
    }
    if (frame) return;

    const rows = new Set();
    for (const change of changes) {
      const row = change.type === "childList" && change.target.closest?.("[data-row]");
      if (row && before.has(row.dataset.row)) rows.add(row);
    }
    // At midnight all rows change; that is no news, and half a wall lighting up is a flash.
    if (rows.size > Math.max(3, this.places.size / 3)) return;
    for (const row of rows) {
      row.animate([{ backgroundColor: "var(--fresh)", outline: "0.08em solid var(--gold)" }, { backgroundColor: "var(--fresh)", outline: "0.08em solid var(--gold)", offset: 0.7 }, {}], { duration: MOMENT });
    }
  }

  remember() {
    const root = document.querySelector(".wall");
    this.key = keyOf(root);
    this.places = new Map();
    for (const row of root?.querySelectorAll("[data-row]") ?? []) {
      const { x, y } = placeOf(row);
      const bar = row.querySelector(".bar__fill");
      this.places.set(row.dataset.row, { row, x, y, bar, fill: Number(bar?.parentElement.style.getPropertyValue("--fill") || 0) });
    }
  }
}

// Whether the server has drawn something that may have moved rows: the page, or what is on it.
function isPicture({ type, target }) {
  return type === "attributes" || target.closest(".wall-body") !== null || target.querySelector(".wall-body") !== null;
}

// Where the layout has put it. What is seen is on its way there while it moves, and would be taken for a place.
function placeOf(row) {
  let [x, y] = [0, 0];
  for (let box = row; box; box = box.offsetParent) {
    x += box.offsetLeft;
    y += box.offsetTop;
  }
  return { x, y };
}

// Which picture it is: the page, and everything that its size and distance make of it. A picture of another size is another one.
function keyOf(root) {
  return root ? root.dataset.key + " " + root.getAttribute("style") : "";
}

function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

// Đại Lãnh's clock, wherever the computer was set up: UTC+7 without summer time.
function clock(ms) {
  return new Date(ms + 7 * 3600 * 1000).toISOString().slice(11, 16);
}
