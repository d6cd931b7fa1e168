// <progress-line>: how far the reader has come, as a thin line at the top of the window.

class ProgressLine extends HTMLElement {
  connectedCallback(): void {
    const show = () => {
      const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
      const share = scrollHeight > clientHeight ? scrollTop / (scrollHeight - clientHeight) : 0;
      this.style.setProperty("--share", share.toFixed(4));
    };
    addEventListener("scroll", show, { passive: true });
    addEventListener("resize", show, { passive: true });
    requestAnimationFrame(show); // asked now, the page would be laid out for it
  }
}

customElements.define("progress-line", ProgressLine);
