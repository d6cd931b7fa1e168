// <scroll-box>: what may be wider than a phone scrolls in its own box, and can then be scrolled from the keyboard.

/** Asks all the boxes first and changes them then: one after the other, each would have the page laid out again for the next. */
const observer = new ResizeObserver((entries) => {
  const boxes = entries.map(({ target }) => ({ box: target as HTMLElement, scrolls: target.scrollWidth > target.clientWidth }));
  for (const { box, scrolls } of boxes) {
    if (scrolls) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
});

class ScrollBox extends HTMLElement {
  connectedCallback(): void {
    observer.observe(this);
  }
}

customElements.define("scroll-box", ScrollBox);
