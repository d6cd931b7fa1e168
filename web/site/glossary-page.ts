// The glossary: every term once, its name in the other language, what it means, and the steps that use it.
import { fillHtml, html } from "../markup/html.ts";
import type { Language } from "../words/words.ts";
import type { StepLink } from "./contents.ts";
import { otherLanguage, type PageContext, readingPage, stepAddress } from "./page.ts";
import type { Glossary } from "./term.ts";

const collation: Record<Language, string> = { zh: "zh-Hans", en: "en" };

/** `uses`: for each term the steps whose text uses it. */
export function glossaryPage(glossary: Glossary, uses: Map<string, StepLink[]>, context: PageContext): string {
  const { language, words } = context;
  const { site } = words[language];
  const other = otherLanguage[language];
  const ids = Object.keys(glossary.terms).sort((a, b) => glossary.terms[a]![language].localeCompare(glossary.terms[b]![language], collation[language]));
  const entries = ids.map((id) => {
    const steps = (uses.get(id) ?? []).map((step, index) => html`${index > 0 && " · "}<a href="${stepAddress(step.id)}">${step.title.split(/[:：]/)[0]!}</a>`);
    return html`<div id="${id}"><dt><dfn>${glossary.terms[id]![language]}</dfn> <span lang="${collation[other]}">${glossary.terms[id]![other]}</span></dt>
<dd>${glossary.definitions[id]?.[language]}${steps.length > 0 && html` <small>${fillHtml(site.used_in, { steps: html`${steps}` })}</small>`}</dd></div>`;
  });
  const article = html`<h1>${site.glossary}</h1>
<p>${site.glossary_lead}</p>
<dl class="glossary">${entries}</dl>`;
  return readingPage("glossary", { title: site.glossary, summary: site.glossary_lead, sections: [] }, article, undefined, context);
}
