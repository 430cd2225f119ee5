// Keeps an open page of the preview up to date, and lays problems over it until they are mended.
let built = null;
let overlay = null;

const events = new EventSource("/_preview/events");
events.addEventListener("news", (event) => {
  if (built !== null && event.lastEventId !== built) {
    // The browser keeps the reader's place when it reloads.
    location.reload();
    return;
  }
  built = event.lastEventId;
  show(event.data);
});

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
