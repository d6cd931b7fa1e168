// The legend of <curves-figure> in the browser: which curves are chosen, which one is under the hand, and what each gives at x.
import type { Window } from "slope-core";
import type { Plot } from "slope-plot";
import { PlottedFunction } from "../engine/plotted-function.ts";
import type { SampledCurve } from "../plot/curve.ts";
import { type Series, seriesColourName, seriesDash } from "../plot/series.ts";
import { fixed } from "../words/numbers.ts";
import { valueDecimals } from "../words/point-sentences.ts";

export type Which = "f" | "df";

interface Row {
  element: HTMLElement;
  checkbox: HTMLInputElement;
  name: string;
  slot: number;
  plotted: PlottedFunction;
  value: HTMLElement;
  slope: HTMLElement;
}

export class CurvesLegend {
  private readonly rows: Row[];
  /** The row under the hand: the other curves step back. */
  private lit: Row | undefined;
  /** Sampled once for each window. */
  private readonly samples = new Map<Row, SampledCurve>();
  private sampledFor = "";

  /** `changed` is called when other curves are chosen, `lit` when only the stress is another. */
  constructor(core: Plot, table: Element, changed: () => void, lit: () => void) {
    this.rows = [...table.querySelectorAll<HTMLElement>("tr[data-f]")].map((element) => ({
      element,
      checkbox: element.querySelector("input")!,
      name: element.dataset["name"]!,
      slot: Number(element.dataset["slot"]),
      plotted: new PlottedFunction(core, element.dataset["f"]!, element.dataset["df"]!, {}),
      value: element.querySelector(".value")!,
      slope: element.querySelector(".slope")!,
    }));
    for (const row of this.rows) {
      row.checkbox.addEventListener("change", changed);
      const light = (now: Row | undefined) => () => {
        this.lit = now;
        lit();
      };
      for (const event of ["pointerenter", "focusin"]) row.element.addEventListener(event, light(row));
      for (const event of ["pointerleave", "focusout"]) row.element.addEventListener(event, light(undefined));
    }
  }

  get size(): number {
    return this.rows.length;
  }

  private get chosenRows(): Row[] {
    return this.rows.filter(({ checkbox }) => checkbox.checked);
  }

  /** Places in the list, from 1; undefined where they are those of the page. */
  get chosen(): number[] | undefined {
    if (this.rows.every(({ checkbox }) => checkbox.checked === checkbox.defaultChecked)) return undefined;
    return this.rows.flatMap(({ checkbox }, index) => (checkbox.checked ? [index + 1] : []));
  }

  choose(places: readonly number[] | undefined): void {
    this.rows.forEach(({ checkbox }, index) => (checkbox.checked = places?.includes(index + 1) ?? checkbox.defaultChecked));
  }

  /** What is to be drawn, the curve under the hand last; `faded` is the colour of the others then. */
  series(which: Which, at: number, window: Window, style: CSSStyleDeclaration, faded: string): Series[] {
    const lit = this.lit?.checkbox.checked ? this.lit : undefined;
    return this.chosenRows
      .sort((one, other) => Number(one === lit) - Number(other === lit))
      .map((row) => ({
        curve: this.curveOf(row, which, window),
        colour: lit === undefined || row === lit ? style.getPropertyValue(seriesColourName(row.slot)) : faded,
        dash: seriesDash(row.slot),
        height: heightOf(row, which, at),
      }));
  }

  private curveOf(row: Row, which: Which, window: Window): SampledCurve {
    const wanted = `${which} ${Object.values(window).join(" ")}`;
    if (wanted !== this.sampledFor) this.samples.clear();
    this.sampledFor = wanted;
    const curve = this.samples.get(row) ?? row.plotted.curve(which, window);
    this.samples.set(row, curve);
    return curve;
  }

  /** Writes value and slope of every function at x into the table. */
  show(at: number): void {
    for (const { element, checkbox, plotted, value, slope } of this.rows) {
      const point = plotted.at(at);
      value.textContent = fixed(point.value, valueDecimals);
      slope.textContent = fixed(point.slope, valueDecimals);
      element.classList.toggle("off", !checkbox.checked);
    }
  }

  /** "sigmoid 0.7311", "tanh 0.7616", …: of the curves that are drawn. */
  readings(which: Which, at: number): string[] {
    return this.chosenRows.map((row) => `${row.name} ${fixed(heightOf(row, which, at), valueDecimals)}`);
  }

  /** For a file: the names in their colours, and the heights of all chosen curves at the given places. */
  names(which: Which, style: CSSStyleDeclaration): { text: string; colour: string }[] {
    return this.chosenRows.map(({ plotted, slot }) => ({ text: which === "f" ? plotted.text : `d/dx(${plotted.text})`, colour: style.getPropertyValue(seriesColourName(slot)) }));
  }

  heights(which: Which, at: number): number[] {
    return this.chosenRows.map((row) => heightOf(row, which, at));
  }
}

function heightOf({ plotted }: Row, which: Which, at: number): number {
  const { value, slope } = plotted.at(at);
  return which === "f" ? value : slope;
}
