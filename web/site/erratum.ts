// What one reads elsewhere, with the engine's verdict beside it: the frame of an erratum, and what it says of kinks and facts.
import type { Facts, Interval, Kink } from "slope-core";
import { allKinks, expectAnswer } from "../engine/answers.ts";
import { type Edition, latexOf } from "../markup/edition.ts";
import { fillHtml, type Html, html } from "../markup/html.ts";
import { unionLatex } from "../markup/intervals.ts";
import { verdictMark } from "../markup/verdict.ts";
import { wordsFor } from "../words/words.ts";

/** `refs`: "000-06 001-15", the finding's numbers, each beginning with its source's. */
export function erratumMarkup({ words }: Edition, id: string, refs: string, content: Html): Html {
  const sources = [...new Set(refs.split(" ").map((ref) => ref.split("-")[0]!))].map((source) => wordsFor(words.erratum.sources, source));
  return html`<section class="erratum" id="${id}" data-refs="${refs}">
${content}
<p class="sources">${words.erratum.read_in}${sources.join(words.erratum.comma)}</p>
</section>`;
}

function refutation(edition: Edition, sentence: Html): Html {
  return html`<div class="claim refuted"><p>${verdictMark(edition, "refuted")} ${sentence}</p></div>`;
}

/**
 * The slope at the first kink of `f`: what is `stated`, and what the engine finds. `stated` is a number, "undefined" where
 * a source says that there is none, or nothing. Of one `side` it is that side's slope.
 */
export function kinkClaim(edition: Edition, f: string, stated: string | undefined, side: "left" | "right" | undefined): Html {
  const { engine, words, math } = edition;
  const kink = allKinks(engine, f)[0];
  if (kink === undefined) throw new Error(`${f} has no kink`);
  const values = {
    place: math(`x = ${kink.at.latex}`),
    stated: stated === undefined ? html`` : math(latexOf(engine, stated)),
    left: slope(edition, kink, "left"),
    right: slope(edition, kink, "right"),
  };
  if (side !== undefined) {
    if (kink[side].slope?.plain === stated) throw new Error(`${f}: the slope from the ${side} is ${stated}`);
    return refutation(edition, fillHtml(words.erratum[side], values));
  }
  const smooth = kink.differentiable === true;
  if (smooth !== (stated === "undefined")) throw new Error(`${f}: "${stated}" is what the engine finds`);
  const sentence = smooth ? words.erratum.smooth : stated === undefined ? words.erratum.kink : words.erratum.kink_stated;
  return refutation(edition, fillHtml(sentence, values));
}

function slope({ math, words }: Edition, kink: Kink, side: "left" | "right"): Html {
  const found = kink[side].slope;
  return found === null ? html`${words.kinks.no_limit}` : math(found.latex);
}

/** A computed fact; with `stated` "[-1, 1]" beside what a source says, which the build expects to be wrong. */
export function factClaim(edition: Edition, f: string, name: "range" | "dead" | "saturation" | "lipschitz", stated: string | undefined): Html {
  const { engine, words, math } = edition;
  const found = factLatex(edition, expectAnswer(engine.facts(f, {}), f), name);
  const values = { name: html`${words.facts.names[name]}`, f: math(latexOf(engine, f)), found: math(found), stated: stated === undefined ? html`` : math(stated.replace(/^([[(])(.*)([\])])$/, "\\left$1$2\\right$3")) };
  // No tick: it would stand under a sentence that is wrong, and seem to be about it.
  if (stated === undefined) return html`<div class="claim"><p>${fillHtml(words.erratum.fact, values)}</p></div>`;
  if (found.replaceAll(/\\left|\\right|\\,| /g, "") === stated.replaceAll(" ", "")) throw new Error(`${f}: ${stated} is what the engine finds`);
  return refutation(edition, fillHtml(words.erratum.fact_stated, values));
}

function factLatex({ engine }: Edition, facts: Facts, name: "range" | "dead" | "saturation" | "lipschitz"): string {
  const value = facts[name];
  if (value === null || (Array.isArray(value) && value.length === 0)) throw new Error(`the engine establishes no ${name}`);
  return Array.isArray(value) ? unionLatex(engine, value as Interval[]).latex : value.latex;
}
