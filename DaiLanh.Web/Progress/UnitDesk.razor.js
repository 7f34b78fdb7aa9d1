// The browser's part of the desk. Two jobs: the keyboard walks the column of cells, and what is typed is kept on this machine until the
// server says that it is dealt with. Saving itself is the server's: a cell that is left raises the browser's own change event.
//
// An element of its own, loaded with the page: it is at work from the moment that a desk is in the document, whatever the line does then.

import { kept } from "../js/kept.js";

const prefix = "dailanh.draft|";

function open(root) {
  const own = `${prefix}${root.dataset.account}|${root.dataset.unit}|`;
  const modal = document.getElementById("components-reconnect-modal");
  const rowOf = element => element.closest?.("[data-row]");
  const keyOf = element => `${own}${rowOf(element).dataset.row}|${element.dataset.field}`;
  const read = key => JSON.parse(kept.get(key) ?? "null");
  const write = (key, draft) => kept.set(key, JSON.stringify(draft));
  const cells = () => [...root.querySelectorAll("[data-cell]:not(:disabled)")];
  const tell = (name, detail) => root.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  const isNumber = element => element.dataset?.field === "number";

  // --- drafts

  let givingUp = null;

  function keep(element, left) {
    const key = keyOf(element);
    const before = read(key);
    write(key, {
      text: element.type === "checkbox" ? String(element.checked) : element.value,
      left,
      basedOn: before ? before.basedOn : rowOf(element).dataset.basedOn || null,
      day: before ? before.day : root.dataset.day,
      at: Date.now(),
    });
  }

  function onInput(event) {
    givingUp = null;
    const element = event.target;
    if (!element.dataset?.field || element.type === "checkbox") return;
    keep(element, false);
    if (!isNumber(element)) return;
    rowOf(element).dataset.typing = "";
    tellTyping(rowOf(element).dataset.row);
  }

  // The others at this desk see in which row somebody types; once a row and then now and then is enough (the server forgets after a minute).
  let told = { row: null, at: 0 };

  function tellTyping(row) {
    if (modal?.open || (told.row === row && Date.now() - told.at < 20000)) return;
    told = { row, at: Date.now() };
    tell("rowtyped", { target: row });
  }

  // Whoever presses “discard” leaves the cell as well, and does not mean to save it.
  function onPointerDown(event) {
    givingUp = event.target.closest?.("[data-discard]") ? rowOf(event.target) : null;
  }

  function onChange(event) {
    const element = event.target;
    if (!root.contains(element) || !element.dataset?.field) return;
    if (isNumber(element) && givingUp === rowOf(element)) {
      event.stopPropagation();
      kept.remove(keyOf(element));
      element.value = rowOf(element).dataset.shown ?? "";
      return;
    }
    // The dialog of a lost connection takes the focus away in the middle of a number: that is not leaving the cell.
    if (element.type === "checkbox") keep(element, true);
    else if (isNumber(element) && !modal?.open) keep(element, true);
  }

  function onFocusOut(event) {
    const element = event.target;
    if (!isNumber(element)) return;
    delete rowOf(element).dataset.typing;
    told = { row: null, at: 0 };
    if (modal?.open) return;
    // What came back into a cell was not typed in it, so the browser sees no change: say it.
    const draft = read(keyOf(element));
    if (draft && !draft.left && givingUp !== rowOf(element)) element.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function onSettled(row) {
    const [, withNote, field, ...text] = (row.dataset.settled ?? "").split("|");
    const key = `${own}${row.dataset.row}|${field}`;
    if (read(key)?.text === text.join("|")) kept.remove(key);
    if (field === "number") kept.remove(`${own}${row.dataset.row}|reason`);
    if (withNote === "1") kept.remove(`${own}${row.dataset.row}|note`);
  }

  function giveBack() {
    const drafts = kept.keys().filter(key => key.startsWith(own)).map(key => {
      const [target, field] = key.slice(own.length).split("|");
      const { text, left, basedOn, day, at } = read(key);
      return { target, field, text, left, basedOn: basedOn === null ? null : Number(basedOn), day, ageSeconds: (Date.now() - at) / 1000 };
    });
    if (drafts.length > 0) tell("drafts", { drafts });
  }

  function onConnection(event) {
    if (event.detail.state === "hide") giveBack();
  }

  // --- keys

  let opening = null;

  function go(cell) {
    if (!cell) return;
    cell.focus();
    cell.select?.();
    cell.scrollIntoView({ block: "nearest" });
  }

  function walk(event, by) {
    const all = cells();
    const next = all[all.indexOf(event.target) + by];
    if (!next) return; // at the end Enter stays, and the browser saves what is typed
    event.preventDefault();
    go(next);
  }

  function onKeyInCell(event) {
    const { key, target: cell } = event;
    if (key === "ArrowUp" || (key === "Enter" && event.shiftKey)) walk(event, -1);
    else if (key === "ArrowDown" || key === "Enter") walk(event, 1);
    else if (key === "ArrowRight" && (cell.type === "checkbox" || cell.selectionStart === cell.value.length)) {
      event.preventDefault();
      rowOf(cell).querySelector("[data-act]")?.focus();
    } else if (key === "Escape" && isNumber(cell)) {
      event.preventDefault();
      kept.remove(keyOf(cell));
      delete rowOf(cell).dataset.typing;
      cell.value = rowOf(cell).dataset.shown ?? "";
      cell.dispatchEvent(new Event("change", { bubbles: true }));
      kept.remove(keyOf(cell));
      cell.select();
    }
  }

  function onKeyInActs(event) {
    const row = rowOf(event.target);
    const acts = [...row.querySelectorAll("[data-act]")];
    const at = acts.indexOf(event.target);
    if (event.key === "ArrowRight") acts[at + 1]?.focus();
    else if (event.key === "ArrowLeft" || event.key === "Escape") (event.key === "ArrowLeft" && acts[at - 1] || row.querySelector("[data-cell]"))?.focus();
    else return;
    event.preventDefault();
  }

  // Who types on without seeing the question must not confirm it with the Enter meant for the next cell.
  function onKeyInQuestion(event, panel) {
    const { key, target } = event;
    const typing = target.matches("input, textarea");
    if (key === "Escape") {
      event.preventDefault();
      panel.querySelector("[data-back]").click();
    } else if (key.length === 1 && key !== " " && !typing) {
      panel.dataset.stray = "";
      panel.focus();
    } else if (key === "Enter" && (typing || target === panel)) {
      event.preventDefault();
      if (!("stray" in panel.dataset)) {
        if (typing) target.dispatchEvent(new Event("change", { bubbles: true }));
        panel.querySelector("[data-first]").click();
      }
      delete panel.dataset.stray;
    } else if (key === "Enter" && "stray" in panel.dataset) {
      event.preventDefault();
      delete panel.dataset.stray;
    }
  }

  // Taking back takes its button away; whoever pressed it by key stays in the row.
  function onClick(event) {
    if (event.detail === 0 && event.target.closest("[data-undo]")) rowOf(event.target).querySelector("[data-cell]").focus();
    const opener = event.target.closest("[aria-expanded='false'][data-act]");
    if (opener) opening = opener;
  }

  // The note opens when the server has drawn it; whoever opened it wants to write.
  function onOpened(button) {
    if (button === opening) rowOf(button).querySelector("textarea")?.focus();
    opening = null;
  }

  // What is in the note goes along with the next save; the server must know it before its field is gone.
  function closeNote(note) {
    const row = rowOf(note);
    row.querySelector("[data-cell]").focus();
    row.querySelector("[data-close]").click();
  }

  function onKeyDown(event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const panel = event.target.closest("[data-question]");
    if (panel) onKeyInQuestion(event, panel);
    else if (event.target.matches("[data-cell]")) onKeyInCell(event);
    else if (event.target.matches("[data-act]")) onKeyInActs(event);
    else if (event.key === "Escape" && event.target.matches("textarea")) closeNote(event.target);
  }

  // A question takes the focus, unless the person is already typing elsewhere; it then waits where it is.
  function onAsking(row) {
    const active = document.activeElement;
    const isFree = active === document.body || row.contains(active) || (active.matches?.("[data-cell]") && read(keyOf(active)) === null);
    if (!isFree) return;
    const panel = row.querySelector("[data-question]");
    (panel?.querySelector("input") ?? panel)?.focus();
    panel?.scrollIntoView({ block: "nearest" });
  }

  // The answer took the focused button away: on to the cell that comes next, or back to this one.
  function onAnswered(row) {
    if (document.activeElement !== document.body) return;
    const all = cells();
    const cell = row.querySelector("[data-cell]");
    go(row.classList.contains("prow--held") ? cell : all[all.indexOf(cell) + 1] ?? cell);
  }

  const observer = new MutationObserver(changes => {
    for (const { attributeName, target: row } of changes) {
      if (attributeName === "data-settled") onSettled(row);
      else if (attributeName === "aria-expanded") onOpened(row);
      else if ("asking" in row.dataset) onAsking(row);
      else onAnswered(row);
    }
  });

  observer.observe(root, { subtree: true, attributeFilter: ["data-settled", "data-asking", "aria-expanded"] });
  root.addEventListener("input", onInput);
  root.addEventListener("focusout", onFocusOut);
  root.addEventListener("keydown", onKeyDown);
  root.addEventListener("click", onClick);
  // At the window, because the framework listens at the document: a change is looked at here before the server hears of it.
  window.addEventListener("pointerdown", onPointerDown, true);
  window.addEventListener("change", onChange, true);
  modal?.addEventListener("components-reconnect-state-changed", onConnection);
  // Not in the middle of the framework's own work on the document.
  const returning = setTimeout(giveBack);

  return {
    close() {
      clearTimeout(returning);
      observer.disconnect();
      window.removeEventListener("pointerdown", onPointerDown, true);
      window.removeEventListener("change", onChange, true);
      modal?.removeEventListener("components-reconnect-state-changed", onConnection);
    },
  };
}

for (const name of ["drafts", "rowtyped"]) Blazor.registerCustomEventType(name, { createEventArgs: event => event.detail });

customElements.define("progress-desk", class extends HTMLElement {
  connectedCallback() {
    this.desk = open(this);
  }

  disconnectedCallback() {
    this.desk.close();
  }
});
