// Where the reader is in the lecture: the list of its steps, the place among them, and the way back and on.
import { type Html, html } from "../markup/html.ts";
import { inPhrases } from "../markup/phrases.ts";
import { fill, type Words } from "../words/words.ts";
import type { Section } from "./markdown.ts";

export interface StepLink {
  id: string;
  title: string;
}

/** How the address of a step is made: `sigmoid.html`, or `#sigmoid` where the whole lecture is one file. */
export type StepAddress = (id: string) => string;

/** The steps, and below the one being read its sections. */
export function contentsList(site: Words["site"], id: string, sections: Section[], steps: StepLink[], address: StepAddress): Html {
  const own = html`<ul>${sections.map((section) => html`<li><a href="#${section.id}">${section.title}</a></li>`)}</ul>`;
  const item = (step: StepLink) =>
    step.id === id
      ? html`<li><a href="#text" aria-current="page">${shortTitle(step.title)}</a>${own}</li>`
      : html`<li><a href="${address(step.id)}">${shortTitle(step.title)}</a></li>`;
  return html`<ol>${steps.map(item)}</ol><p class="beyond"><a href="${address("glossary")}"${id === "glossary" && html` aria-current="page"`}>${site.glossary}</a></p>`;
}

/** "Sigmoid: a gentle slope from 0 to 1" -> "Sigmoid" */
export function shortTitle(title: string): string {
  return title.split(/[:：]/)[0]!;
}

/** "Chapter 4 of 13", in words for those who hear it. */
export function placeInLecture(site: Words["site"], place: number, count: number): Html {
  return html`<p class="place"><span aria-hidden="true">${place} / ${count}</span><span class="visually-hidden">${fill(site.place, { place, count })}</span></p>`;
}

/** The steps before and after, for the eye, the finger, the arrow keys and the browser. */
export function wayOn(site: Words["site"], previous: StepLink | undefined, next: StepLink | undefined, address: StepAddress): Html | undefined {
  if (previous === undefined && next === undefined) return undefined;
  const link = (step: StepLink | undefined, rel: string, word: string) => step && html`<a rel="${rel}" href="${address(step.id)}"><small>${word}</small>${inPhrases(step.title)}</a>`;
  return html`<way-on><nav class="way" aria-label="${site.way}">${link(previous, "prev", site.previous)}${link(next, "next", site.next)}</nav></way-on>`;
}
