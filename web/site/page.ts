// The shell around a step: head, header, contents, the step's text, and the way on.
import { createHash } from "node:crypto";
import { type Html, html, raw } from "../markup/html.ts";
import { hideable } from "../state/hideable.ts";
import type { Language, Words } from "../words/words.ts";
import { contentsList, placeInLecture, type StepLink, wayOn } from "./contents.ts";
import type { StepText } from "./markdown.ts";
import { pageTools, searchButton } from "./page-tools.ts";
import { searchFile } from "./search-index.ts";
import { barColours, manifestFile, sharing, type SiteAddress } from "./sharing.ts";
import type { Theme } from "./theme-colours.ts";

/**
 * What the page may load; everything is its own, and one script and the style stand in the head. KaTeX writes style attributes, the
 * engine compiles WebAssembly.
 */
const contentSecurityPolicy = (startScript: string, style: string) => [
  "default-src 'none'",
  `script-src 'self' '${digestOf(startScript)}' 'wasm-unsafe-eval'`,
  `style-src 'self' '${digestOf(style)}'`,
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The digest that lets a policy allow this one inline script or style. */
export function digestOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** Addresses relative to the site's root. */
export interface Assets {
  /** Text; what it loads is named from the site's root. */
  style: string;
  formulaStyle: string;
  /** The formulas' fonts; their hollow twins in the same order, in base 64; and their stylesheet, for a reader without scripts. */
  fonts: string[];
  hollowFonts: string[];
  fontStyle: string;
  script: string;
  /** Its text. */
  startScript: string;
  firstVisitScript: string;
  /** Its text. */
  notFoundScript: string;
  /** What the script imports. */
  modules: string[];
  /** What the figures draw with: its bytes and their glue. */
  engine: string[];
  /** The page's ground, in both themes. */
  papers: Record<Theme, string>;
  /** The mark, large. */
  ornament: Html;
}

export interface PageContext {
  language: Language;
  words: Record<Language, Words>;
  assets: Assets;
  steps: StepLink[];
  address: SiteAddress;
}

export const languageTags: Record<Language, string> = { zh: "zh-Hans", en: "en" };
export const otherLanguage: Record<Language, Language> = { zh: "en", en: "zh" };

/**
 * `root` leads from the page to the site's root: "../" or ""; `later`: what the page fetches after its first paint; `shown`: the
 * text, if it has formulas; `screenful`: the id of the element up to which all is read in before anything is painted, for half a
 * header or half a formula would move when the rest comes. The style stands in the page itself: a phone on a slow line paints it a
 * whole round trip earlier.
 */
export function documentHead(title: string, description: string, root: string, assets: Assets, links: Html, later: string[] = [], shown = "", screenful = ""): Html {
  const hasFormulas = shown.includes("katex");
  const style = `${hasFormulas ? assets.formulaStyle : ""}${assets.style}`.replace(/url\((?!data:)/g, `url(${root}`);
  const fromRoot = (files: string[]) => files.map((file) => root + file).join(" ");
  return html`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(contentSecurityPolicy(assets.startScript, style))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
${barColours(assets.papers)}
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<script data-later="${fromRoot(later)}"${hasFormulas && html` data-fonts="${fromRoot(assets.fonts)}" data-hollow="${assets.hollowFonts.join(" ")}"`}>${raw(assets.startScript)}</script>
<style>${raw(style)}</style>
${screenful && html`<link rel="expect" href="#${screenful}" blocking="render">
`}${hasFormulas && html`<noscript><link rel="stylesheet" href="${root}${assets.fontStyle}"></noscript>
`}${links}`;
}

export function alternateLinks(address: (language: Language) => string, neutral: string): Html {
  return html`<link rel="alternate" hreflang="zh-Hans" href="${address("zh")}">
<link rel="alternate" hreflang="en" href="${address("en")}">
<link rel="alternate" hreflang="x-default" href="${neutral}">`;
}

export function documentText(language: Language, head: Html, body: Html): string {
  return html`<!doctype html>
<html lang="${languageTags[language]}">
<head>
${head}
</head>
<body>
${body}
</body>
</html>
`.text;
}

export const stepAddress = (id: string): string => `${id}.html`;

/** The script of every page, and what it imports. */
export function pageScripts({ script, modules }: Assets): string[] {
  return [script, ...modules];
}

/** A step's page, at <language>/<id>.html. */
export function stepPage(id: string, text: StepText, context: PageContext): string {
  const { site } = context.words[context.language];
  const { steps } = context;
  const place = steps.findIndex((step) => step.id === id);
  const article = html`${placeInLecture(site, place + 1, steps.length)}
${text.body}`;
  return readingPage(id, text, article, wayOn(site, steps[place - 1], steps[place + 1], stepAddress), context);
}

/** A page with the contents beside its text: a step, or the glossary. Only where there is something to compute is the engine fetched. */
export function readingPage(id: string, text: Omit<StepText, "body" | "links">, article: Html, way: Html | undefined, { language, words, assets, steps, address }: PageContext): string {
  const { site } = words[language];
  const computes = id !== "glossary";
  const later = [...pageScripts(assets), ...(computes ? assets.engine : [])];
  // No window is so high that the second heading stands in it.
  const screenful = text.sections[1]?.id ?? "text";
  const links = html`${alternateLinks((other) => `../${other}/${id}.html`, "../index.html")}
${sharing(language, words[language], text.title, text.summary, address)}`;
  const head = documentHead(`${text.title} · ${site.name}`, text.summary, "../", assets, links, later, article.text, screenful);
  const list = contentsList(site, id, text.sections, steps, stepAddress);
  const body = html`<a class="skip" href="#text">${site.skip}</a>
<progress-line aria-hidden="true"></progress-line>
${pageHeader(language, words, `../${otherLanguage[language]}/${id}.html`, foldedContents(site.contents, list))}
<div class="columns">
<nav class="contents" aria-label="${site.contents}">${list}</nav>
<main id="text">
${computes && html`<engine-notice hidden role="status" data-lost="${site.engine_lost}">${site.engine_missing}</engine-notice>
`}<link-notice hidden role="status" data-named="${site.link_problem_named}" data-unnamed="${site.link_problem}" data-hideable="${hideable.join(" ")}"></link-notice>
${offlineCopy(language, words[language])}
<article>
${article}
</article>
${way}
</main>
</div>
${lateNotice(words[language])}`;
  return documentText(language, head, body);
}

/** `index`: what the search fetches; without one it stands in the document. */
export function pageHeader(language: Language, words: Record<Language, Words>, otherAddress: string, folded: Html | undefined, { home, index }: { home: string; index?: string } = { home: "index.html", index: `../${searchFile(language)}` }): Html {
  const { site } = words[language];
  const other = otherLanguage[language];
  return html`<header class="page-header">
<a class="name" href="${home}">${site.name} <span class="title">${site.title}</span></a>
${folded}
${folded && pageTools(words[language])}${searchButton(words[language], index)}<theme-switch class="when-live"><button type="button" data-auto="${site.theme}${language === "zh" ? "：" : ": "}${site.theme_auto}" data-light="${site.theme}${language === "zh" ? "：" : ": "}${site.theme_light}" data-dark="${site.theme}${language === "zh" ? "：" : ": "}${site.theme_dark}"><span class="sun" aria-hidden="true"></span></button></theme-switch>
<language-switch><a href="${otherAddress}" hreflang="${languageTags[other]}" lang="${languageTags[other]}">${site.other_language}</a></language-switch>
</header>`;
}

/** What comes after all else: that a part which the reader asked for did not arrive. */
export function lateNotice({ site, search }: Words): Html {
  return html`<late-notice role="status" data-lost="${site.lost}" data-close="${search.close}"></late-notice>`;
}

/** Announces a new version; without one it stays out of sight. */
export function offlineCopy(language: Language, { site }: Words): Html {
  return html`<offline-copy src="../service-worker.js" manifest="../${manifestFile(language)}" hidden role="status">${site.new_version} <button type="button">${site.reload}</button></offline-copy>`;
}

/** On a phone the contents fold into the header. */
export function foldedContents(title: string, list: Html): Html {
  return html`<folded-contents><details class="folded-contents"><summary>${title}</summary><nav aria-label="${title}">${list}</nav></details></folded-contents>`;
}
