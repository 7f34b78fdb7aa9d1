// Starts the circuit, and never gives up: an intranet page (a wall above all) must come back by itself after any pause of the server.
(() => {
  "use strict";

  // Not at once: a server that is going down would still take the connection and hold it until it is gone.
  // After a restart every browser returns at the same time; the random part spreads them.
  const wait = attempt => Math.min(500 * 2 ** attempt, 4000) * (1 + Math.random() / 2);

  // Reload only when the server answers: a reload in between would leave the browser's own error page, which returns by no hand but a person's.
  async function reloadWhenServed() {
    for (let attempt = 0; ; attempt++) {
      try {
        const answer = await fetch("healthz/live", { cache: "no-store" });
        if (answer.ok) {
          location.reload();
          return;
        }
      } catch {
        // not there yet
      }
      await new Promise(resolve => setTimeout(resolve, wait(attempt)));
    }
  }

  // A page that cannot be helped by loading it anew is not loaded anew every second.
  const RELOADS = "dailanh.wall.reloaded";
  const BETWEEN_RELOADS = 20000;
  let reloading = false;

  function reloadSeldom() {
    const last = Number(sessionStorage.getItem(RELOADS) ?? 0);
    if (reloading || Date.now() - last < BETWEEN_RELOADS) return;
    reloading = true;
    sessionStorage.setItem(RELOADS, String(Date.now()));
    reloadWhenServed();
  }

  // A wall looks after itself (js/wall.js), once its script is there and the server knows its size. Until then this looks after it: it came
  // with the page. The small picture of a wall in another page has no script of its own.
  const UNSTARTED = 10000;
  let unstartedSince;

  setInterval(() => {
    const wall = document.querySelector(".wall:not(.wall-closed, .remote-picture *)");
    if (!wall || (window.daiLanh.wall && !wall.classList.contains("wall--unmeasured"))) unstartedSince = undefined;
    else if (performance.now() - (unstartedSince ??= performance.now()) > UNSTARTED) reloadSeldom();
  }, 1000);

  window.daiLanh = {
    reloadWhenServed,
    reloadSeldom,

    focusHeading() {
      document.querySelector("h1")?.focus();
    },

    // In a line that scrolls sideways; the page itself stays where it is.
    showCurrent(line) {
      const current = line.querySelector("[aria-current]");
      if (current) line.scrollLeft = current.offsetLeft - line.offsetLeft - (line.clientWidth - current.offsetWidth) / 2;
    },

    setTheme(theme) {
      document.documentElement.dataset.theme = theme;
      document.cookie = `dailanh.theme=${theme}; path=/; max-age=31536000; samesite=lax`;
    },
  };

  // One sign-in for all tabs of a browser. Each page tells the others for whom it was written; one that was written for somebody else is opened
  // anew. So who signs out in one tab is signed out in all, at once; what was typed and not saved is kept by the desk.
  const person = document.documentElement.dataset.person ?? "";
  if ("BroadcastChannel" in window) {
    const tabs = new BroadcastChannel("dailanh.person");
    tabs.addEventListener("message", event => {
      if (event.data !== person) location.reload();
    });
    tabs.postMessage(person);
  }

  document.addEventListener("click", event => {
    if (event.target.closest?.("[data-reload]")) {
      event.preventDefault();
      reloadWhenServed();
    } else if (event.target.closest?.(".skip-link")) {
      // The framework's router would only scroll there, and the next Tab would still lead into the menu.
      event.preventDefault();
      document.getElementById("main")?.focus();
    }
  });

  // What a date field says of itself while nobody edits it (data-day, app.css) follows what is chosen in it.
  document.addEventListener("input", ({ target }) => {
    if (target.matches?.("input[type=date][data-day]")) target.dataset.day = target.value && target.value.split("-").map(Number).reverse().join("/");
  });

  // Letters before words: what is drawn in another font first breaks its lines anew when its own comes, and the page jumps. The three letters
  // ask for the three files of each weight. From the cache it takes no time; who gets no font in a second reads without it.
  const letters = Promise.all([500, 600, 700, 800].map(weight => document.fonts.load(`${weight} 1em "Be Vietnam Pro"`, "ađế")));
  const patience = new Promise(resolve => setTimeout(resolve, 1000));

  Promise.race([letters.catch(() => { }), patience]).then(() => Blazor.start({
    circuit: {
      reconnectionOptions: { maxRetries: Number.MAX_SAFE_INTEGER, retryIntervalMilliseconds: wait },
    },
  })).catch(error => {
    console.error(error);
    setTimeout(reloadWhenServed, 2000);
  });
})();
