// The computed facts of many functions side by side: a row a function, a column a fact.
import type { Core, Facts, Kink } from "slope-core";
import { allKinks, expectAnswer } from "../engine/answers.ts";
import { type Edition, functionName } from "./edition.ts";
import { factValue } from "./facts.ts";
import { type Html, html } from "./html.ts";

interface Known {
  facts: Facts;
  kinks: Kink[];
}

interface Column {
  heading(edition: Edition): Html | string;
  cell(edition: Edition, known: Known): Html | undefined;
}

function fact(name: keyof Facts): Column {
  return {
    heading: ({ words }) => words.facts.names[name],
    cell: (edition, { facts }) => factValue(edition, facts, name),
  };
}

function limit(side: "minus" | "plus"): Column {
  return {
    heading: ({ math, words }) => html`<span class="visually-hidden">${words.facts.limit_at[side]}</span><span aria-hidden="true">${math(`x\\to${side === "minus" ? "-" : "+"}\\infty`)}</span>`,
    cell: ({ math, words }, { facts }) => {
      const value = facts.limits[side];
      return value === null ? html`${words.facts.unknown}` : math(value.latex);
    },
  };
}

/** Where there is no derivative: a jump or a kink, and at which x. */
const breaks: Column = {
  heading: ({ words }) => words.facts.breaks,
  cell: ({ words, math }, { kinks }) => {
    const found = kinks.filter(({ differentiable }) => differentiable !== true);
    if (found.length === 0) return html`${words.facts.nowhere}`;
    return html`${found.map(({ at, continuous }) => html`<span class="break">${math(`x = ${at.latex}`)} ${continuous === false ? words.facts.jump : words.facts.kink}</span> `)}`;
  },
};

const tables = {
  values: [fact("range"), limit("minus"), limit("plus"), fact("monotone"), fact("parity"), fact("zeroCentred")],
  slopes: [fact("lipschitz"), fact("saturation"), fact("dead"), breaks],
};

export function factsTable(edition: Edition, functions: string[], table: keyof typeof tables): Html {
  const { words } = edition;
  const columns = tables[table];
  const caption = words.facts.tables[table];
  return html`<scroll-box class="facts-table" label="${caption}"><table><caption>${caption}</caption>
<thead><tr><th scope="col">${words.curves.function}</th>${columns.map((column) => html`<th scope="col">${column.heading(edition)}</th>`)}</tr></thead>
<tbody>${functions.map((text) => row(edition, text, columns))}</tbody></table></scroll-box>`;
}

function row(edition: Edition, text: string, columns: Column[]): Html {
  const known = knownOf(edition.engine, text);
  const { name, parameters } = functionName(edition, text);
  return html`<tr><th scope="row">${name}${parameters}</th>${columns.map(({ cell }) => html`<td>${cell(edition, known)}</td>`)}</tr>`;
}

function knownOf(engine: Core, text: string): Known {
  return { facts: expectAnswer(engine.facts(text, {}), text), kinks: allKinks(engine, text) };
}
