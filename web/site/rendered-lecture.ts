// The lecture in both languages: every step's text as HTML, written with the engine.
import type { Core } from "slope-core";
import katex from "katex";
import type { Tensors } from "slope-tensors";
import { html } from "../markup/html.ts";
import { mathPrinter } from "../markup/math.ts";
import { type Language, languages } from "../words/words.ts";
import type { StepLink } from "./contents.ts";
import type { StepCard } from "./front-page.ts";
import type { LectureStep, Sources } from "./lecture-folder.ts";
import { renderStep, type StepText } from "./markdown.ts";
import { linkNotes } from "./paper-links.ts";
import type { RecordedCells } from "./recorded-cells.ts";
import { sketch } from "./sketch.ts";

export interface RenderedLecture {
  steps: StepCard[];
  texts: StepText[];
  /** For each term of the glossary the steps that use it. */
  usedIn: Map<string, StepLink[]>;
}

/** What the code in the lecture needs: the recorded cells of each step, by its folder, and the tensors themselves. */
export interface LectureCode {
  cells: Map<string, RecordedCells>;
  tensors: Tensors;
}

export function renderLecture(sources: Sources, engine: Core, code: LectureCode): Record<Language, RenderedLecture> {
  return Object.fromEntries(languages.map((language) => [language, inLanguage(sources, engine, code, language)])) as Record<Language, RenderedLecture>;
}

function inLanguage({ steps, words, chains, glossary }: Sources, engine: Core, { cells, tensors }: LectureCode, language: Language): RenderedLecture {
  const edition = { engine, language, words: words[language], math: mathPrinter(katex, words[language]) };
  const usedIn = new Map<string, StepLink[]>();
  const texts = steps.map(({ folder, id, text }) => {
    const uses = new Map<string, number>();
    const rendered = renderStep(text[language], `web/lecture/${folder}/${language}.md`, { edition, chains, cells: cells.get(folder)!, tensors, glossary, uses });
    for (const term of uses.keys()) usedIn.set(term, [...(usedIn.get(term) ?? []), { id, title: rendered.title }]);
    return rendered;
  });
  const targets = steps.map(({ id }, index) => ({ ...texts[index]!, id }));
  const withNotes = texts.map((text, index) => {
    const notes = naming(`${steps[index]!.folder}/${language}.md`, () => linkNotes(text.links, targets, words[language].site));
    return { ...text, body: html`${text.body}${notes}` };
  });
  const sketchOf = ({ folder, sketch: formulas }: LectureStep) => naming(`${folder}/sketch`, () => sketch(engine, formulas));
  return { steps: targets.map(({ id, title }, index) => ({ id, title, sketch: sketchOf(steps[index]!) })), texts: withNotes, usedIn };
}

/** What goes wrong with a file of the lecture names it. */
function naming<Result>(file: string, become: () => Result): Result {
  try {
    return become();
  } catch (error) {
    throw new Error(`web/lecture/${file}: ${(error as Error).message}`, { cause: error });
  }
}
