// Marks of a chart that can be clicked are reached by keyboard too: Tab goes to the chart, the arrows to the nearest mark
// that way, Page Down and Page Up to each mark in turn, Home and End to the first and last; Enter and the space bar
// click. What a mark says is heard and shown.
// Vega draws the marks anew after every choice, so they are made reachable again, and the one that had the focus keeps it.
const STEPS = { PageDown: 1, PageUp: -1 };
const REACHABLE = ["overlegtafel", "plek"].map((kind) => `[aria-roledescription="${kind}"]`).join();
const CHART = "[data-testid=stVegaLiteChart]";
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
let last = null; // what the mark said that had the focus when it was drawn anew

const marksOf = (chart) => [...chart.querySelectorAll(REACHABLE)];
const middle = (mark) => {
  const box = mark.getBoundingClientRect();
  return { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
};

function tell(mark, type) {
  mark.dispatchEvent(new MouseEvent(type, { bubbles: true, view: window, ...middle(mark) }));
}

function nearest(from, marks, [right, down]) {
  const here = middle(from);
  const far = (mark) => {
    const there = middle(mark);
    const x = there.clientX - here.clientX, y = there.clientY - here.clientY;
    const along = x * right + y * down, aside = Math.abs(x * down) + Math.abs(y * right);
    return along > 0.5 ? along + 2 * aside : Infinity;
  };
  const [best] = marks.filter((mark) => far(mark) < Infinity).sort((one, other) => far(one) - far(other));
  return best;
}

function reach(chart) {
  const marks = marksOf(chart);
  const lost = last && !document.activeElement.closest?.("input, button, [role=button]");
  const again = lost && marks.find((mark) => mark.getAttribute("aria-label") === last);
  const first = again || marks.find((mark) => mark.tabIndex === 0) || marks[0];
  marks.forEach((mark) => {
    const tab = mark === first ? "0" : "-1";
    if (mark.getAttribute("tabindex") === tab && mark.getAttribute("role") === "button") return;
    mark.setAttribute("role", "button");
    mark.setAttribute("tabindex", tab);
  });
  if (again && document.activeElement !== again) again.focus({ preventScroll: true });
}

document.addEventListener("focusin", ({ target }) => {
  const mark = target.closest?.(REACHABLE);
  last = mark ? mark.getAttribute("aria-label") : null;
  if (!mark) return;
  marksOf(mark.closest("svg")).forEach((other) => other.setAttribute("tabindex", other === mark ? "0" : "-1"));
  mark.style.outline = "3px solid #16262B";
  tell(mark, "pointermove");
});

document.addEventListener("focusout", ({ target }) => {
  const mark = target.closest?.(REACHABLE);
  if (!mark) return;
  mark.style.outline = "";
  tell(mark, "pointerout");
});

document.addEventListener("keydown", (event) => {
  const mark = event.target.closest?.(REACHABLE);
  if (!mark || event.ctrlKey || event.altKey || event.metaKey) return;
  const marks = marksOf(mark.closest("svg"));
  if (event.key === "Enter" || event.key === " ") tell(mark, "click");
  else if (event.key === "Home") marks[0].focus();
  else if (event.key === "End") marks.at(-1).focus();
  else if (STEPS[event.key]) marks[marks.indexOf(mark) + STEPS[event.key]]?.focus();
  else if (WAYS[event.key]) nearest(mark, marks, WAYS[event.key])?.focus();
  else return;
  event.preventDefault();
});

let asked = false;
new MutationObserver((changes) => {
  if (asked || !changes.some(({ target }) => target.closest(CHART))) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    document.querySelectorAll(`${CHART} svg`).forEach(reach);
  });
}).observe(document.documentElement, { childList: true, subtree: true });
