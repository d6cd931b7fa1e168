// On paper a link leads nowhere: it gets a number, and the end of the step says where each would have led.
import type { Html as HtmlNode, Root } from "mdast";
import { visit } from "unist-util-visit";
import { type Html, html } from "../markup/html.ts";
import { fill, type Words } from "../words/words.ts";
import type { StepText } from "./markdown.ts";

/** A step with the id by which others link to it. */
interface Target extends Pick<StepText, "title" | "sections"> {
  id: string;
}

const toAStep = /^([a-z-]+)\.html(?:#([a-z0-9-]+))?$/;

/** Puts a number behind each link to another step; the addresses in the order of their numbers. */
export function numberLinks(tree: Root): string[] {
  const addresses: string[] = [];
  visit(tree, "link", (link, index, parent) => {
    if (!toAStep.test(link.url)) return;
    if (!addresses.includes(link.url)) addresses.push(link.url);
    const mark: HtmlNode = { type: "html", value: html`<sup class="on-paper">[${addresses.indexOf(link.url) + 1}]</sup>`.text };
    parent!.children.splice(index! + 1, 0, mark);
    return index! + 2;
  });
  return addresses;
}

/** Where the numbered links lead, in words: a sheet of paper has chapters and headings, but no addresses. */
export function linkNotes(addresses: string[], steps: Target[], site: Words["site"]): Html | undefined {
  if (addresses.length === 0) return undefined;
  return html`<ol class="on-paper links">${addresses.map((address) => html`<li>${wordsFor(address, steps, site)}</li>`)}</ol>`;
}

function wordsFor(address: string, steps: Target[], site: Words["site"]): string {
  const [, id, anchor] = address.match(toAStep)!;
  const place = steps.findIndex((step) => step.id === id);
  if (place < 0) throw new Error(`a link leads to ${address}, but there is no such step`);
  const { title, sections } = steps[place]!;
  const section = sections.find((one) => one.id === anchor)?.title;
  return section === undefined ? fill(site.link_to_step, { place: place + 1, title }) : fill(site.link_to_section, { place: place + 1, title, section });
}
