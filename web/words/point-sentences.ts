// What a figure says of its point and of its window, to those who do not see them.
import { fixed } from "./numbers.ts";
import { fill, type Words } from "./words.ts";

export const valueDecimals = 4;

export function pointSentence({ figure }: Words, point: { x: number; value: number; slope: number }, placeDecimals: number): string {
  const sentence = Number.isNaN(point.value) ? figure.no_value : Number.isNaN(point.slope) ? figure.no_slope : figure.point_values;
  return fill(sentence, {
    x: fixed(point.x, placeDecimals),
    value: fixed(point.value, valueDecimals),
    slope: fixed(point.slope, valueDecimals),
  });
}

export function windowSentence({ figure }: Words, { left, right, bottom, top }: { left: number; right: number; bottom: number; top: number }): string {
  const across = edgeDecimals(right - left);
  const up = edgeDecimals(top - bottom);
  return fill(figure.window, { left: fixed(left, across), right: fixed(right, across), bottom: fixed(bottom, up), top: fixed(top, up) });
}

/** To a hundredth of a window's size, so that its edges differ at any zoom: 2 for 14, 6 for 0.0002. */
function edgeDecimals(size: number): number {
  const [, exponent = "0"] = size.toExponential().split("e");
  return Math.max(2, 2 - Number(exponent));
}
