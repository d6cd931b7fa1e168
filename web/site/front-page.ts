// The two front pages: the choice of the language at the root, and each language's contents.
import { type Html, html } from "../markup/html.ts";
import { inPhrases } from "../markup/phrases.ts";
import type { Language, Words } from "../words/words.ts";
import type { StepAddress, StepLink } from "./contents.ts";
import { alternateLinks, type Assets, documentHead, documentText, lateNotice, offlineCopy, otherLanguage, type PageContext, pageHeader, pageScripts, stepAddress } from "./page.ts";
import { sharing } from "./sharing.ts";

/** /index.html: readable as it stands; its script sends a first visit on to the browser's language. */
export function languageChoice(words: Record<Language, Words>, steps: Record<Language, StepLink[]>, assets: Assets): string {
  const { zh, en } = words;
  const head = html`${documentHead(`${en.site.name} · ${zh.site.name}`, `${en.site.lead} ${zh.site.lead}`, "", assets, alternateLinks((language) => `${language}/index.html`, "index.html"))}
<script src="${assets.firstVisitScript}"></script>`;
  const door = (language: Language, tag: string) => html`<section lang="${tag}">
<h2><a href="${language}/index.html" hreflang="${tag}">${words[language].site.title}</a></h2>
<p>${words[language].site.lead}</p>
<ol>${steps[language].map(({ id, title }) => html`<li><a href="${language}/${id}.html">${title}</a></li>`)}</ol>
</section>`;
  return documentText("en", head, html`<main class="front"><h1>Slope <span lang="zh-Hans">斜率</span></h1>${assets.ornament}<div class="doors">${door("en", "en")}${door("zh", "zh-Hans")}</div></main>`);
}

/** /zh/index.html and /en/index.html. */
export function contentsPage({ language, words, assets, address }: PageContext, steps: StepCard[]): string {
  const { site } = words[language];
  const links = html`${alternateLinks((other) => `../${other}/index.html`, "../index.html")}
${sharing(language, words[language], site.title, site.lead, address)}`;
  const head = documentHead(`${site.title} · ${site.name}`, site.lead, "../", assets, links, pageScripts(assets));
  const body = html`${pageHeader(language, words, `../${otherLanguage[language]}/index.html`, undefined)}
<main class="front">${offlineCopy(language, words[language])}${frontText(site, steps, stepAddress, assets.ornament)}<p class="beyond"><a href="glossary.html">${site.glossary}</a> · <a href="../slope-${language}.html">${site.one_file}</a></p></main>
${lateNotice(words[language])}`;
  return documentText(language, head, body);
}

/** A step as the list on the front page shows it. */
export interface StepCard extends StepLink {
  sketch: Html;
}

/** What the lecture is, and its steps. */
export function frontText(site: Words["site"], steps: StepCard[], address: StepAddress, ornament: Html): Html {
  return html`<h1>${site.title}</h1>${ornament}<p class="lead">${site.lead}</p>
<ol class="steps" role="list">${steps.map(({ id, title, sketch }) => html`<li><a href="${address(id)}">${sketch}<span>${inPhrases(title)}</span></a></li>`)}</ol>`;
}
