// Divides a step into slides: one idea a screen. A figure or a derivation has a screen, with its heading if nothing is between.
// Of what is divided itself, the slide has a few children and what they stand in; the style hides the other children.

/** What is read, not looked at; of these a few may share a screen. */
const text = "p, ul, ol, blockquote, .displayed, scroll-box:not(:has(table))";
const heading = "h1, h2, h3";
const mostTexts = 3;
const mostItems = 5;

/** The children of the article, in order, in groups. */
export function slidesOf(article: Element): HTMLElement[][] {
  const slides: HTMLElement[][] = [];
  let slide: HTMLElement[] = [];
  const begin = () => {
    if (slide.length > 0) slides.push(slide);
    slide = [];
  };
  const texts = () => slide.filter((element) => element.matches(text)).length;
  for (const element of article.children as Iterable<HTMLElement>) {
    if (element.matches(".place, .on-paper")) continue;
    if (element.matches("code-cells")) {
      begin();
      slides.push(...cellSlides(element));
    } else if (element.matches("try-function")) {
      begin();
      slides.push(...divided(element, (child) => child.matches(heading)));
    } else if (element.matches(heading)) {
      // A heading right below another shares its screen.
      if (!slide.every((one) => one.matches(heading))) begin();
      slide.push(element);
    } else if (element.matches(text)) {
      if (texts() >= mostTexts) {
        const announcing = announces(slide.at(-1)!) && slide.length > 1 ? [slide.pop()!] : [];
        begin();
        slide.push(...announcing);
      }
      const [first, ...others] = element.matches("ul") ? listSlides(element) : [[element]];
      slide.push(...first!);
      for (const other of others) {
        begin();
        slide.push(...other);
      }
    } else {
      if (texts() > 0) begin();
      slide.push(element);
      begin();
    }
  }
  begin();
  return slides;
}

/** Of what is divided, the part that shows it. */
export function isOnSlide(slide: readonly HTMLElement[], element: Element): boolean {
  return slide.some((shown) => shown === element || (shown.contains(element) && !slide.some((part) => part !== shown && shown.contains(part))));
}

/** "And in general:" is shown with what it announces. */
function announces(element: Element): boolean {
  return /[:：]\s*$/.test(element.textContent ?? "");
}

/** Each cell of the framework that is chosen, with what is said below it. */
function cellSlides(group: HTMLElement): HTMLElement[][] {
  const tab = [...group.querySelectorAll<HTMLElement>(".code-tab")].find((one) => one.checkVisibility());
  return tab === undefined ? [] : divided(tab, (child) => child.localName === "code-cell").map((slide) => [...slide, group]);
}

/** A long list in parts of about the same length. */
function listSlides(whole: HTMLElement): HTMLElement[][] {
  const items = whole.children.length;
  if (items <= mostItems) return [[whole]];
  const each = Math.ceil(items / Math.ceil(items / mostItems));
  return divided(whole, (_, place) => place % each === 0);
}

/** The children in order, a slide from each that begins one to the next, and with each slide what they stand in. */
function divided(whole: HTMLElement, begins: (child: HTMLElement, place: number) => boolean): HTMLElement[][] {
  const slides: HTMLElement[][] = [];
  [...(whole.children as Iterable<HTMLElement>)].forEach((child, place) => {
    if (slides.length === 0 || begins(child, place)) slides.push([]);
    slides.at(-1)!.push(child);
  });
  return slides.map((slide) => [...slide, whole]);
}
