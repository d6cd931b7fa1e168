// The window of the search: a field, and below it the places that hold its words; arrows go through them.
import { html } from "../markup/html.ts";
import { findPlaces, type Place, searchResults, wordsOf } from "../markup/search.ts";
import { loadWords } from "../words/load-words.ts";
import { takeModesAlong } from "./page-state.ts";
import { isComposed } from "./typing.ts";
import { fill, type Words } from "../words/words.ts";

/** More are not read: another word helps more. */
const most = 20;

/** "tanh.html#curve" -> "#curve" on the page of that name: the figures stay as the reader has them. */
function withinPage(address: string): string {
  const own = location.pathname.slice(location.pathname.lastIndexOf("/") + 1);
  return address.startsWith(`${own}#`) ? address.slice(own.length) : address;
}

let opened: SearchWindow | undefined;

/** `typed`: what the reader wrote while the window was on its way; undefined: it is wanted no longer. */
export async function openSearch(search: HTMLElement, typed: () => string | undefined): Promise<void> {
  const words = await loadWords(search);
  opened ??= new SearchWindow(search, words);
  const letters = typed();
  if (letters !== undefined) opened.open(letters);
}

class SearchWindow {
  private readonly dialog = document.createElement("dialog");
  private places: Place[] | undefined;
  private readonly search: HTMLElement;
  private readonly words: Words["search"];

  constructor(search: HTMLElement, { search: said }: Words) {
    this.search = search;
    this.words = said;
    this.dialog.className = "search";
    this.dialog.setAttribute("aria-label", said.name);
    this.dialog.innerHTML = html`<div class="search-field"><input type="text" inputmode="search" enterkeyhint="search" autocomplete="off" spellcheck="false" aria-label="${said.name}" placeholder="${said.name}"><button type="button">${said.close}</button></div>
<p role="status"></p>
<ol role="list"></ol>`.text;
    this.dialog.querySelector("button")!.addEventListener("click", () => this.dialog.close());
    let pressed: EventTarget | null = null;
    this.dialog.addEventListener("pointerdown", ({ target }) => (pressed = target));
    this.dialog.addEventListener("click", ({ target }) => {
      // A drag that begins in the field, to choose its text, may end beside the window.
      if ((target === this.dialog && pressed === this.dialog) || (target instanceof Element && target.closest("a") !== null)) this.dialog.close();
    });
    this.dialog.addEventListener("keydown", (event) => this.onKey(event));
    this.field.addEventListener("input", () => this.show());
    search.append(this.dialog);
  }

  open(typed: string): void {
    if (this.dialog.open) return;
    if (typed !== "") this.field.value = typed;
    this.dialog.showModal();
    this.field.setSelectionRange(typed === "" ? 0 : typed.length, this.field.value.length);
    this.show();
    if (this.places === undefined) void this.fetchPlaces();
  }

  private get field(): HTMLInputElement {
    return this.dialog.querySelector("input")!;
  }

  /** In the single file the index stands in the document. */
  private async fetchPlaces(): Promise<void> {
    const here = document.getElementById("search-index")?.textContent;
    try {
      const places = (here ? JSON.parse(here) : await (await fetch(this.search.getAttribute("src")!)).json()) as Place[];
      this.places = places.map((place) => ({ ...place, address: withinPage(place.address) }));
      this.show();
    } catch {
      this.say(this.words.missing);
    }
  }

  private show(): void {
    if (this.places === undefined) return;
    const asked = wordsOf(this.field.value);
    const found = findPlaces(this.places, asked);
    this.dialog.querySelector("ol")!.innerHTML = searchResults(found.slice(0, most), asked).text;
    takeModesAlong();
    const { none, count, first } = this.words;
    if (asked.length === 0) this.say("");
    else if (found.length === 0) this.say(fill(none, { words: this.field.value.trim() }));
    else this.say(fill(found.length > most ? first : count, { count: found.length, shown: most }));
  }

  private say(sentence: string): void {
    this.dialog.querySelector("[role=status]")!.textContent = sentence;
  }

  private onKey(event: KeyboardEvent): void {
    // The page's own keys rest.
    event.stopPropagation();
    if (isComposed(event)) return;
    const links = [...this.dialog.querySelectorAll<HTMLElement>("a")];
    const place = links.indexOf(document.activeElement as HTMLElement);
    if (event.key === "Enter" && event.target === this.field) links[0]?.click();
    else if (event.key === "ArrowDown") links[Math.min(place + 1, links.length - 1)]?.focus();
    else if (event.key === "ArrowUp") (links[place - 1] ?? this.field).focus();
    else return;
    event.preventDefault();
  }
}
