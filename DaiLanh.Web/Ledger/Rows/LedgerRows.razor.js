// The browser's part of the list: says when an edge of the window comes near. The rows that are read must not move when others join or
// leave above them; browsers hold them in place themselves (scroll anchoring), except at the very top and where they do not know how.

const near = "1000px 0px";

// Asked again when the answer was lost with the line: what listens already listens once.
const known = new WeakMap();

export function watch(root, list) {
  if (!known.has(root)) known.set(root, attach(root, list));
  return known.get(root);
}

function attach(root, list) {
  const holdsItself = CSS.supports("overflow-anchor", "auto");
  let busy = false;
  let closed = false;
  let anchor = null;

  const observer = new IntersectionObserver(entries => {
    for (const entry of entries) if (entry.isIntersecting) reach(entry.target.dataset.edge);
  }, { rootMargin: near });

  function look() {
    observer.disconnect();
    for (const edge of root.querySelectorAll("[data-edge]")) observer.observe(edge);
  }

  async function reach(edge) {
    if (busy || closed) return;
    busy = true;
    if (edge === "newer" && scrollY === 0) scrollTo({ top: 1, behavior: "instant" });
    try {
      await list.invokeMethodAsync("ReachAsync", edge);
    } catch (lost) {
      console.debug(lost); // the connection is gone; the page says so, and the buttons at the edges still work when it is back
    } finally {
      busy = false;
    }
    if (!closed) look();
  }

  function keepAnchor() {
    const row = [...root.querySelectorAll(".ledger__row")].find(r => r.getBoundingClientRect().bottom > 0);
    anchor = row ? { row, top: row.getBoundingClientRect().top } : null;
  }

  const changes = new MutationObserver(() => {
    if (!holdsItself && anchor?.row.isConnected) scrollBy(0, anchor.row.getBoundingClientRect().top - anchor.top);
    if (!busy) look();
  });
  changes.observe(root, { childList: true, subtree: true });
  if (!holdsItself) addEventListener("scroll", keepAnchor, { passive: true });
  look();

  return {
    toTop() {
      scrollTo({ top: 0, behavior: "instant" });
    },
    close() {
      closed = true;
      observer.disconnect();
      changes.disconnect();
      removeEventListener("scroll", keepAnchor);
    },
  };
}
