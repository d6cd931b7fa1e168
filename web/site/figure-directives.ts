// The tags of the figures: what an author may set, and the markup that each becomes.
import { expectAnswer } from "../engine/answers.ts";
import { descentFigure } from "../markup/descent-figure.ts";
import { curvesFigure } from "../markup/curves-figure.ts";
import { functionFigure } from "../markup/function-figure.ts";
import { gradientDepth } from "../markup/gradient-depth.ts";
import type { Html } from "../markup/html.ts";
import { layerStack } from "../markup/layer-stack.ts";
import { roundingTable } from "../markup/rounding-table.ts";
import { secantFigure } from "../markup/secant-figure.ts";
import { kernelTimes } from "../markup/kernel-times.ts";
import { tanhFormulasFigure } from "../markup/tanh-formulas.ts";
import { threeSlopesFigure } from "../markup/three-slopes.ts";
import { type Directive, type DirectiveContext, numberOf, numbersOf, required, slidersOf, type Tag, windowOf } from "./directive.ts";

function functionFigureTag(directive: Directive, { edition }: DirectiveContext): Html {
  const { attributes, content } = directive;
  const f = required(directive, "f");
  const sliders = attributes["sliders"] === undefined ? [] : slidersOf(directive, "sliders");
  const parameters = expectAnswer(edition.engine.formula(f), f).variables.filter((name) => name !== "x");
  const names = sliders.map(({ name }) => name);
  if ([...names].sort().join() !== [...parameters].sort().join()) {
    throw new Error(`f="${f}" has the parameters "${parameters.join(" ")}", but the sliders are for "${names.join(" ")}"`);
  }
  return functionFigure(edition, {
    id: required(directive, "id"),
    f,
    name: attributes["name"],
    window: windowOf(directive),
    at: numberOf(directive, "at", 0),
    sliders,
    caption: content,
  });
}

/** `functions="sigmoid(x) -sgn(x)"`: a minus says that the curve is there, but not drawn at first. */
function curvesFigureTag(directive: Directive, { edition }: DirectiveContext): Html {
  return curvesFigure(edition, {
    id: required(directive, "id"),
    functions: required(directive, "functions").split(" ").map((text) => ({ text: text.replace(/^-/, ""), shown: !text.startsWith("-") })),
    windows: { f: windowOf(directive), df: windowOf(directive, "slopes") },
    at: numberOf(directive, "at", 0),
    caption: directive.content,
  });
}

function secantFigureTag(directive: Directive, { edition }: DirectiveContext): Html {
  return secantFigure(edition, {
    id: required(directive, "id"),
    f: required(directive, "f"),
    window: windowOf(directive),
    at: numberOf(directive, "at"),
    h: numberOf(directive, "h"),
    caption: directive.content,
  });
}

function layerStackTag(directive: Directive, { edition }: DirectiveContext): Html {
  const weight = (name: string) => numberOf(directive, name);
  return layerStack(edition, {
    id: required(directive, "id"),
    window: windowOf(directive),
    weights: { w: weight("w"), b: weight("b"), v: weight("v"), c: weight("c") },
    caption: directive.content,
  });
}

function descentFigureTag(directive: Directive, { edition }: DirectiveContext): Html {
  const [rate] = slidersOf(directive, "rate");
  return descentFigure(edition, {
    id: required(directive, "id"),
    f: required(directive, "f"),
    g: required(directive, "g"),
    variable: directive.attributes["variable"] ?? "x",
    window: windowOf(directive),
    start: numberOf(directive, "start"),
    rate: rate!,
    caption: directive.content,
  });
}

function gradientDepthTag(directive: Directive, { edition }: DirectiveContext): Html {
  const number = (name: string) => numberOf(directive, name);
  return gradientDepth(edition, { id: required(directive, "id"), layers: { n: number("n"), w: number("w"), z: number("z") }, caption: directive.content });
}

/** `f="tanh 2 tanh"`: outer function, weight, inner function. */
function threeSlopesTag(directive: Directive, { edition, tensors }: DirectiveContext): Html {
  const [outer = "", w = "", inner = ""] = required(directive, "f").split(" ");
  const number = (name: string) => numberOf(directive, name);
  return threeSlopesFigure(edition, tensors, { id: required(directive, "id"), two: { outer, w: Number(w), inner, at: number("at") }, h: number("h"), caption: directive.content });
}

function tanhFormulasTag(directive: Directive, { edition, tensors }: DirectiveContext): Html {
  const places = numbersOf(directive, "places");
  return tanhFormulasFigure(edition, tensors, { id: required(directive, "id"), at: numberOf(directive, "at"), places, caption: directive.content });
}

export const figures: Record<string, Tag> = {
  "descent-figure": descentFigureTag,
  "curves-figure": curvesFigureTag,
  "function-figure": functionFigureTag,
  "gradient-depth": gradientDepthTag,
  "kernel-times": (directive, { edition }) => kernelTimes(edition, required(directive, "id"), directive.content),
  "layer-stack": layerStackTag,
  "rounding-table": (directive, { edition }) => roundingTable(edition, numbersOf(directive, "at")),
  "secant-figure": secantFigureTag,
  "tanh-formulas": tanhFormulasTag,
  "three-slopes": threeSlopesTag,
};
