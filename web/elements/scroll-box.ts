// <scroll-box>: what may be wider than a phone scrolls in its own box, and can then be scrolled from the keyboard.

class ScrollBox extends HTMLElement {
  connectedCallback(): void {
    new ResizeObserver(() => {
      if (this.scrollWidth > this.clientWidth) this.tabIndex = 0;
      else this.removeAttribute("tabindex");
    }).observe(this);
  }
}

customElements.define("scroll-box", ScrollBox);
