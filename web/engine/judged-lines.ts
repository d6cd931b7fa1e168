// The lines of a derivation as the engine judges them, also where one of them cannot be read.
import type { ChainVerdict, Core, Mistake } from "slope-core";
import { isMistake } from "./answers.ts";

/** What the engine says of a line: where it breaks; or that it follows from the line before, unless that one is broken. */
export type JudgedLine = { mistake: Mistake } | { mistake?: undefined; expression: ChainVerdict["expression"]; verdict: ChainVerdict | undefined };

/** A broken line parts the chain in two: it follows from nothing, and nothing follows from it. The first line is not judged. */
export function judgedLines(engine: Core, texts: readonly string[]): JudgedLine[] {
  const answer = engine.chain([...texts]);
  if (isMistake(answer)) {
    const { line } = answer;
    return [...(line > 0 ? judgedLines(engine, texts.slice(0, line)) : []), { mistake: answer }, ...(line + 1 < texts.length ? judgedLines(engine, texts.slice(line + 1)) : [])];
  }
  return (answer as ChainVerdict[]).map((verdict, index) => ({ expression: verdict.expression, verdict: index > 0 ? verdict : undefined }));
}
