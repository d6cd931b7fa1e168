// The tags with which a text shows what the engine says: of an equality, of a function's kinks, of its facts.
import { factsTable } from "../markup/facts-table.ts";
import { factsList } from "../markup/facts.ts";
import { kinkSlopes } from "../markup/kink-slopes.ts";
import { kinkVerdicts } from "../markup/kinks.ts";
import { parameterFacts } from "../markup/parameter-facts.ts";
import { claimMarkup } from "./claim.ts";
import { numberOf, oneOf, required, slidersOf, type Tag } from "./directive.ts";
import { erratumMarkup, factClaim, kinkClaim } from "./erratum.ts";

export const verdicts: Record<string, Tag> = {
  claim: (directive, { edition }) => claimMarkup(edition, directive.text, "expect" in directive.attributes ? oneOf(directive, "expect", ["proved", "refuted"]) : "proved"),
  erratum: (directive, { edition }) => erratumMarkup(edition, required(directive, "id"), required(directive, "refs"), directive.content),
  "fact-claim": (directive, { edition }) => factClaim(edition, required(directive, "f"), required(directive, "of") as Parameters<typeof factClaim>[2], directive.attributes["stated"]),
  "kink-claim": (directive, { edition }) => kinkClaim(edition, required(directive, "f"), directive.attributes["stated"], directive.attributes["side"] as "left" | "right" | undefined),
  "facts-list": (directive, { edition }) => factsList(edition, required(directive, "f")),
  "facts-table": (directive, { edition }) => factsTable(edition, required(directive, "functions").split(" "), oneOf(directive, "of", ["values", "slopes"])),
  "parameter-facts": (directive, { edition }) => parameterFacts(edition, required(directive, "id"), required(directive, "f"), slidersOf(directive, "slider")[0]!),
  "kink-verdicts": (directive, { edition }) => kinkVerdicts(edition, required(directive, "f")),
  // Inside a figure with a slider for the parameter.
  "kink-slopes": (directive, { edition }) => kinkSlopes(edition, required(directive, "f"), required(directive, "parameter"), numberOf(directive, "value")),
};
