// <presenter-mode>: the step as slides, one idea a screen in large type; keys turn them, a derivation comes line by line.
import { isOnSlide, slidesOf } from "./slides.ts";
import type { DerivationSteps } from "./derivation-steps.ts";
import { leavePlace, mode, setMode } from "./page-state.ts";
import { isComposed, takesLetters } from "./typing.ts";

/** Where keys mean something else. */
const keepsKeys = `${takesLetters}, [role="slider"], .plot, scroll-box, dialog`;
const forward = ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"];
const back = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"];
/** A slide that is too full gets smaller in such steps, down to this share. */
const shrink = 0.93;
const smallest = 0.55;
const scrolled = 0.8;
/** Asked for by whoever comes back from the next step. */
const last = "last";
/** Type of so many pixels goes with a plot in its own size. */
const plotType = 24;
/** Elsewhere the browser measures a zoomed element in pixels of its own, and the hand would miss the point. */
const zooms = "currentCSSZoom" in Element.prototype;
/** The slide whose top has passed this line is the one being read, in pixels from the window's top. */
const readingLine = 140;

function hasPopover(): boolean {
  return "popover" in HTMLElement.prototype && [...document.querySelectorAll(":popover-open")].some((open) => open.checkVisibility());
}

class PresenterMode extends HTMLElement {
  private slides: HTMLElement[][] = [];
  private place = -1;
  private bar: HTMLElement | undefined;

  connectedCallback(): void {
    this.setAttribute("data-live", "");
    this.querySelector("button")!.addEventListener("click", () => this.start(this.slideInSight()));
    // Before what has the focus, but after the search, which takes all letters while it is on its way.
    document.addEventListener("keydown", (event) => this.onKey(event), true);
    for (const name of ["resize", "height-change"]) addEventListener(name, () => this.isOn() && this.fit());
    const asked = mode("present");
    if (asked === undefined) return;
    // Once the page has its size: a slide is fitted to the screen.
    const begin = () => this.begin(asked === last ? Infinity : Math.max(0, Number.parseInt(asked, 10) - 1 || 0));
    if (document.readyState === "complete") begin();
    else addEventListener("load", begin);
  }

  /** At the slide that the address names a place on; else at the one it counts. */
  private begin(counted: number): void {
    const named = this.slideNamed();
    if (named < 0) this.start(counted, counted !== Infinity);
    else this.start(named, false);
  }

  private slideNamed(): number {
    const named = document.getElementById(location.hash.slice(1));
    return named === null ? -1 : slidesOf(this.article).findIndex((slide) => isOnSlide(slide, named));
  }

  private isOn(): boolean {
    return this.place >= 0;
  }

  private get article(): HTMLElement {
    return [...document.querySelectorAll<HTMLElement>("article")].find((article) => article.checkVisibility())!;
  }

  private slideInSight(): number {
    const slides = slidesOf(this.article);
    const seen = slides.findLastIndex(([first]) => first!.getBoundingClientRect().top < readingLine);
    return Math.max(0, seen);
  }

  private start(place: number, fromBefore = true): void {
    this.slides = slidesOf(this.article);
    document.documentElement.dataset["presenting"] = "";
    this.bar = this.querySelector<HTMLTemplateElement>("template")!.content.firstElementChild!.cloneNode(true) as HTMLElement;
    this.bar.querySelector(".back")!.addEventListener("click", () => this.turn(-1));
    this.bar.querySelector(".forward")!.addEventListener("click", () => this.turn(1));
    this.bar.querySelector(".leave")!.addEventListener("click", () => this.leave());
    document.body.append(this.bar);
    this.show(Math.min(place, this.slides.length - 1), fromBefore);
  }

  private leave(): void {
    const [first] = this.slides[this.place]!;
    for (const slide of this.slides.flat()) slide.classList.remove("on-slide");
    for (const steps of this.derivations()) steps.uncover();
    delete document.documentElement.dataset["presenting"];
    for (const name of ["--slide-scale", "--slide-plot", "--plot-zoom"]) document.documentElement.style.removeProperty(name);
    this.bar?.remove();
    this.place = -1;
    setMode("present", undefined);
    first!.scrollIntoView({ behavior: "instant" });
  }

  private derivations(place = this.place): DerivationSteps[] {
    return (this.slides[place] ?? []).filter((element): element is DerivationSteps => element.localName === "derivation-steps");
  }

