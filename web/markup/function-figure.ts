// The figure of a function and its derivative as it stands in the page before, or without, a script.
import { drawnDerivative } from "../engine/derivative.ts";
import { PlottedFunction } from "../engine/plotted-function.ts";
import { drawAxes, drawNumbers } from "../plot/axes.ts";
import { dashes, drawCurve } from "../plot/curve.ts";
import { placeLabels } from "../plot/label-place.ts";
import { drawPoint, drawTangent } from "../plot/point.ts";
import { fixed } from "../words/numbers.ts";
import { valueDecimals } from "../words/point-sentences.ts";
import { fill } from "../words/words.ts";
import { type Edition, figureNames } from "./edition.ts";
import { figureTicks } from "./figure-ticks.ts";
import { type Html, html } from "./html.ts";
import { inRole } from "./math.ts";
import { parameterSlider, type Slider } from "./parameter-slider.ts";
import { inPhrases } from "./phrases.ts";
import { inheritedColours, labelStyle, stillFigure, type StillSize, stillViewport, type WorldWindow } from "./still.ts";
import { saveFigure } from "./save-figure.ts";
import { valuesTable } from "./values-table.ts";

interface FigureText {
  id: string;
  f: string;
  /** A letter for a formula that is too long to stand at its curve. */
  name: string | undefined;
  window: WorldWindow;
  at: number;
  sliders: Slider[];
  caption: Html;
}

export function functionFigure(edition: Edition, figure: FigureText): Html {
  const { engine, words, math } = edition;
  const { id, f, at, sliders, caption } = figure;
  const plotted = new PlottedFunction(engine, f, drawnDerivative(engine, f), Object.fromEntries(sliders.map(({ name, value }) => [name, value])));
  const { value, slope } = plotted.at(at);
  const called = figureNames(engine, f, figure.name);
  const names = { f: math(inRole("f", called.f)), df: math(inRole("df", called.df)) };
  const wide = still(edition, figure, plotted, "wide");
  const narrow = still(edition, figure, plotted, "narrow");
  const label = (curve: "f" | "df") => html`<span class="curve-label ${curve}" style="${wide.place(curve)};${narrow.place(curve)}" aria-hidden="true">${names[curve]}</span>`;
  return html`<function-figure id="${id}" f="${f}" df="${plotted.derivative}" window="${figure.window.join(" ")}" at="${at}" role="group" aria-roledescription="${words.figure.role}" aria-labelledby="${id}-caption">
<figure>
<div class="plot">${wide.svg}${narrow.svg}${label("f")}${label("df")}</div>
<div class="readout">
<span class="item">${math(inRole("point", "x"))} <span class="equals">=</span> <output aria-live="off" class="at">${fixed(at, 2)}</output></span>
<span class="item">${names.f} <span class="equals">=</span> <output aria-live="off" class="value">${fixed(value, valueDecimals)}</output></span>
<span class="item">${names.df} <span class="equals">=</span> <output aria-live="off" class="slope">${fixed(slope, valueDecimals)}</output></span>
<span class="buttons when-live"><button type="button" class="zoom-out" aria-label="${words.figure.zoom_out}">−</button><button type="button" class="zoom-in" aria-label="${words.figure.zoom_in}">+</button><button type="button" class="reset">${words.figure.reset}</button></span>
</div>
${sliders.map((slider) => parameterSlider(edition, id, slider))}
<figcaption id="${id}-caption">${caption}</figcaption>
</figure>
<p class="visually-hidden keys" id="${id}-help">${words.figure.help}</p>
<p class="visually-hidden said" role="status"></p>
<p class="hint when-live"><span class="by-mouse">${inPhrases(words.figure.hint_mouse)}</span><span class="by-touch">${inPhrases(words.figure.hint_touch)}</span></p>
<details class="worked when-live" data-name="${figure.name}"><summary>${words.figure.worked}</summary><div class="workings"></div></details>
<details class="values"><summary>${words.figure.table}</summary>${valuesTable(edition, plotted, called, stillViewport(figure.window, "wide"))}</details>
${saveFigure(words, ["png", "svg", "csv"])}
</function-figure>`;
}

interface Still {
  svg: Html;
  place(curve: "f" | "df"): string;
}

function still({ engine, words }: Edition, figure: FigureText, plotted: PlottedFunction, size: StillSize): Still {
  const viewport = stillViewport(figure.window, size);
  const ticks = figureTicks(engine, viewport);
  const curves = plotted.curves(viewport);
  const point = plotted.at(figure.at);
  const places = placeLabels(viewport, curves, point);
  const name = fill(words.figure.label, { name: figure.f });
  return {
    svg: stillFigure(size, name, (pen) => {
      drawAxes(pen, viewport, ticks.x, ticks.y, inheritedColours);
      drawCurve(pen, viewport, curves.f, inheritedColours.f, inheritedColours.paper);
      drawCurve(pen, viewport, curves.df, inheritedColours.df, inheritedColours.paper, dashes);
      drawTangent(pen, viewport, point, inheritedColours);
      drawNumbers(pen, viewport, ticks.x, ticks.y, inheritedColours);
      drawPoint(pen, viewport, point, inheritedColours);
    }),
    place: (curve) => labelStyle(size, places[curve]),
  };
}
