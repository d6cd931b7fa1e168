// The contract of the engine: every verb that the page may call, what goes in and what comes out.
//
// All verbs are stateless: text and numbers in, values out. A reader's mistake is an answer (`Mistake`), never an exception;
// only a caller who passes another type than is written here gets one. A formula's text follows the grammar in
// core/expr/parse.h. Where two texts go in, the first one's mistake is answered first.
// `evaluate`, `curve` and `ticks` are also a module of their own, `plot` (plot.d.ts): a page draws with it, and loads the whole
// engine only for a reader who opens a proof, types a formula, or moves a slider that asks for calculus.

/** A formula on its way out: LaTeX to show, plain text that parses back to the same formula. */
export interface Expression {
  latex: string;
  plain: string;
}

/** What a reader did wrong: a code from `vocabulary().errors` and the character, counted from 0, where it was noticed. */
export interface Mistake {
  error: { code: string; at: number };
}

export interface Formula {
  expression: Expression;
  /** The free names, `x` first, then the parameters in order of appearance: `["x", "alpha"]`. */
  variables: string[];
}

/**
 * One step of a derivative: d(before)/d(variable) = after, by `rule`. Where `equality` is true it says before = after
 * instead: a definition written out, a choice split into cases, a simplification.
 * A step's `after` is its last substep's where that is a `simplify`: what the rule's formula, filled in, comes to.
 */
export interface Step {
  rule: string;
  /** The name by which is differentiated; in the outer part of a chain rule it is a new name for the inner function. */
  variable: string;
  equality: boolean;
  before: Expression;
  after: Expression;
  /** Of a `chain_rule`: the inner function, which the first substep's variable stands for. */
  inner?: Expression;
  substeps: Step[];
}

/** The root of a derivation. Where the result repeats itself, `shared` writes it again with its repeated parts named. */
export interface Derivation extends Step {
  shared?: { result: Expression; parts: { name: Expression; value: Expression }[] };
}

/** `values` is a point where the two sides differ: `{x: 1}`; `left` and `right` are the sides' values there, null where a side has none. */
export interface Counterexample {
  values: Record<string, number>;
  left: number | null;
  right: number | null;
}

/**
 * `proved`: the sides are equal for all values of their names for which both have a value; a normal form shows it. Where only
 * one of them has a value, at a kink or where a denominator was cancelled, `except` says so.
 */
export interface Verdict {
  verdict: "proved" | "refuted" | "undecided";
  /**
   * With `proved`: where none of these conditions holds, the sides are equal, or neither has a value. `prove("x/x", "1")` has
   * `x = 0`; conditions that go together are one entry, `x = 0, alpha = 1`. Missing: there are none. null: not established.
   */
  except?: Expression[] | null;
  counterexample?: Counterexample;
  /** With `undecided`: how many points were compared, and the largest relative difference among them. */
  evidence?: { points: number; difference: number };
}

/**
 * The engine's verdict on one line of a chain: does it follow from the line before?
 * The first line is where the chain starts; nothing precedes it and it counts as proved.
 */
export interface ChainVerdict extends Verdict {
  /** The line as it is printed; a derivative still to be taken prints as d/dx(...). */
  expression: Expression;
}

export interface Side {
  /** The one-sided limit of f, `inf` and `-inf` included; null when there is none or it was not established. */
  value: Expression | null;
  /** The one-sided limit of the difference quotient. */
  slope: Expression | null;
  /** f is certain to have no values on this side, as sqrt(x) to the left of 0. */
  empty?: true;
}

export interface Kink {
  at: Expression;
  /** `at` as a number where it has no parameters. */
  x: number | null;
  /** Said for generic parameters; null: not established. */
  continuous: boolean | null;
  differentiable: boolean | null;
  /** f at the point itself; null where f is not defined there. */
  value: Expression | null;
  left: Side;
  right: Side;
  /** The parameters for which `differentiable` is true after all: `alpha = 1`. */
  condition?: Expression;
  /** For ReLU at 0: which value each source or framework gives to f'(0); null: undefined. `who` is an id with words. */
  conventions?: { who: string; value: Expression | null }[];
}

/**
 * The last in a list of kinks: more breaks than are listed, endlessly many (of floor, of tan) or such as the engine does not
 * solve for. They lie where `zero` is 0, if there are any; it is `undefined` where it would be too long to be read, or
 * where too many are in the list already.
 */
export interface Unlisted {
  at: null;
  zero: Expression;
}