  /** A derivation that is come to from before begins with its first line; from behind, it stands complete. */
  private show(place: number, fromBefore: boolean): void {
    for (const element of this.slides[this.place] ?? []) element.classList.remove("on-slide");
    for (const steps of this.derivations()) steps.uncover();
    this.place = place;
    const named = this.slideNamed();
    if (named >= 0 && named !== place) leavePlace(this.article.closest(".step"));
    const slide = this.slides[place]!;
    for (const element of slide) element.classList.add("on-slide");
    if (fromBefore) for (const steps of this.derivations()) steps.cover();
    const section = this.slides.slice(0, place + 1).flat().findLast((element) => element.matches("h1, h2"));
    this.bar!.querySelector(".title")!.textContent = slide[0]!.matches("h1, h2") ? "" : (section?.textContent ?? "");
    this.bar!.querySelector(".count")!.textContent = `${place + 1} / ${this.slides.length}`;
    setMode("present", String(place + 1));
    this.fit();
    scrollTo({ top: 0, behavior: "instant" });
  }

  /** First the plots give way, then the type, then the plots take what is left; what fits in no way is scrolled, in type that can be read. */
  private fit(): void {
    const { style } = document.documentElement;
    const room = innerHeight - this.bar!.offsetHeight;
    // What is folded away has its width, too.
    const long = [...document.querySelectorAll(".on-slide scroll-box, .on-slide:is(scroll-box, derivation-tree)")].filter((box) => box.checkVisibility());
    const low = (plot: number, type: number) => {
      style.setProperty("--slide-plot", String(plot));
      style.setProperty("--slide-scale", String(type));
      if (zooms) style.setProperty("--plot-zoom", String(Math.max(1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / plotType)));
      return this.article.scrollHeight <= room;
    };
    const runsOut = () => long.some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
    let plot = 1;
    while (plot > smallest && !low(plot, 1)) plot *= shrink;
    let type = 1;
    while (type > smallest && (!low(plot, type) || runsOut())) type *= shrink;
    if (type <= smallest) {
      low(plot, scrolled);
      return;
    }
    while (plot < 1 && low(plot / shrink, type)) plot /= shrink;
    low(plot, type);
  }

  private turn(direction: 1 | -1): void {
    if (direction === 1 && this.derivations().some((steps) => steps.uncoverNext())) return;
    const next = this.place + direction;
    if (next >= 0 && next < this.slides.length) this.show(next, direction === 1);
    else this.toStep(direction === 1 ? "next" : "prev");
  }

  private toStep(rel: "next" | "prev"): void {
    const link = [...document.querySelectorAll<HTMLAnchorElement>(`.way a[rel="${rel}"]`)].find((one) => one.closest("[hidden]") === null);
    if (link === undefined) return;
    const address = new URL(link.href);
    address.searchParams.set("present", rel === "next" ? "1" : last);
    location.assign(address);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || isComposed(event)) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (target.closest(keepsKeys) !== null) {
      // From a figure or an editor, which has the focus within its shadow, back to the slides.
      const focused = target.shadowRoot?.activeElement ?? target;
      if (event.key === "Escape" && this.isOn() && focused instanceof HTMLElement) focused.blur();
      return;
    }
    const act = event.altKey ? this.switchOf(event) : this.actionOf(event.key, target);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  /** Alt+P, which a Mac would write π with. Not P alone: who speaks to the machine says letters by accident. */
  private switchOf({ code }: KeyboardEvent): (() => void) | undefined {
    if (code !== "KeyP") return undefined;
    if (this.isOn()) return () => this.leave();
    return this.checkVisibility() ? () => this.start(this.slideInSight()) : undefined;
  }

  private actionOf(key: string, target: Element): (() => void) | undefined {
    // What a word means lies above the slide, and is put away first.
    if (!this.isOn() || (key === "Escape" && hasPopover())) return undefined;
    const presses = (key === " " || key === "Enter") && target.closest("button, a, summary") !== null;
    if (presses) return undefined;
    if (forward.includes(key)) return () => this.turn(1);
    if (back.includes(key)) return () => this.turn(-1);
    if (key === "Home") return () => this.show(0, true);
    if (key === "End") return () => this.show(this.slides.length - 1, false);
    if (key === "Escape") return () => this.leave();
    return undefined;
  }
}

customElements.define("presenter-mode", PresenterMode);
