const FAR = 6;

/**
 * Let something be dragged by pointer onto one of some places; it is an addition, never the only way.
 * @param {HTMLElement} handle what is taken hold of
 * @param {() => HTMLElement[]} places
 * @param {(place: HTMLElement) => void} drop
 * @param {HTMLElement} [body] what moves along
 */
export function draggable(handle, places, drop, body = handle) {
  let start = null;
  let over = null;

  handle.classList.add("grip");
  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (event.pointerType === "touch" && !handle.matches(".handle")) return; // a finger scrolls
    start = { x: event.clientX, y: event.clientY };
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener("pointermove", (event) => {
    if (!start) return;
    const [x, y] = [event.clientX - start.x, event.clientY - start.y];
    if (!body.classList.contains("held") && Math.hypot(x, y) < FAR) return;
    body.classList.add("held");
    body.style.translate = `${x}px ${y}px`;
    mark(places().find((place) => holds(place, event)) ?? null);
  });
  handle.addEventListener("pointerup", () => {
    const found = over;
    release();
    if (found) drop(found);
  });
  handle.addEventListener("pointercancel", release);

  function mark(place) {
    over?.classList.remove("over");
    place?.classList.add("over");
    over = place;
  }

  function release() {
    mark(null);
    start = null;
    body.classList.remove("held");
    body.style.translate = "";
  }
}

function holds(place, { clientX, clientY }) {
  const { left, right, top, bottom } = place.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