/** A set of numbers as intervals; infinite ends are open. */
export interface Interval {
  low: Expression;
  high: Expression;
  lowClosed: boolean;
  highClosed: boolean;
}

/** One line of a value worked out. `exact` is false where a number in it was rounded to five digits. */
export interface WorkedLine {
  expression: Expression;
  exact: boolean;
}

/** What is known of a function. `null` everywhere means: could not be established, or is endless, as the turning points of sin are. */
export interface Facts {
  domain: Interval[] | null;
  range: Interval[] | null;
  limits: { minus: Expression | null; plus: Expression | null };
  parity: "even" | "odd" | "neither" | null;
  monotone: "increasing" | "decreasing" | "nondecreasing" | "nonincreasing" | "constant" | "no" | null;
  bounded: { below: boolean | null; above: boolean | null };
  /** Whether its outputs take both signs around 0: f(0) = 0 and both signs occur. */
  zeroCentred: boolean | null;
  lipschitz: Expression | null;
  /** Where |f'| < 0.01. */
  saturation: Interval[] | null;
  /** Where f' = 0 on a whole interval. */
  dead: Interval[] | null;
  /** The isolated zeros of f'. */
  criticalPoints: Expression[] | null;
}

export interface Activation {
  /** PyTorch's name. */
  id: string;
  formula: Expression;
  /** The symbol, for a heading: \sigma(x). */
  symbol: string;
  parameters: { name: string; latex: string; torch: string; default: number }[];
}

export interface Window {
  left: number;
  right: number;
  bottom: number;
  top: number;
  /** Size in pixels. */
  width: number;
  height: number;
}

/** A curve in world coordinates. `points` holds x0, y0, x1, y1, …; `starts[i]` is the index of the first point of piece i. */
export interface Curve {
  points: Float64Array;
  starts: Uint32Array;
  /** End dots at jumps, closed where the function has that value. */
  dots: { x: number; y: number; closed: boolean }[];
}

export interface Ticks {
  values: number[];
  /** Text of each value: "0.5", or with multiples of pi "\\frac{\\pi}{2}" as latex and "pi/2" as plain. */
  labels: Expression[];
}

export interface Vocabulary {
  rules: string[];
  errors: string[];
  functions: string[];
  /** Who may be named in `Kink.conventions`. */
  conventions: string[];
}

export interface Core {
  formula(text: string): Formula | Mistake;
  /**
   * In double. NaN where the formula has no value, as exp(-1/x^2) at 0, or a name of it has none in `values`; ±Infinity where the
   * formula itself has a pole, as 1/x.
   */
  evaluate(text: string, values: Record<string, number>): { value: number } | Mistake;
  /** By any free name, also one that the formula lacks; of another text (`2`, `e`, `x+1`) the mistake is `not_a_variable`. */
  derivation(text: string, variable: string): Derivation | Mistake;
  /** Whether left = right for all values of their names. `undecided` is said after a bounded search, never guessed from values. */
  prove(left: string, right: string): Verdict | Mistake;
  /** A line is a formula, or `d/dx(formula)` for a derivative still to be taken (in any variable: `d/dalpha(...)`). */
  chain(lines: string[]): ChainVerdict[] | (Mistake & { line: number });
  /** In x, from left to right; empty: continuous and differentiable wherever it is defined. */
  kinks(text: string): (Kink | Unlisted)[] | Mistake;
  /** In x. `values` are its parameters'; of a formula with others, most is null. */
  facts(text: string, values?: Record<string, number>): Facts | Mistake;
  /**
   * A value as one works it out on paper: first the formula with the numbers in it, last the value that `evaluate` has, rounded.
   * Without a value the last line is `undefined`; beyond double's range there is no last line. Empty where a name has no value
   * in `values`, and for a formula of more than 100 tokens, or 300 with its functions' definitions written out.
   */
  worked(text: string, values: Record<string, number>): WorkedLine[] | Mistake;
  /** The catalogue, in its order. */
  activations(): Activation[];
  /** In x. Empty in a window without extent, with an infinite one, or of more than 100,000 pixels. */
  curve(text: string, values: Record<string, number>, window: Window): Curve | Mistake;
  /** Round numbers from `low` to `high`, at most 1 to 1,000 of them; none for a range that is empty, infinite or narrower than 1e-280. */
  ticks(low: number, high: number, atMost: number, unit?: "number" | "pi"): Ticks;
  vocabulary(): Vocabulary;
}

/** The Emscripten module factory. */
export default function load(options?: object): Promise<Core>;
