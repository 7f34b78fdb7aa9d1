// The remote control in the browser. What is pressed is kept here, numbered, until the server has heard it: a phone that loses its
// connection for a while goes on where it was, and nothing is done twice, because the server knows the numbers.

const PATIENCE = 4000;      // an answer that has not come by then may never come: sent again under the same number
const AGAIN = 400;
const TOO_LATE = 60000;     // what was pressed so long ago surprises everybody
const BEAT = 20000;         // says that the phone is still there
const SETTLED = 1000;       // what was set is drawn by then; a day that was refused is taken back
const KEY = "dailanh.remote.";

// One for the page, however often this script had to be loaded.
export function start(page, root, words) {
  stop();
  daiLanh.remote = new Remote(page, root, words);
  return daiLanh.remote.session;
}

// A picture of the wall, sent in pieces.
export async function receive(fileName, content) {
  await daiLanh.remote?.receive(fileName, await content.arrayBuffer());
}

export function stop() {
  daiLanh.remote?.stop();
  delete daiLanh.remote;
}

class Remote {
  constructor(page, root, words) {
    this.page = page;
    this.root = root;
    this.words = words;
    this.session = read("session") ?? random();
    write("session", this.session);
    this.number = Number(read("number") ?? 0);
    this.queue = JSON.parse(read("queue") ?? "[]");
    this.left = new AbortController();
    const signal = this.left.signal;

    root.addEventListener("click", event => this.click(event), { signal });
    root.addEventListener("input", event => this.input(event), { signal });
    root.addEventListener("change", event => this.changed(event), { signal });
    root.addEventListener("keydown", event => this.key(event), { signal });
    document.addEventListener("visibilitychange", () => this.beat(), { signal });
    this.modal = document.getElementById("components-reconnect-modal");
    this.modal?.addEventListener("components-reconnect-state-changed", event => this.circuit(event.detail.state), { signal });
    this.beating = setInterval(() => this.beat(), BEAT);

    // The lifted thumb ends a drag also where it ends at its beginning, which browsers call no change.
    for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, () => setTimeout(() => this.lift()), { signal });

    this.holding = new MutationObserver(() => this.keep());
    this.holding.observe(root, { attributes: true, attributeFilter: ["data-held"] });
    this.drawing = new MutationObserver(() => this.settle());
    this.drawing.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-set"] });
    this.settle();

