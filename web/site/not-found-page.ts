// /404.html, which static hosts show for an address they do not know: it stands at any depth, and loads nothing.
import { html } from "../markup/html.ts";
import { type Language, languages, type Words } from "../words/words.ts";
import { type Assets, documentHead, documentText, languageTags } from "./page.ts";

export function notFoundPage(words: Record<Language, Words>, assets: Assets): string {
  const { zh, en } = words;
  const scripts = { ...assets, startScript: `${assets.startScript}\n${assets.notFoundScript}` };
  const title = `${en.site.not_found} · ${zh.site.not_found}`;
  const head = documentHead(title, `${en.site.not_found_why} ${zh.site.not_found_why}`, "", scripts, html`<meta name="robots" content="noindex">`);
  const doors = [...languages].reverse().map((language) => {
    const { site } = words[language];
    return html`<section lang="${languageTags[language]}">
<h2>${site.not_found}</h2>
<p>${site.not_found_why}</p>
<p><a href="./" hreflang="${languageTags[language]}">${site.title}</a></p>
</section>`;
  });
  return documentText("en", head, html`<main class="front"><h1>Slope <span lang="zh-Hans">斜率</span></h1>${assets.ornament}<div class="doors">${doors}</div></main>`);
}
