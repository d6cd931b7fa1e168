// The whole lecture of one language as one document: every step a section, every id with its step's name before it.
import { type Html, html, raw } from "../markup/html.ts";
import type { Language, Words } from "../words/words.ts";
import { contentsList, placeInLecture, wayOn } from "./contents.ts";
import { frontText } from "./front-page.ts";
import { glossaryArticle } from "./glossary-page.ts";
import type { Sources } from "./lecture-folder.ts";
import { digestOf, documentText, foldedContents, languageTags, lateNotice, otherLanguage, pageHeader } from "./page.ts";
import type { RenderedLecture } from "./rendered-lecture.ts";
import { searchIndex } from "./search-index.ts";
import { barColours } from "./sharing.ts";
import type { Theme } from "./theme-colours.ts";

interface SingleFileParts {
  script: string;
  style: string;
  /** core.wasm in base 64. */
  engine: string;
  /** tensors.wasm, too. */
  tensors: string;
  /** The page's ground, in both themes. */
  papers: Record<Theme, string>;
  /** The mark, large. */
  ornament: Html;
}

const inDocument = (id: string): string => `#${id}`;

export function singleFilePage(language: Language, sources: Sources, lecture: RenderedLecture, { script, style, engine, tensors, papers, ornament }: SingleFileParts): string {
  const words: Record<Language, Words> = sources.words;
  const { site } = words[language];
  const { steps, texts, usedIn } = lecture;
  const sections = texts.map((text, place) => {
    const { id } = steps[place]!;
    const way = wayOn(site, steps[place - 1], steps[place + 1], inDocument);
    return step(id, html`${placeInLecture(site, place + 1, steps.length)}${text.body}`, words[language], way);
  });
  const contents = contentsList(site, "", [], steps, inDocument);
  // Nothing in a script may look like its end.
  const places = JSON.stringify(searchIndex(language, lecture, sources.glossary, words[language], (place) => within("", place))).replaceAll("<", "\\u003c");
  const head = html`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy(script, style))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${site.title} · ${site.name}</title>
<meta name="description" content="${site.lead}">
<meta name="color-scheme" content="light dark">
${barColours(papers)}
<link rel="icon" href="data:,">
<link rel="alternate" hreflang="${languageTags[otherLanguage[language]]}" href="slope-${otherLanguage[language]}.html">
<style>${raw(style)}</style>`;
  const body = html`<a class="skip" href="#text">${site.skip}</a>
<progress-line aria-hidden="true"></progress-line>
${pageHeader(language, words, `slope-${otherLanguage[language]}.html`, foldedContents(site.contents, contents), { home: inDocument("front") })}
<div class="columns">
<nav class="contents" aria-label="${site.contents}">${contents}</nav>
<main id="text">
<engine-notice hidden role="status" data-lost="${site.engine_lost}">${site.engine_missing}</engine-notice>
<one-file>
<section class="step" id="front"><article>${frontText(site, steps, inDocument, ornament)}</article></section>
${sections}
${step("glossary", glossaryArticle(sources.glossary, usedIn, language, site), words[language])}
</one-file>
</main>
</div>
${lateNotice(words[language])}
<script type="text/plain" id="search-index">${raw(places)}</script>
<script type="text/plain" id="engine-bytes">${raw(engine)}</script>
<script type="text/plain" id="tensor-bytes">${raw(tensors)}</script>
<script type="module">${raw(script)}</script>`;
  return documentText(language, head, body);
}

function step(id: string, article: Html, { cells, times }: Words, way?: Html): Html {
  return html`<section class="step" id="${id}"><article>${inOneDocument(id, withoutMeasuring(withStillCells(article, cells.still), times.still))}</article>${way}</section>`;
}

/** The cells lose their buttons; the first of a step says why. */
function withStillCells({ text }: Html, sentence: string): Html {
  let said = false;
  return raw(
    text.replace(/<div class="cell-buttons[\s\S]*?<\/div>/g, () => {
      const note = said ? "" : html`<p class="still">${sentence}</p>`.text;
      said = true;
      return note;
    }),
  );
}

/** Where the site has a button that measures, a sentence says so. */
function withoutMeasuring({ text }: Html, sentence: string): Html {
  return raw(text.replace(/(<kernel-times[\s\S]*?<\/figcaption>)[\s\S]*?(<\/kernel-times>)/g, (_whole, before: string, end: string) => `${before}\n${html`<p class="still">${sentence}</p>`.text}\n${end}`));
}

/** Ids get their step's name, and so does whatever points at them; links to other pages become links within the document. */
function inOneDocument(step: string, { text }: Html): Html {
  const named = (ids: string) => ids.replace(/\S+/g, (id) => `${step}--${id}`);
  return raw(
    text
      .replace(/(\s(?:id|for|aria-labelledby|aria-describedby)="|<(?:details|input)[^>]*\sname=")([^"]+)"/g, (_whole, before: string, ids: string) => `${before}${named(ids)}"`)
      .replace(/(<a\b[^>]*?\shref=")([^"]*)"/g, (_whole, before: string, address: string) => `${before}${within(step, address)}"`),
  );
}

/** "#curve" -> "#sigmoid--curve", "tanh.html" -> "#tanh", "glossary.html#kink" -> "#glossary--kink" */
function within(step: string, address: string): string {
  const [, file, place] = address.match(/^(?:([a-z-]+)\.html)?(?:#(.*))?$/) ?? [];
  if (file === "index") return "#front";
  if (file !== undefined) return place === undefined ? `#${file}` : `#${file}--${place}`;
  return place === undefined ? address : `#${step}--${place}`;
}

/** The document's own script and style, and nothing else. */
function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${digestOf(script)}' 'wasm-unsafe-eval'`,
    `style-src '${digestOf(style)}'`,
    "style-src-attr 'unsafe-inline'",
    "font-src data:",
    "img-src data:",
    "worker-src blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
