// After the .NET 10 template's modal. It differs in one thing: it never waits for a person. start.js lets the framework retry for
// ever; should that end all the same, this goes on, and a circuit that the server no longer knows is replaced by a new page.
const modal = document.getElementById("components-reconnect-modal");
modal.addEventListener("components-reconnect-state-changed", onStateChanged);
modal.addEventListener("cancel", event => event.preventDefault());

document.getElementById("components-reconnect-button").addEventListener("click", retry);
document.getElementById("components-resume-button").addEventListener("click", resume);

let next;

function onStateChanged(event) {
  switch (event.detail.state) {
    case "show":
      if (!modal.open) modal.showModal();
      break;
    case "hide":
      clearTimeout(next);
      document.removeEventListener("visibilitychange", retryWhenSeen);
      modal.close();
      break;
    case "failed":
      retryLater();
      break;
    case "rejected":
      daiLanh.reloadWhenServed();
      break;
  }
}

function retryLater() {
  clearTimeout(next);
  next = setTimeout(retry, 5000);
  document.addEventListener("visibilitychange", retryWhenSeen);
}

async function retry() {
  clearTimeout(next);
  document.removeEventListener("visibilitychange", retryWhenSeen);
  try {
    // true: connected again; false: the server answered and does not know this circuit; an exception: no answer.
    if (await Blazor.reconnect()) return;
    if (await Blazor.resumeCircuit()) modal.close();
    else daiLanh.reloadWhenServed();
  } catch {
    retryLater();
  }
}

async function resume() {
  try {
    if (!await Blazor.resumeCircuit()) daiLanh.reloadWhenServed();
  } catch {
    modal.classList.replace("components-reconnect-paused", "components-reconnect-resume-failed");
  }
}

function retryWhenSeen() {
  if (document.visibilityState === "visible") retry();
}
