// The facts of a function with a parameter, and the slider that sets it.
import type { Edition } from "./edition.ts";
import { factsList } from "./facts.ts";
import { type Html, html } from "./html.ts";
import { parameterSlider, type Slider } from "./parameter-slider.ts";

export function parameterFacts(edition: Edition, id: string, f: string, slider: Slider): Html {
  return html`<parameter-facts id="${id}" f="${f}">${parameterSlider(edition, id, slider)}<div class="found">${factsList(edition, f, { [slider.name]: slider.value })}</div></parameter-facts>`;
}
