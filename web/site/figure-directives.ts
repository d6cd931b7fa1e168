// The tags of the figures: what an author may set, and the markup that each becomes.
import { descentFigure } from "../markup/descent-figure.ts";
import { curvesFigure } from "../markup/curves-figure.ts";
import { functionFigure } from "../markup/function-figure.ts";
import { gradientDepth } from "../markup/gradient-depth.ts";
import type { Html } from "../markup/html.ts";
import { layerStack } from "../markup/layer-stack.ts";
import type { Slider } from "../markup/parameter-slider.ts";
import { roundingTable } from "../markup/rounding-table.ts";
import { secantFigure } from "../markup/secant-figure.ts";
import type { WorldWindow } from "../markup/still.ts";
import { kernelTimes } from "../markup/kernel-times.ts";
import { tanhFormulasFigure } from "../markup/tanh-formulas.ts";
import { threeSlopesFigure } from "../markup/three-slopes.ts";
import { type Directive, type DirectiveContext, numbers, required, type Tag } from "./directive.ts";

/** "w 1 0.25 5 0.05": name, value, least, greatest, step; several with commas between. */
export function sliders(text: string | undefined): Slider[] {
  if (text === undefined) return [];
  return text.split(",").map((one) => {
    const [name = "", ...rest] = one.trim().split(/\s+/);
    const [value = 0, min = 0, max = 1, step = 0.01] = rest.map(Number);
    return { name, value, min, max, step };
  });
}

function functionFigureTag(directive: Directive, { edition }: DirectiveContext): Html {
  const { attributes, content } = directive;
  return functionFigure(edition, {
    id: required(directive, "id"),
    f: required(directive, "f"),
    name: attributes["name"],
    window: numbers(required(directive, "window")) as WorldWindow,
    at: Number(attributes["at"] ?? "0"),
    sliders: sliders(attributes["sliders"]),
    caption: content,
  });
}

/** `functions="sigmoid(x) -sgn(x)"`: a minus says that the curve is there, but not drawn at first. */
function curvesFigureTag(directive: Directive, { edition }: DirectiveContext): Html {
  return curvesFigure(edition, {
    id: required(directive, "id"),
    functions: required(directive, "functions").split(" ").map((text) => ({ text: text.replace(/^-/, ""), shown: !text.startsWith("-") })),
    windows: { f: numbers(required(directive, "window")) as WorldWindow, df: numbers(required(directive, "slopes")) as WorldWindow },
    at: Number(directive.attributes["at"] ?? "0"),
    caption: directive.content,
  });
}

function secantFigureTag(directive: Directive, { edition }: DirectiveContext): Html {
  return secantFigure(edition, {
    id: required(directive, "id"),
    f: required(directive, "f"),
    window: numbers(required(directive, "window")) as WorldWindow,
    at: Number(required(directive, "at")),
    h: Number(required(directive, "h")),
    caption: directive.content,
  });
}

function layerStackTag(directive: Directive, { edition }: DirectiveContext): Html {
  const weight = (name: string) => Number(required(directive, name));
  return layerStack(edition, {
    id: required(directive, "id"),
    window: numbers(required(directive, "window")) as WorldWindow,
    weights: { w: weight("w"), b: weight("b"), v: weight("v"), c: weight("c") },
    caption: directive.content,
  });
}

function descentFigureTag(directive: Directive, { edition }: DirectiveContext): Html {
  const [rate] = sliders(required(directive, "rate"));
  return descentFigure(edition, {
    id: required(directive, "id"),
    f: required(directive, "f"),
    g: required(directive, "g"),
    variable: directive.attributes["variable"] ?? "x",
    window: numbers(required(directive, "window")) as WorldWindow,
    start: Number(required(directive, "start")),
    rate: rate!,
    caption: directive.content,
  });
}

function gradientDepthTag(directive: Directive, { edition }: DirectiveContext): Html {
  const number = (name: string) => Number(required(directive, name));
  return gradientDepth(edition, { id: required(directive, "id"), layers: { n: number("n"), w: number("w"), z: number("z") }, caption: directive.content });
}

/** `f="tanh 2 tanh"`: outer function, weight, inner function. */
function threeSlopesTag(directive: Directive, { edition, tensors }: DirectiveContext): Html {
  const [outer = "", w = "", inner = ""] = required(directive, "f").split(" ");
  const number = (name: string) => Number(required(directive, name));
  return threeSlopesFigure(edition, tensors, { id: required(directive, "id"), two: { outer, w: Number(w), inner, at: number("at") }, h: number("h"), caption: directive.content });
}

function tanhFormulasTag(directive: Directive, { edition, tensors }: DirectiveContext): Html {
  const places = numbers(required(directive, "places"));
  return tanhFormulasFigure(edition, tensors, { id: required(directive, "id"), at: Number(required(directive, "at")), places, caption: directive.content });
}

export const figures: Record<string, Tag> = {
  "descent-figure": descentFigureTag,
  "curves-figure": curvesFigureTag,
  "function-figure": functionFigureTag,
  "gradient-depth": gradientDepthTag,
  "kernel-times": (directive, { edition }) => kernelTimes(edition, required(directive, "id"), directive.content),
  "layer-stack": layerStackTag,
  "rounding-table": (directive, { edition }) => roundingTable(edition, numbers(required(directive, "at"))),
  "secant-figure": secantFigureTag,
  "tanh-formulas": tanhFormulasTag,
  "three-slopes": threeSlopesTag,
};
