// The place where a reader tries a function: a field, examples, and everything the engine says of what stands in the field.
import { expectAnswer } from "../engine/answers.ts";
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { firstValues, type PartName, partNames, triedDerivation, triedFacts, triedFigure, triedKinks, triedResult } from "./tried-function.ts";

const longest = 1000;

export function tryFunction(edition: Edition, id: string, f: string, examples: string[]): Html {
  const { engine, words, math } = edition;
  const { expression, variables } = expectAnswer(engine.formula(f), f);
  const tried = { text: expression.plain, values: firstValues(variables) };
  const derivation = expectAnswer(engine.derivation(tried.text, "x"), f);
  const content: Record<PartName, Html> = {
    result: triedResult(edition, tried, derivation),
    figure: triedFigure(edition, `${id}-figure`, tried),
    derivation: triedDerivation(edition, `${id}-tree`, derivation),
    kinks: triedKinks(edition, tried, expectAnswer(engine.kinks(tried.text), f)),
    facts: triedFacts(edition, tried, expectAnswer(engine.facts(tried.text, tried.values), f)),
  };
  const heading = (name: PartName) => name in words.try.parts && html`<h3 id="${id}-${name}">${words.try.parts[name as keyof typeof words.try.parts]}</h3>`;
  return html`<try-function id="${id}">
<div class="entry when-live">
<label for="${id}-field"><span class="visually-hidden">${words.try.field}</span><span aria-hidden="true">${math("f(x) =")}</span></label>
<input type="text" id="${id}-field" value="${f}" maxlength="${longest}" spellcheck="false" autocapitalize="off" autocomplete="off" autocorrect="off" aria-describedby="${id}-mistake">
</div>
<div class="mistake" id="${id}-mistake" role="status"></div>
<p class="examples when-live"><span>${words.try.examples}</span> ${examples.map((example) => html`<button type="button" data-f="${example}"><code>${example}</code></button> `)}</p>
${partNames.map((name) => html`${heading(name)}<div class="part" data-part="${name}">${content[name]}</div>\n`)}</try-function>`;
}
