// What people have typed and the server does not have yet, kept in this browser: it outlives a broken line, a restart of the server and a closed page.
// Each keeper has a beginning of its own for its keys; what they hold is theirs.

const memory = new Map(); // where storage is turned off or full, at least until the page is closed

export const kept = {
  get(key) {
    try { return localStorage.getItem(key) ?? memory.get(key) ?? null; } catch { return memory.get(key) ?? null; }
  },
  set(key, value) {
    try { localStorage.setItem(key, value); } catch { memory.set(key, value); }
  },
  remove(key) {
    memory.delete(key);
    try { localStorage.removeItem(key); } catch { /* nothing was stored there */ }
  },
  keys() {
    try { return [...new Set([...Object.keys(localStorage), ...memory.keys()])]; } catch { return [...memory.keys()]; }
  },
};
