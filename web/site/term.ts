// A term where the prose uses it: a link into the glossary that carries its definition along.
import { type Html, html } from "../markup/html.ts";
import type { Language } from "../words/words.ts";

type Pair = Record<Language, string>;

export interface Glossary {
  /** The term itself, in both languages. */
  terms: Record<string, Pair>;
  /** What it means, in one sentence. */
  definitions: Record<string, Pair>;
}

/** `ending`: what the sentence adds to the word, "gradient" + "s". `uses`: how often the page has used each term so far. In Chinese a term stands with its English where it is introduced. */
export function termMarkup(id: string, ending: string, language: Language, { terms, definitions }: Glossary, uses: Map<string, number>): Html {
  const pair = terms[id];
  if (pair === undefined) throw new Error(`:term[${id}] is not in web/words/terms.json`);
  const use = (uses.get(id) ?? 0) + 1;
  uses.set(id, use);
  const word = pair[language] + ending;
  const name = use === 1 ? html`<dfn>${word}</dfn>` : html`${word}`;
  const said = `term-${id}-${use}`;
  const definition = definitions[id]?.[language];
  const link = definition && html`<glossary-term><a class="term" href="glossary.html#${id}" aria-describedby="${said}">${name}</a><span class="definition" id="${said}" role="tooltip" popover="manual">${definition}</span></glossary-term>`;
  return html`${link || name}${use === 1 && language === "zh" && html` (<span lang="en">${pair.en}</span>)`}`;
}
