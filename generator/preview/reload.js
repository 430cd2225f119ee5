// Keeps an open page of the preview up to date and the reader's place in it, and lays problems over
// it until they are mended.
const PLACE = `preview ${location.pathname}`;
let built = null;
let overlay = null;

restore();

const events = new EventSource(`/_preview/events?page=${encodeURIComponent(location.pathname)}`);
events.addEventListener("news", (event) => {
  if (built !== null && event.lastEventId !== built) {
    remember();
    location.reload();
    return;
  }
  built = event.lastEventId;
  show(event.data);
});

/** Keep where the reader is: what is unfolded, and what stands at the top of the window. */
function remember() {
  const named = [...document.querySelectorAll("main [id]")];
  const at = named.findLast((element) => element.getBoundingClientRect().top <= 1);
  const place = {
    open: details().map((element) => [titleOf(element), element.open]),
    x: scrollX,
    y: scrollY,
    id: at?.id ?? null,
    above: at ? at.getBoundingClientRect().top : 0,
  };
  sessionStorage.setItem(PLACE, JSON.stringify(place));
}

/** Bring the reader back there, once. A page that grew above the place has moved it. */
function restore() {
  const kept = sessionStorage.getItem(PLACE);
  if (!kept) return;
  sessionStorage.removeItem(PLACE);
  const place = JSON.parse(kept);
  history.scrollRestoration = "manual";
  const go = () => {
    const now = details();
    place.open.forEach(([title, open], n) => {
      if (now[n] && titleOf(now[n]) === title) now[n].open = open;
    });
    const at = place.id === null ? null : document.getElementById(place.id);
    const y = at ? scrollY + at.getBoundingClientRect().top - place.above : place.y;
    scrollTo({ left: place.x, top: y, behavior: "instant" });
  };
  go();
  // What scripts draw may still change the page's height.
  addEventListener("load", () => {
    go();
    history.scrollRestoration = "auto";
  });
}

function details() {
  return [...document.querySelectorAll("main details")];
}

function titleOf(element) {
  return element.querySelector("summary")?.textContent ?? "";
}

function show(problems) {
  overlay?.remove();
  overlay = null;
  if (!problems) return;
  overlay = document.createElement("pre");
  overlay.setAttribute("role", "alert");
  overlay.dir = "ltr";
  overlay.textContent = problems;
  Object.assign(overlay.style, {
    position: "fixed",
    inset: "auto 0 0 0",
    maxHeight: "60vh",
    overflow: "auto",
    margin: "0",
    padding: "16px 24px",
    zIndex: "1000",
    background: "#2b0f0a",
    color: "#ffe9dc",
    font: "13px/1.5 ui-monospace, monospace",
    whiteSpace: "pre-wrap",
    textAlign: "left",
  });
  document.body.append(overlay);
}
