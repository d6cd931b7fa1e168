// Runs the cells of every step when the site is built, in the order of its page and in one notebook a page, and keeps what
// they print: what stands in the page is what the same engine printed, never what somebody typed.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellOutput } from "../markup/cell-output.ts";
import type { LectureStep } from "./lecture-folder.ts";

interface RecordedCell {
  /** As the page shows it: without the line of options. */
  source: string;
  options: string;
  outputs: CellOutput[];
}

/** The cells of one step by the names of their files, without ".py". */
export type RecordedCells = Map<string, RecordedCell>;

/** What runs the cells of a page, one after the other. */
export interface CellRunner {
  run(source: string, options: string, onOutput: (output: CellOutput) => void): Promise<{ ok: boolean }>;
}

/** "# slope: arithmetic=torch" as the first line is for the machine. */
const optionsLine = /^# slope:(.*)\n+/;

export function cellText(file: string): { source: string; options: string } {
  const [whole = "", options = ""] = optionsLine.exec(file) ?? [];
  return { source: file.slice(whole.length).trimEnd(), options: options.trim() };
}

function cellNames(text: string): string[] {
  return [...text.matchAll(/^::code-cell\{[^}]*\bfile="?([\w-]+)/gm)].map(([, name]) => name!);
}

async function recordCells(web: string, step: LectureStep, newNotebook: () => Promise<CellRunner>): Promise<RecordedCells> {
  const names = cellNames(step.text.en);
  const recorded: RecordedCells = new Map();
  if (names.length === 0) return recorded;
  const notebook = await newNotebook();
  for (const name of names) {
    const file = join(web, "lecture", step.folder, "cells", `${name}.py`);
    if (!existsSync(file)) continue; // The text's directive says so, with its line.
    const { source, options } = cellText(readFileSync(file, "utf8"));
    const outputs: CellOutput[] = [];
    await notebook.run(source, options, (output) => outputs.push(output));
    recorded.set(name, { source, options, outputs });
  }
  return recorded;
}

/** Of every step, by its folder. */
export async function recordLecture(web: string, steps: readonly LectureStep[], newNotebook: () => Promise<CellRunner>): Promise<Map<string, RecordedCells>> {
  const recorded = new Map<string, RecordedCells>();
  for (const step of steps) recorded.set(step.folder, await recordCells(web, step, newNotebook));
  return recorded;
}
