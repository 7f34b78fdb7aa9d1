// The browser's part of a sheet. It walks the cells with the keyboard, opens one field for typing over the cell that is selected, takes what is
// pasted from a spreadsheet, and keeps what is typed on this machine until the server says that it is saved or given up.
//
// An element of its own, loaded with the page: it hears keys from the moment that a sheet is in the document, whatever the line does then.

import { kept } from "../../js/kept.js";

const prefix = "dailanh.sheet|";

function open(root) {
  const own = `${prefix}${root.dataset.account}|${root.dataset.sheet}|`;
  const modal = document.getElementById("components-reconnect-modal");
  const cellAt = at => at && root.querySelector(`tr[data-r="${CSS.escape(at.row)}"] > td[data-c="${CSS.escape(at.col)}"]`);
  const cellOf = element => element.closest?.("td[data-c]");
  const placeOf = cell => ({ row: cell.parentElement.dataset.r, col: cell.dataset.c });
  const cellsOf = row => [...row.querySelectorAll(":scope > td[data-c]")];
  const rows = () => [...root.querySelectorAll("tr[data-row]")];
  const kindOf = cell => cell.dataset.e; // undefined: nothing can be typed there
  const shown = cell => cell.dataset.v ?? cell.querySelector(".sheet__text")?.textContent ?? "";

  let active = null; // the selected cell, by its place: its element may be drawn anew at any time
  let inside = false;
  let pressedOn = null; // the cell that was selected when the pointer came down
  let editor = null;

  // --- what is typed

  const told = new Map(); // with which telling each cell went to the server
  let tellings = 0;

  function tell(name, detail) {
    // While the line is cut nothing arrives. What was typed is kept here and told when it is back.
    if (!modal?.open) root.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }

  function tellTyped(texts) {
    if (texts.length === 0) return;
    tellings++;
    for (const { row, col } of texts) told.set(`${own}${row}|${col}`, tellings);
    tell("sheettyped", { telling: tellings, texts });
  }

  function put(texts) {
    for (const { row, col, text, was } of texts) {
      const key = `${own}${row}|${col}`;
      const before = JSON.parse(kept.get(key) ?? "null");
      kept.set(key, JSON.stringify({ text, was: before?.was ?? was }));
    }
    tellTyped(texts);
  }

  function giveBack() {
    tellTyped(kept.keys().filter(key => key.startsWith(own)).map(key => {
      const [row, col] = key.slice(own.length).split("|");
      return { row, col, ...JSON.parse(kept.get(key)) };
    }));
  }

  // What the server has heard and no longer calls unsaved is saved or given up. What it has not heard yet, or another tab wrote, stays.
  function onAnswered() {
    const heard = Number(root.dataset.heard ?? 0);
    const unsaved = new Set(JSON.parse(root.dataset.unsaved ?? "[]").map(cell => own + cell));
    for (const [key, telling] of told) {
      if (telling > heard || unsaved.has(key)) continue;
      kept.remove(key);
      told.delete(key);
    }
  }

  function onConnection(event) {
    if (event.detail.state === "hide") giveBack();
  }

  // --- selecting

  function select(cell, focus = true) {
    if (!cell) return;
    root.querySelectorAll('td[tabindex="0"]').forEach(other => other !== cell && (other.tabIndex = -1));
    cell.tabIndex = 0;
    active = placeOf(cell);
    if (!focus) return;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function move(down, right) {
    const cell = cellAt(active);
    if (!cell) return;
    if (right) {
      const cells = cellsOf(cell.parentElement);
      select(cells[Math.max(0, Math.min(cells.length - 1, cells.indexOf(cell) + right))]);
      return;
    }
    const all = rows();
    for (let at = all.indexOf(cell.parentElement) + down; at >= 0 && at < all.length; at += Math.sign(down)) {
      const next = all[at].querySelector(`:scope > td[data-c="${CSS.escape(active.col)}"]`);
      if (next) return select(next);
    }
  }

  // Down a column of amounts: rows that have no amount are passed over.
  function moveToType(down) {
    const all = rows();
    for (let at = all.indexOf(cellAt(active)?.parentElement) + down; at >= 0 && at < all.length; at += down) {
      const next = all[at].querySelector(`:scope > td[data-c="${CSS.escape(active.col)}"][data-e]`);
      if (next) return select(next);
    }
  }

  function moveRightToType(by) {
    const cells = cellsOf(cellAt(active).parentElement);
    for (let at = cells.findIndex(c => c.dataset.c === active.col) + by; at >= 0 && at < cells.length; at += by)
      if (kindOf(cells[at])) return select(cells[at]);
  }

  // --- typing

  function layOver(cell) {
    const [own, whole] = [cell.getBoundingClientRect(), root.getBoundingClientRect()];
    Object.assign(editor.input.style, { left: `${own.left - whole.left}px`, top: `${own.top - whole.top}px`, width: `${Math.max(own.width, 72)}px`, height: `${Math.max(own.height, 36)}px` });
  }

  function edit(cell, text) {
    const kind = cell && kindOf(cell);
    if (!kind || kind === "tick") return;
    select(cell, false);
    const input = document.createElement("input");
    input.className = "sheet__editor";
    input.autocomplete = "off";
    input.maxLength = 1000;
    input.inputMode = kind === "number" ? "decimal" : "text";
    input.enterKeyHint = "next";
    const head = root.querySelector("thead tr").children[[...cell.parentElement.children].indexOf(cell)]?.textContent ?? "";
    const name = cell.parentElement.querySelector(".is-name")?.firstChild?.textContent ?? cell.parentElement.dataset.r;
    input.setAttribute("aria-label", `${head.trim()}, ${name.trim()}`);
    input.value = text ?? shown(cell);
    editor = { input, at: active, was: shown(cell) };
    root.append(input);
    layOver(cell);
    input.addEventListener("blur", () => { if (!modal?.open) leave(); });
    input.focus();
    if (text === undefined) input.select();
  }

  function closeEditor() {
    const closed = editor;
    editor = null;
    closed?.input.remove();
    return closed;
  }

  // The field is left: what stands in it goes to the server.
  function leave() {
    const closed = closeEditor();
    if (closed && closed.input.value !== closed.was) put([{ ...closed.at, text: closed.input.value, was: closed.was }]);
    return closed;
  }

  function leaveTo(go) {
    const closed = leave();
    if (!closed) return;
    select(cellAt(closed.at));
    go();
  }

  function tick(cell) {
    put([{ ...placeOf(cell), text: shown(cell) ? "" : "x", was: shown(cell) }]);
  }

  function onKeyInEditor(event) {
    if (event.isComposing) return;
    const { key, shiftKey } = event;
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "s") leaveTo(() => {});
    else if (key === "Enter") leaveTo(() => moveToType(shiftKey ? -1 : 1));
    else if (key === "Tab") leaveTo(() => moveRightToType(shiftKey ? -1 : 1));
    else if (key === "ArrowDown") leaveTo(() => moveToType(1));
    else if (key === "ArrowUp") leaveTo(() => moveToType(-1));
    else if (key === "Escape") {
      const { at } = closeEditor();
      select(cellAt(at));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onKeyInCell(event, cell) {
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
    const far = 12;
    if ((ctrlKey || metaKey) && key.toLowerCase() === "z") tell("sheettakenback");
    else if ((ctrlKey || metaKey) && key.toLowerCase() === "s") document.getElementById("ly-do-luu")?.focus();
    else if (ctrlKey && key === "Home") select(cellsOf(rows()[0])[0]);
    else if (ctrlKey && key === "End") select(cellsOf(rows().at(-1)).at(-1));
    else if (ctrlKey || altKey || metaKey) return;
    else if (key === "ArrowDown") move(1, 0);
    else if (key === "ArrowUp") move(-1, 0);
    else if (key === "ArrowLeft") move(0, -1);
    else if (key === "ArrowRight") move(0, 1);
    else if (key === "PageDown") for (let i = 0; i < far; i++) move(1, 0);
    else if (key === "PageUp") for (let i = 0; i < far; i++) move(-1, 0);
    else if (key === "Home") select(cellsOf(cell.parentElement)[0]);
    else if (key === "End") select(cellsOf(cell.parentElement).at(-1));
    else if (key === "F2") edit(cell);
    else if (key === "Enter" && cell.querySelector("[data-act]")) cell.querySelector("[data-act]").focus();
    else if (key === "Enter") moveToType(shiftKey ? -1 : 1);
    else if (key === " " && kindOf(cell) === "tick") tick(cell);
    else if ((key === "Delete" || key === "Backspace") && kindOf(cell)) put([{ ...placeOf(cell), text: "", was: shown(cell) }]);
    else if (key.length === 1 && kindOf(cell) === "tick") tick(cell);
    else if (key.length === 1 && kindOf(cell)) edit(cell, key);
    else return;
    event.preventDefault();
  }

  function onKeyOnButton(event, button) {
    const all = [...cellOf(button)?.querySelectorAll("[data-act]") ?? []];
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape" || (by && !all[all.indexOf(button) + by])) select(cellOf(button));
    else if (by) all[all.indexOf(button) + by].focus();
    else return;
    event.preventDefault();
  }

  function onKeyDown(event) {
    if (event.target === editor?.input) return onKeyInEditor(event);
    const button = event.target.closest("[data-act]");
    if (button) return onKeyOnButton(event, button);
    if (event.target.matches("td[data-c]")) onKeyInCell(event, event.target);
  }

  function onClick(event) {
    const button = event.target.closest("[data-act]");
    if (button) {
      tell("sheetpressed", { row: button.closest("[data-r]").dataset.r, name: button.dataset.act });
      return;
    }
    const cell = cellOf(event.target);
    if (!cell) return;
    const again = pressedOn === cell;
    if (kindOf(cell) === "tick") { select(cell); tick(cell); }
    else if (again || matchMedia("(pointer: coarse)").matches) kindOf(cell) ? edit(cell) : select(cell);
    else select(cell);
  }

  // Pressing gives a cell the focus before the click is heard: whether it was selected already is known only here.
  function onPointerDown(event) {
    pressedOn = inside ? cellAt(active) : null;
    if (!root.contains(event.target)) inside = false;
  }

  function onFocusIn(event) {
    inside = true;
    if (event.target.matches("td[data-c]")) select(event.target, false);
  }

  function onFocusOut(event) {
    if (event.relatedTarget && !root.contains(event.relatedTarget)) inside = false;
  }

  // --- to and from a spreadsheet

  function onPaste(event) {
    const lines = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n").map(line => line.split("\t"));
    if (editor && lines.length === 1 && lines[0].length === 1) return;
    const from = cellAt(closeEditor()?.at ?? active);
    if (!from) return;
    event.preventDefault();
    const below = rows().slice(rows().indexOf(from.parentElement));
    const texts = [];
    lines.slice(0, below.length).forEach((line, i) => {
      const cells = cellsOf(below[i]);
      const first = cells.findIndex(cell => cell.dataset.c === from.dataset.c);
      line.forEach((text, j) => {
        const cell = cells[first + j];
        if (cell && kindOf(cell) && kindOf(cell) !== "tick") texts.push({ ...placeOf(cell), text: text.trim(), was: shown(cell) });
      });
    });
    select(from);
    put(texts);
  }

  function onCopy(event) {
    const cell = cellAt(active);
    if (editor || !cell || document.activeElement !== cell || String(getSelection())) return;
    event.clipboardData.setData("text/plain", kindOf(cell) ? shown(cell) : cell.textContent);
    event.preventDefault();
  }

  // Cells are drawn anew when something changes: whoever was in one stays there.
  function onDrawn() {
    if (editor) {
      const cell = cellAt(editor.at);
      if (cell) layOver(cell);
    } else if (inside && active && document.activeElement === document.body) {
      select(cellAt(active));
    }
    if (!root.querySelector('td[tabindex="0"]')) {
      const stop = cellAt(active) ?? root.querySelector("td[data-e]") ?? root.querySelector("td[data-c]");
      if (stop) stop.tabIndex = 0;
    }
  }

  const drawn = new MutationObserver(onDrawn);
  drawn.observe(root, { subtree: true, childList: true });
  const answered = new MutationObserver(onAnswered);
  answered.observe(root, { attributeFilter: ["data-heard", "data-unsaved"] });
  const heard = [
    ["keydown", onKeyDown], ["click", onClick], ["focusin", onFocusIn], ["focusout", onFocusOut], ["paste", onPaste], ["copy", onCopy],
  ];
  heard.forEach(([name, handler]) => root.addEventListener(name, handler));
  document.addEventListener("pointerdown", onPointerDown, true);
  modal?.addEventListener("components-reconnect-state-changed", onConnection);
  onDrawn();
  // Not in the middle of the framework's own work on the document.
  const returning = setTimeout(giveBack);

  return {
    close() {
      clearTimeout(returning);
      drawn.disconnect();
      answered.disconnect();
      heard.forEach(([name, handler]) => root.removeEventListener(name, handler));
      document.removeEventListener("pointerdown", onPointerDown, true);
      modal?.removeEventListener("components-reconnect-state-changed", onConnection);
    },
  };
}

for (const name of ["sheettyped", "sheetpressed", "sheettakenback"]) Blazor.registerCustomEventType(name, { createEventArgs: event => event.detail ?? {} });

customElements.define("plan-sheet", class extends HTMLElement {
  connectedCallback() {
    this.sheet = open(this);
  }

  disconnectedCallback() {
    this.sheet.close();
  }
});
