// What other programs ask of a page: the phone that keeps the lecture among its apps, the message that shows where a link leads.
import { type Html, html } from "../markup/html.ts";
import type { Language, Words } from "../words/words.ts";
import type { Theme } from "./theme-colours.ts";

/** From the site's root, and in pixels. */
export const icons = { small: { file: "icon-192.png", size: 192 }, large: { file: "icon-512.png", size: 512 } };
export const previewFile = "preview.png";

/** Where the site will stand, if the build was told: a preview's address must be whole, and a wrong one would be worse than none. */
export type SiteAddress = URL | undefined;

const locales: Record<Language, string> = { zh: "zh_CN", en: "en_US" };

export const manifestFile = (language: Language): string => `${language}.webmanifest`;

/** At the site's root, and its addresses from there: the lecture is one app in two languages. */
export function manifest(language: Language, tag: string, { site }: Words, paper: string): string {
  const image = (file: string, size: number | undefined, type: string, purpose?: string) => ({ src: file, sizes: size === undefined ? "any" : `${size}x${size}`, type, purpose });
  const { small, large } = icons;
  return JSON.stringify({
    name: `${site.name}${language === "zh" ? "：" : ": "}${site.title}`,
    short_name: site.name,
    description: site.lead,
    lang: tag,
    start_url: `${language}/index.html`,
    scope: "./",
    display: "minimal-ui",
    background_color: paper,
    theme_color: paper,
    icons: [image("icon.svg", undefined, "image/svg+xml"), image(small.file, small.size, "image/png"), image(large.file, large.size, "image/png", "any maskable")],
  });
}

/** For the head of <language>/<page>; `title` without the site's name. */
export function sharing(language: Language, { site }: Words, title: string, description: string, address: SiteAddress): Html {
  return html`<link rel="apple-touch-icon" href="../${icons.small.file}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:site_name" content="${site.name}">
<meta property="og:locale" content="${locales[language]}">
${address && html`<meta property="og:image" content="${new URL(previewFile, address).href}">
<meta property="og:image:alt" content="${site.preview}">
<meta name="twitter:card" content="summary_large_image">
`}`;
}

/** The bar of the browser is of the page's paper; theme-switch.ts chooses among the two when the reader does. */
export function barColours(papers: Record<Theme, string>): Html {
  return html`<meta name="theme-color" media="(prefers-color-scheme: light)" content="${papers.light}">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${papers.dark}">`;
}
