// The movable point of a plot as the keyboard and a screen reader meet it.

/** `help` is the id of the sentence that says how to move it. */
export function addHandle(paper: HTMLElement, { label, help }: { label: string; help: string }): HTMLElement {
  const handle = document.createElement("div");
  handle.className = "handle";
  handle.tabIndex = 0;
  handle.setAttribute("role", "slider");
  handle.setAttribute("aria-label", label);
  handle.setAttribute("aria-describedby", help);
  paper.append(handle);
  return handle;
}

/** A screen reader says a slider's value itself while the slider has the focus: what else is said need not repeat it. */
export function isHeard(handle: HTMLElement): boolean {
  return document.activeElement === handle;
}