    // This page held control before it was loaded anew, for instance because the server was restarted.
    if (read("held") === "1" && !this.queue.some(order => order.kind === "take")) this.queue.unshift({ number: ++this.number, kind: "take", at: Date.now() });
    this.send();
  }

  stop() {
    this.left.abort();
    this.holding.disconnect();
    this.drawing.disconnect();
    clearTimeout(this.settling);
    clearInterval(this.beating);
    clearInterval(this.seeking);
  }

  // --- what is pressed
  click(event) {
    const shutter = event.target.closest("[data-photograph]");
    if (shutter) return this.photograph(shutter);
    const button = event.target.closest("[data-send]");
    if (!button || button.disabled) return;
    const field = button.dataset.from && document.getElementById(button.dataset.from);
    this.press(button.dataset.send, field ? field.value : button.dataset.value, button);
  }

  key(event) {
    if (event.key !== "Enter" || event.target.id !== "remote-message") return;
    event.preventDefault();
    this.root.querySelector("[data-from=remote-message]").click();
  }

  input(event) {
    const { target } = event;
    if (target.matches("[data-filter]")) this.filter(target);
    if (target.matches("[data-first]")) this.day(target);
  }

  changed(event) {
    if (!event.target.matches("[data-first]")) return;
    this.day(event.target);
    this.lift();
  }

  // --- the day. The slider is the person's from the first step until all that it said was heard: what the server answers to an earlier
  // step would move it away under the thumb, and the thumb would let go of another day.
  lift() {
    if (!this.sliding) return;
    this.sliding = false;
    this.settleSoon();
  }

  settle() {
    const slider = this.root.querySelector("[data-set]");
    if (!slider || this.sliding || this.queue.some(order => order.kind === "day")) return;
    if (slider.value !== slider.dataset.set) slider.value = slider.dataset.set;
    const label = this.root.querySelector("[data-day-label]");
    if (label.textContent !== label.dataset.dayLabel) label.textContent = label.dataset.dayLabel;
  }

  settleSoon() {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.settle(), SETTLED);
  }

  day(slider) {
    this.sliding = true;
    const day = new Date(Date.parse(slider.dataset.first) + Number(slider.value) * 86400000);
    this.root.querySelector("[data-day-label]").textContent = `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
    this.press("day", slider.value === slider.max ? "" : day.toISOString().slice(0, 10));
  }

  filter(field) {
    const wanted = plain(field.value);
    for (const button of this.root.querySelectorAll("[data-list] > button:not([data-always])")) button.hidden = !plain(button.textContent).includes(wanted);
  }

  press(kind, value, button) {
    if (button) this.want(kind, button);
    // A slider is pushed through many days on its way; only the last that waits is meant.
    const last = this.queue.at(-1);
    if (kind === "day" && last?.kind === "day" && last !== this.sending) last.value = value;
    else this.queue.push({ number: ++this.number, kind, value, from: button?.dataset.from, at: Date.now() });
    this.keep();
    this.send();
  }

  // Looks pressed before the server has answered.
  want(kind, button) {
    for (const other of this.root.querySelectorAll(`[data-send="${kind}"][data-wanted]`)) delete other.dataset.wanted;
    button.dataset.wanted = "";
    navigator.vibrate?.(10);
  }

  // --- a picture for the minutes. Not in the queue: a picture that comes minutes later is another one.
  async photograph(button) {
    if (this.photographing) return;
    if (this.cut) return this.show();
    this.photographing = true;
    this.want("photograph", button);
    this.say(this.words.taking);
    try {
      this.say(await this.page.invokeMethodAsync("Photograph") ?? this.words.taken);
    } catch {
      this.say(this.words.notTaken);
    } finally {
      this.photographing = false;
      delete button.dataset.wanted;
    }
  }

  receive(fileName, content) {
    const link = this.root.querySelector("[data-photographed]");
    if (!link) return;
    if (link.href) URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([content], { type: "image/png" }));
    link.download = fileName;
    // Stays for who refused the download, or wants it once more.
    link.hidden = false;
    link.click();
  }

  // --- on its way
  async send() {
    if (this.busy) return;
    this.busy = true;
    try {
      while (this.queue.length > 0 && !this.left.signal.aborted) {
        const order = this.sending = this.queue[0];
        if (Date.now() - order.at > TOO_LATE) {
          this.say(this.words.late);
        } else {
          const why = await this.tell(order);
          if (why === undefined) {
            this.show();
            await new Promise(next => setTimeout(next, AGAIN));
            continue;
          }
          this.say(why);
          if (!why) this.empty(order);
        }
        this.queue.shift();
        this.keep();
        this.show();
        if (order.kind === "day") this.settleSoon();
      }
    } finally {
      this.busy = false;
      this.sending = undefined;
      for (const button of this.root.querySelectorAll("[data-wanted]")) delete button.dataset.wanted;
      this.show();
    }
  }

  // A text that was refused stays, to be mended.
  empty({ from, value }) {
    const field = from && document.getElementById(from);
    if (field && field.value === value) field.value = "";
  }

  // Null: done. A text: why not. Undefined: nobody answered.
  async tell(order) {
    if (this.cut) return undefined;
    try {
      return await Promise.race([
        this.page.invokeMethodAsync("Send", order.number, order.kind, order.value ?? null),
        new Promise(silent => setTimeout(silent, PATIENCE)),
      ]);
    } catch {
      return undefined;
    }
  }

  async beat() {
    if (document.visibilityState === "visible" && this.queue.length === 0) await this.tell({ number: 0, kind: "here" });
  }

  keep() {
    write("queue", JSON.stringify(this.queue));
    write("number", this.number);
    write("held", "held" in this.root.dataset ? "1" : "");
  }

  // --- the connection; the framework's own message would stand in the way of the thumb
  circuit(state) {
    this.cut = state !== "hide";
    if (this.cut && this.modal.open) this.modal.close();
    clearInterval(this.seeking);
    if (this.cut) this.seeking = setInterval(() => this.seek(), 1000);
    this.show();
    if (!this.cut) this.send();
  }

  // Tried at once when the server can be heard, rather than when the framework's next turn comes.
  async seek() {
    if (this.looking) return;
    this.looking = true;
    try {
      const answer = await fetch("healthz/live", { cache: "no-store", signal: AbortSignal.timeout(2000) });
      if (answer.ok && this.cut && !(await Blazor.reconnect())) daiLanh.reloadWhenServed();
    } catch {
      // Not there yet.
    } finally {
      this.looking = false;
    }
  }

  // --- what is said about it
  show() {
    const waiting = this.queue.length;
    this.line(this.cut ? (waiting > 0 ? this.words.waiting.replace("{0}", waiting) : this.words.lost) : this.said);
    this.root.toggleAttribute("data-cut", Boolean(this.cut));
  }

  say(text) {
    this.said = text;
    clearTimeout(this.saying);
    if (text) this.saying = setTimeout(() => this.say(null), 6000);
    this.show();
  }

  line(text) {
    const line = this.root.querySelector("[data-line]");
    if (!line) return;
    line.textContent = text ?? "";
    line.hidden = !text;
  }
}

function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

// Not randomUUID, which browsers keep from pages without https.
function random() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, "0")).join("");
}

function read(name) {
  try { return sessionStorage.getItem(KEY + name); } catch { return null; }
}

function write(name, value) {
  try { sessionStorage.setItem(KEY + name, value); } catch { /* kept until the page is closed */ }
}
