// Telling the engine's answers from a reader's mistakes.
import type { Core, Kink, Mistake, Unlisted } from "slope-core";

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

export function isListed(kink: Kink | Unlisted): kink is Kink {
  return kink.at !== null;
}

/** For an author's function, every kink of which the engine can list. */
export function allKinks(engine: Core, text: string): Kink[] {
  const kinks = expectAnswer(engine.kinks(text), text);
  if (!kinks.every(isListed)) throw new Error(`${text} has breaks that the engine does not list`);
  return kinks;
}
