// Readers of the values in an address: strict about how they are written, and about their bounds.
import type { ReadValue } from "./address-state.ts";

const decimal = /^-?\d{1,12}(\.\d{1,20})?(e-?\d{1,2})?$/;
const largest = 1e6;
/** A window is no smaller: a reader zooms to 1e-4, and its edges are rounded when they are written. */
const narrowest = 0.999e-4;
const lowest = 1e-9;
/** Of a window's size: so exactly its edges and places in it are written, more finely than its pixels. */
const exactness = 1e-4;
const [fewestDigits, mostDigits] = [6, 15];
type Edges = Record<"left" | "right" | "bottom" | "top", number>;

/** Of a formula or a line that someone typed. */
const longestText = 1000;

export function numberBetween(low: number, high: number): ReadValue<number> {
  return (text) => {
    const value = decimal.test(text) ? Number(text) : Number.NaN;
    return value >= low && value <= high ? value : undefined;
  };
}

export const anyNumber: ReadValue<number> = numberBetween(-largest, largest);

/** "left,right,bottom,top" of a window that can be drawn. */
export const windowEdges: ReadValue<[number, number, number, number]> = (text) => {
  const [left, right, bottom, top, ...more] = text.split(",").map(anyNumber);
  if (left === undefined || right === undefined || bottom === undefined || top === undefined || more.length > 0) return undefined;
  return right - left >= narrowest && top - bottom >= lowest ? [left, right, bottom, top] : undefined;
};

const noPlaces = "none";

/** "1,4": places of a list that has `count`, or "none" of them. */
export function placesOf(count: number): ReadValue<number[]> {
  const place = numberBetween(1, count);
  return (text) => {
    if (text === noPlaces) return [];
    const places = text.split(",").slice(0, count).map(place);
    return places.every((one): one is number => one !== undefined && Number.isInteger(one)) ? places : undefined;
  };
}

export function writtenPlaces(places: readonly number[]): string {
  return places.length === 0 ? noPlaces : places.join();
}

export function oneOf<Word extends string>(words: readonly Word[]): ReadValue<Word> {
  return (text) => words.find((word) => word === text);
}

/** Text as someone typed it; the engine says what it is. */
export const typedText: ReadValue<string> = (text) => (text.length > 0 && text.length <= longestText ? text : undefined);

/** As short as it can be said to six digits, or to as many more as an error of at most `error` takes. */
export function writtenNumber(value: number, error = Infinity): string {
  let digits = fewestDigits;
  while (digits < mostDigits && Math.abs(Number(value.toPrecision(digits)) - value) > error) digits++;
  return String(Number(value.toPrecision(digits)));
}

/** For anyNumber; nothing of a place that it would refuse. */
export function writtenPlace(x: number, { left, right }: Pick<Edges, "left" | "right">): string | undefined {
  const written = writtenNumber(x, exactness * (right - left));
  return anyNumber(written) === undefined ? undefined : written;
}

/** For windowEdges; nothing of a window at home, or one that it would refuse. */
export function writtenWindow({ left, right, bottom, top }: Edges, home: readonly number[]): string | undefined {
  const errors = [right - left, right - left, top - bottom, top - bottom].map((size) => exactness * size);
  const writtenEdges = (edges: readonly number[]) => edges.map((edge, index) => writtenNumber(edge, errors[index])).join();
  const written = writtenEdges([left, right, bottom, top]);
  return written === writtenEdges(home) || windowEdges(written) === undefined ? undefined : written;
}
