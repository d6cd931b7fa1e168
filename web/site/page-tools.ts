// What the header has for a page: to search it, and for a teacher to present and to print it.
import { type Html, html } from "../markup/html.ts";
import type { Words } from "../words/words.ts";

export function pageTools({ site, presenter }: Words): Html {
  return html`<span class="page-tools"><presenter-mode class="when-live"><button type="button" title="${site.present}" aria-keyshortcuts="Alt+P"><span class="screen" aria-hidden="true"></span></button>
<template><div class="presenter-bar" role="toolbar" aria-label="${site.present}"><span class="title"></span><span class="count" role="status"></span><button type="button" class="back" aria-label="${presenter.back}">←</button><button type="button" class="forward" aria-label="${presenter.forward}">→</button><button type="button" class="leave">${presenter.leave}</button></div></template></presenter-mode>
<print-sheet class="when-live"><button type="button" title="${site.print}"><span class="sheet" aria-hidden="true"></span></button></print-sheet></span>`;
}

/** `index`: the address of what it looks through, if that does not stand in the document. */
export function searchButton({ search }: Words, index: string | undefined): Html {
  return html`<lecture-search class="when-live"${index !== undefined && html` src="${index}"`}><button type="button" title="${search.open}" aria-keyshortcuts="Control+K Meta+K" aria-haspopup="dialog"><span class="lens" aria-hidden="true"></span></button></lecture-search>`;
}
