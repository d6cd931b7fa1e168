// The glossary: every term once, its name in the other language, what it means, and the steps that use it.
import { fillHtml, type Html, html } from "../markup/html.ts";
import type { Language, Words } from "../words/words.ts";
import type { StepLink } from "./contents.ts";
import { languageTags, otherLanguage, type PageContext, readingPage, stepAddress } from "./page.ts";
import type { Glossary } from "./term.ts";

export function glossaryPage(glossary: Glossary, usedIn: Map<string, StepLink[]>, context: PageContext): string {
  const { site } = context.words[context.language];
  const article = glossaryArticle(glossary, usedIn, context.language, site);
  return readingPage("glossary", { title: site.glossary, summary: site.glossary_lead, sections: [] }, article, undefined, context);
}

/** `usedIn`: for each term the steps whose text uses it. */
export function glossaryArticle({ terms, definitions }: Glossary, usedIn: Map<string, StepLink[]>, language: Language, site: Words["site"]): Html {
  const other = otherLanguage[language];
  const ids = Object.keys(terms).sort((a, b) => terms[a]![language].localeCompare(terms[b]![language], languageTags[language]));
  const entries = ids.map((id) => {
    const steps = (usedIn.get(id) ?? []).map((step, index) => html`${index > 0 && "\u00a0· "}<a href="${stepAddress(step.id)}">${step.title.split(/[:：]/)[0]!}</a>`);
    return html`<div id="${id}"><dt><dfn>${terms[id]![language]}</dfn> <span lang="${languageTags[other]}">${terms[id]![other]}</span></dt>
<dd>${definitions[id]?.[language]}${steps.length > 0 && html` <small>${fillHtml(site.used_in, { steps: html`${steps}` })}</small>`}</dd></div>`;
  });
  return html`<h1>${site.glossary}</h1>
<p>${site.glossary_lead}</p>
<dl class="glossary">${entries}</dl>`;
}
