// Telling the engine's answers from a reader's mistakes.
import type { Mistake } from "slope-core";

export function isMistake(answer: object): answer is Mistake {
  return "error" in answer;
}

/** For text written by the lecture's authors, where a mistake must stop the build. */
export function expectAnswer<Answer extends object>(answer: Answer, asked: string): Exclude<Answer, Mistake> {
  if (isMistake(answer)) {
    throw new Error(`${asked}: ${answer.error.code} at ${answer.error.at}`);
  }
  return answer as Exclude<Answer, Mistake>;
}
