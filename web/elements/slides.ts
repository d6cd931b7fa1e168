// Divides a step into slides: one idea a screen. A figure or a derivation has a screen, with its heading if nothing is between.

/** What is read, not looked at; of these a few may share a screen. */
const text = "p, ul, ol, blockquote, .displayed, scroll-box:not(:has(table))";
const heading = "h1, h2, h3";
const mostTexts = 3;

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
      slide.push(element);
    } else {
      if (texts() > 0) begin();
      slide.push(element);
      begin();
    }
  }
  begin();
  return slides;
}

/** "And in general:" is shown with what it announces. */
function announces(element: Element): boolean {
  return /[:：]\s*$/.test(element.textContent ?? "");
}

/** Each cell of the framework that is chosen, with what is said below it; with them what they stand in. */
function cellSlides(group: HTMLElement): HTMLElement[][] {
  const tab = [...group.querySelectorAll<HTMLElement>(".code-tab")].find((one) => one.checkVisibility());
  const slides: HTMLElement[][] = [];
  for (const element of (tab?.children ?? []) as Iterable<HTMLElement>) {
    if (slides.length === 0 || element.localName === "code-cell") slides.push([]);
    slides.at(-1)!.push(element);
  }
  return slides.map((slide) => [...slide, tab!, group]);
}
