// The browser's part of a working table. It walks the cells with the keyboard, keeps what is typed on this machine until the server says that
// it is dealt with, and turns dragging into “this row goes there”. Saving is the server's: a cell that is left raises the browser's own change event.
//
// An element of its own, loaded with the page: it keeps what is typed from the moment that a table is in the document, whatever the line does then.

import { kept } from "../../js/kept.js";

const prefix = "dailanh.work|";

function open(root) {
  const own = `${prefix}${root.dataset.account}|${root.dataset.table}|`;
  const modal = document.getElementById("components-reconnect-modal");
  const rowOf = element => element.closest?.("[data-row]");
  const isCell = element => element?.dataset?.cell !== undefined;
  const isText = element => isCell(element) && (element.tagName === "TEXTAREA" || element.type === "text");
  const keyOf = cell => rowOf(cell) ? `${own}${rowOf(cell).dataset.row}|${cell.dataset.field}` : null;
  const read = key => JSON.parse(kept.get(key) ?? "null");

  // While the line is cut nothing arrives; what was typed is told when it is back.
  function tell(name, detail) {
    if (!modal?.open) root.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }

  // --- what is typed

  function onInput(event) {
    const cell = event.target;
    const key = isText(cell) ? keyOf(cell) : null;
    const wall = isText(cell) ? cell.parentElement.querySelector("[data-wall]") : null;
    if (wall) wall.dataset.text = cell.value;
    if (key) kept.set(key, JSON.stringify({ text: cell.value, shown: read(key)?.shown ?? cell.dataset.shown ?? "" }));
  }

  // A telephone shows the rest of a row from here on; closing it again would move what is pressed next.
  function onFocusIn(event) {
    const row = isCell(event.target) ? rowOf(event.target) : null;
    if (row) row.dataset.open = "";
    // Why a row was put elsewhere is asked in between; then the keyboard goes back to it.
    if (event.target.dataset?.move === undefined && !event.target.closest("[data-asks-order]")) grasped = null;
  }

  function onFocusOut(event) {
    const cell = event.target;
    const key = isText(cell) ? keyOf(cell) : null;
    if (!key || modal?.open) return;
    const draft = read(key);
    if (draft && cell.value === cell.dataset.shown && draft.shown === cell.value) kept.remove(key);
  }

  function forget(row) {
    const rowPrefix = `${own}${row.dataset.row}|`;
    kept.keys().filter(key => key.startsWith(rowPrefix)).forEach(key => kept.remove(key));
    // What was typed and is the same without its spaces is no news for the server; the cell shows what stands.
    row.querySelectorAll("[data-cell]").forEach(cell => {
      if (isText(cell) && cell !== document.activeElement && cell.value !== cell.dataset.shown) cell.value = cell.dataset.shown;
    });
  }

  function giveBack() {
    const texts = [];
    for (const key of kept.keys().filter(key => key.startsWith(own))) {
      const [row, field] = key.slice(own.length).split("|");
      const cell = root.querySelector(`[data-row="${CSS.escape(row)}"] [data-field="${CSS.escape(field)}"]`);
      if (cell && cell === document.activeElement) continue;
      const draft = read(key);
      if (draft) texts.push({ row, field, text: draft.text, shown: draft.shown });
    }
    if (texts.length > 0) tell("workreturned", { texts });
  }

  function onConnection(event) {
    if (event.detail.state === "hide") giveBack();
  }

  // --- keys

  function walk(event, by) {
    const cell = event.target;
    const column = [...root.querySelectorAll(`[data-cell][data-field="${CSS.escape(cell.dataset.field)}"]:not(:disabled)`)];
    const next = column[column.indexOf(cell) + by];
    if (!next) {
      // At the end the cell is left and entered again, so that what is typed is saved.
      if (event.key === "Enter") { event.preventDefault(); cell.blur(); cell.focus(); }
      return;
    }
    event.preventDefault();
    next.focus();
    next.select?.();
    next.scrollIntoView({ block: "nearest" });
  }

  function onKeyInCell(event) {
    const { key, target: cell } = event;
    const isOpenText = cell.tagName === "TEXTAREA" || cell.tagName === "SELECT";
    if (key === "Enter" && cell.dataset.lines !== undefined) return; // another line
    if (key === "Enter" && !rowOf(cell)) { event.preventDefault(); cell.blur(); cell.closest("tbody").querySelector("[data-add]")?.click(); }
    else if (key === "Enter") walk(event, event.shiftKey ? -1 : 1);
    else if (key === "ArrowUp" && !isOpenText) walk(event, -1);
    else if (key === "ArrowDown" && !isOpenText) walk(event, 1);
    else if (key === "Escape" && isText(cell)) {
      cell.value = cell.dataset.shown ?? "";
      const draft = keyOf(cell);
      if (draft) kept.remove(draft);
      cell.select?.();
    }
  }

  let grasped = null; // the row whose handle has the keyboard

  function onKeyOnHandle(event) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const row = rowOf(event.target).dataset.row;
    if (event.key === "Escape") tell("workletgo");
    else if (!by) return;
    else {
      event.preventDefault();
      tell("workmoved", { row, by });
    }
    grasped = row;
  }

  // A row that is put elsewhere loses the keyboard on its way.
  function onDrawn() {
    if (grasped && document.activeElement === document.body) root.querySelector(`[data-row="${CSS.escape(grasped)}"] [data-move]`)?.focus();
  }

  function onKeyDown(event) {
    if (isCell(event.target)) onKeyInCell(event);
    else if (event.target.dataset?.move !== undefined) onKeyOnHandle(event);
  }

  // --- dragging

  let dragged = null;

  const mark = row => root.querySelectorAll(".work__row--here").forEach(r => r !== row && r.classList.remove("work__row--here"));

  function onDragStart(event) {
    if (event.target.dataset?.move === undefined) return;
    dragged = rowOf(event.target);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(dragged, 0, 0);
  }

  function onDragOver(event) {
    const row = rowOf(event.target);
    if (!dragged || !row || row.closest("tbody") !== dragged.closest("tbody")) return;
    event.preventDefault();
    mark(row);
    row.classList.add("work__row--here");
  }

  function onDrop(event) {
    const row = rowOf(event.target);
    if (!dragged || !row) return;
    event.preventDefault();
    mark(null);
    const code = dragged.dataset.row;
    dragged = null;
    if (row.dataset.row !== code) tell("workmoved", { row: code, place: row.dataset.row });
  }

  function onDragEnd() {
    dragged = null;
    mark(null);
  }

  const settled = new MutationObserver(changes => changes.forEach(change => forget(change.target)));
  settled.observe(root, { subtree: true, attributes: true, attributeFilter: ["data-settled"] });
  const drawn = new MutationObserver(onDrawn);
  drawn.observe(root, { subtree: true, childList: true });
  const heard = [
    ["input", onInput], ["focusin", onFocusIn], ["focusout", onFocusOut], ["keydown", onKeyDown],
    ["dragstart", onDragStart], ["dragover", onDragOver], ["drop", onDrop], ["dragend", onDragEnd],
  ];
  heard.forEach(([name, handler]) => root.addEventListener(name, handler));
  modal?.addEventListener("components-reconnect-state-changed", onConnection);
  // Not in the middle of the framework's own work on the document.
  const returning = setTimeout(giveBack);

  return {
    close() {
      clearTimeout(returning);
      drawn.disconnect();
      settled.disconnect();
      heard.forEach(([name, handler]) => root.removeEventListener(name, handler));
      modal?.removeEventListener("components-reconnect-state-changed", onConnection);
    },
  };
}

for (const name of ["workreturned", "workmoved", "workletgo"]) Blazor.registerCustomEventType(name, { createEventArgs: event => event.detail ?? {} });

customElements.define("work-table", class extends HTMLElement {
  connectedCallback() {
    this.table = open(this);
  }

  disconnectedCallback() {
    this.table.close();
  }
});
