// The browser's part of the form of a campaign: whatever stands in it and is not saved is kept on this machine, until the server says that it is
// saved or given up. Only fields that differ from what they held are kept, each with what it held: the others stay those of whoever changes them.
//
// An element of its own, loaded with the page: it is at work from the moment that a form is in the document, whatever the line does then.

import { kept } from "../../js/kept.js";

const prefix = "dailanh.form|";

function open(root) {
  const key = `${prefix}${root.dataset.account}|${root.dataset.form}`;
  const modal = document.getElementById("components-reconnect-modal");
  const typed = () => JSON.parse(kept.get(key) ?? "{}");
  const valueOf = field => field.type === "checkbox" ? String(field.checked) : field.value;
  let answered = Object.keys(typed()).length === 0; // until then what came back is not on the page yet
  let touched = false;

  // A list of rows is one field: its rows with their fields in order.
  function texts() {
    const all = {};
    for (const field of root.querySelectorAll("[data-field]")) if (!field.closest("[data-rows]")) all[field.dataset.field] = valueOf(field);
    for (const list of root.querySelectorAll("[data-rows]"))
      all[list.dataset.rows] = JSON.stringify([...list.children].map(row => [...row.querySelectorAll("[data-field]")].map(valueOf)));
    return all;
  }

  function keep() {
    const was = JSON.parse(root.dataset.was);
    const next = answered ? {} : typed();
    for (const [field, text] of Object.entries(texts())) if (text !== was[field]) next[field] = { text, was: (typed()[field] ?? {}).was ?? was[field] };
    if (Object.keys(next).length > 0) kept.set(key, JSON.stringify(next));
    else kept.remove(key);
  }

  function onTyped() {
    touched = true;
    keep();
  }

  function giveBack() {
    const fields = Object.entries(typed()).map(([field, { text, was }]) => ({ field, text, was }));
    if (fields.length > 0 && !modal?.open) root.dispatchEvent(new CustomEvent("formreturned", { bubbles: true, detail: { fields } }));
  }

  function onConnection(event) {
    if (event.detail.state === "hide") giveBack();
  }

  const observer = new MutationObserver(changes => {
    if (changes.some(change => change.attributeName === "data-settled")) {
      kept.remove(key);
      touched = false;
      answered = true;
    } else if (changes.some(change => change.attributeName === "data-returned")) {
      answered = true;
    } else if (touched) {
      keep(); // a row was added to a list or left it
    }
  });

  observer.observe(root, { attributeFilter: ["data-settled", "data-returned"], subtree: true, childList: true });
  root.addEventListener("input", onTyped);
  root.addEventListener("change", onTyped);
  root.addEventListener("click", event => { touched ||= event.target.closest("button[type=button]") !== null; });
  modal?.addEventListener("components-reconnect-state-changed", onConnection);
  // Not in the middle of the framework's own work on the document.
  const returning = setTimeout(giveBack);

  return {
    close() {
      clearTimeout(returning);
      observer.disconnect();
      modal?.removeEventListener("components-reconnect-state-changed", onConnection);
    },
  };
}

Blazor.registerCustomEventType("formreturned", { createEventArgs: event => event.detail });

customElements.define("campaign-draft", class extends HTMLElement {
  connectedCallback() {
    this.form = open(this);
  }

  disconnectedCallback() {
    this.form.close();
  }
});
