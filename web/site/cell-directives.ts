// The tags of the code cells: a group of tabs, a tab with its prose and its cells, a cell.
import { codeCell, codeCells, codeTab, type Framework, frameworks } from "../markup/code-cell.ts";
import { type DigitsWanted, digitsOf } from "../engine/tensor-digits.ts";
import { whyDigits } from "../markup/why-digits.ts";
import { type Directive, numbersOf, oneOf, required, type Tag } from "./directive.ts";

function framework(name: string): Framework {
  if (!(name in frameworks)) throw new Error(`there is no framework ${name}, only ${Object.keys(frameworks).join(", ")}`);
  return name as Framework;
}

/** ::code-cell{file="torch-gradient"}: the file's name begins with the framework's. */
const cell: Tag = (directive, { edition, cells }) => {
  const file = required(directive, "file");
  const recorded = cells.get(file);
  if (recorded === undefined) throw new Error(`there is no cells/${file}.py`);
  const fails = recorded.outputs.some(({ kind }) => kind === "error");
  const expected = directive.attributes["raises"] !== undefined;
  if (fails !== expected) throw new Error(`cells/${file}.py ${fails ? "raises an error" : "raises nothing"}: ${JSON.stringify(recorded.outputs.at(-1))?.slice(0, 600)}`);
  const owner = directive.attributes["in"] ?? file.split("-")[0]!;
  return codeCell(edition, { id: `cell-${file}`, framework: framework(owner), ...recorded });
};

/** ::::code-cells{#id tabs="torch numpy"}, in it a :::code-tab{of="torch"} for each. */
function group(directive: Directive, edition: Parameters<typeof codeCells>[0]) {
  const tabs = required(directive, "tabs").split(" ").map(framework);
  const there = [...directive.content.text.matchAll(/<div class="code-tab" data-framework="(\w+)"/g)].map(([, name]) => name);
  if (there.join(" ") !== tabs.join(" ")) throw new Error(`code-cells has the tabs ${there.join(" ")}, not ${tabs.join(" ")}`);
  return codeCells(edition, required(directive, "id"), tabs, directive.content);
}

/** ::why-digits{f=sigmoid of=slope in=tensorflow arithmetic="tensorflow_2_0" grid="-10 10 10"} */
const digits: Tag = (directive, { edition, tensors }) => {
  const wanted: DigitsWanted = {
    f: required(directive, "f"),
    of: oneOf(directive, "of", ["value", "slope"]),
    framework: framework(required(directive, "in")),
    arithmetic: required(directive, "arithmetic") as DigitsWanted["arithmetic"],
    grid: numbersOf(directive, "grid", 3) as DigitsWanted["grid"],
  };
  return whyDigits(edition, wanted, digitsOf(edition.engine, tensors, wanted));
};

export const cellTags: Record<string, Tag> = {
  "code-cell": cell,
  "code-cells": (directive, { edition }) => group(directive, edition),
  "why-digits": digits,
  "code-tab": (directive) => codeTab(framework(required(directive, "of")), directive.content),
};
