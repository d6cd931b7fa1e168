// Why an output has the digits it has: the framework's value beside the true one, how far apart they are, and the reason.
import type { Digits, DigitsWanted } from "../engine/tensor-digits.ts";
import { fill } from "../words/words.ts";
import { frameworks } from "./code-cell.ts";
import type { Edition } from "./edition.ts";
import { shown, withDifference } from "./float-digits.ts";
import { type Html, html } from "./html.ts";

type Reason = keyof Edition["words"]["digits"]["why"];

/** TensorFlow 2.0 computes so many at once; those left over take another way. */
const packet = 8;

/** How the digits came about, from what the variants in core/numeric/variants.h do. */
export function reasonOf({ f, of, arithmetic }: DigitsWanted, { framework, x, ulps }: Digits, index: number, count: number): Reason {
  if (ulps === 0) return "nearest";
  if (of === "slope") return f === "tanh" ? "squares" : x.startsWith("-") ? "inherited" : "cancellation";
  if (arithmetic === "tensorflow_2_0") return f === "tanh" ? "quotient" : index < count - (count % packet) ? "halves" : "tail";
  return framework === "0.0" ? "overflow" : "steps";
}

export function whyDigits({ words }: Edition, wanted: DigitsWanted, all: Digits[]): Html {
  const { digits } = words;
  const title = digits.title[wanted.of];
  const reasons = all.map((one, index) => reasonOf(wanted, one, index, all.length));
  const row = ({ x, framework, truth, ulps }: Digits, index: number) =>
    html`<tr><th scope="row">${shown(x)}</th><td>${withDifference(shown(framework), shown(truth))}</td><td>${shown(truth)}</td><td>${ulps > 0 ? `+${ulps}` : shown(String(ulps))}</td><td>${digits.why[reasons[index]!].short}</td></tr>`;
  return html`<details class="why-digits"><summary>${title}</summary>
<scroll-box role="group" aria-label="${title}"><table>
<thead><tr><th scope="col">x</th><th scope="col">${frameworks[wanted.framework]}</th><th scope="col">${digits.truth}</th><th scope="col">${digits.ulps}</th><th scope="col">${digits.reason}</th></tr></thead>
<tbody>${all.map(row)}</tbody></table></scroll-box>
<p>${fill(digits.about, { framework: frameworks[wanted.framework] })}</p>
<dl>${[...new Set(reasons)].map((reason) => html`<div><dt>${digits.why[reason].short}</dt><dd>${digits.why[reason].long}</dd></div>`)}</dl>
</details>`;
}
