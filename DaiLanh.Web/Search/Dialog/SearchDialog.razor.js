// The browser's part of the search: opens it at once, walks the results with the keyboard, remembers what was chosen on this machine.
// What is found comes from the server; arrows and Enter wait until what is shown belongs to what was typed.

const most = 6;

// Asked again when the answer was lost with the line: what listens already listens once.
const known = new WeakMap();

export function listen(dialog, search) {
  if (!known.has(dialog)) known.set(dialog, attach(dialog, search));
  return known.get(dialog);
}

function attach(dialog, search) {
  const input = dialog.querySelector("input");
  const store = `dailanh.search|${dialog.dataset.account}`;
  let waiting = []; // keys pressed since the last letter, before its results were there
  let shown = null; // the text whose results the choice below belongs to

  const found = () => dialog.querySelector("#search-found");
  const options = () => [...dialog.querySelectorAll("[role=option]")];
  const active = () => dialog.querySelector("[role=option][aria-selected=true]");
  const isCurrent = () => found().dataset.for === input.value;

  function recent() {
    try {
      const kept = JSON.parse(localStorage.getItem(store) ?? "[]");
      return Array.isArray(kept) ? kept.slice(0, most) : [];
    } catch {
      return []; // storage is turned off, or somebody else wrote there
    }
  }

  function remember(option) {
    if (!option.dataset.kind) return;
    const chosen = { kind: option.dataset.kind, name: option.dataset.name, aside: option.dataset.aside ?? null, address: option.getAttribute("href") };
    try {
      localStorage.setItem(store, JSON.stringify([chosen, ...recent().filter(r => r.address !== chosen.address)].slice(0, most)));
    } catch {
      // nothing is remembered then
    }
  }

  function select(option) {
    for (const other of options()) other.setAttribute("aria-selected", String(other === option));
    for (const [i, other] of options().entries()) other.id ||= `search-option-${i}-${Math.random().toString(36).slice(2)}`;
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function open() {
    if (dialog.open) return;
    dialog.showModal();
    input.value = "";
    input.focus();
    search.invokeMethodAsync("Opened", recent()).catch(console.debug);
  }

  // With words typed the best result is chosen already; without, nothing is, so that Enter does nothing unexpected.
  const changes = new MutationObserver(() => {
    if (!dialog.open) return;
    const text = found().dataset.for;
    const isNew = text !== shown;
    shown = text;
    if (isNew || !active()) select(input.value.trim() ? options()[0] ?? null : null);
    if (isCurrent()) for (const key of waiting.splice(0)) press(key);
  });
  changes.observe(dialog, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-for"] });

  function press(key) {
    const all = options();
    const at = all.indexOf(active());
    if (key === "ArrowDown") select(all[at + 1] ?? all[0] ?? null);
    else if (key === "ArrowUp") select(all[at - 1] ?? all[all.length - 1] ?? null);
    else active()?.click();
  }

  function onKey(event) {
    const isShortcut = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey
      && !event.target.closest?.("input, textarea, select, [contenteditable=true]") && !document.querySelector(".mud-dialog");
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    open();
  }

  function onClick(event) {
    if (event.target.closest?.("[data-search-open]")) open();
  }

  dialog.addEventListener("keydown", event => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp" && !(event.key === "Enter" && event.target === input)) return;
    event.preventDefault();
    if (isCurrent()) press(event.key);
    else waiting.push(event.key);
  });

  dialog.addEventListener("input", () => { waiting = []; });

  dialog.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option) remember(option);
    // The router takes the click on a link first; the shade around the dialog is the dialog itself.
    if (option || event.target === dialog || event.target.closest("[data-search-close]")) dialog.close();
  });

  dialog.addEventListener("close", () => {
    [waiting, shown] = [[], null];
    search.invokeMethodAsync("Closed").catch(console.debug);
  });

  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  dialog.dataset.ready = "";

  return {
    close() {
      changes.disconnect();
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick);
    },
  };
}
