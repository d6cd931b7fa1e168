// The figure's geometry: world and pixels, the curve's path, the place of its name, and the SVG twin of the canvas.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadModule } from "./load-module.mjs";

const { panned, toPixelX, toPixelY, toWorldX, toWorldY, zoomed } = await loadModule("plot/viewport.ts");
const { drawNumbers, numberColumn } = await loadModule("plot/axes.ts");
const { drawCurve, heightAt } = await loadModule("plot/curve.ts");
const { placeLabel } = await loadModule("plot/label-place.ts");
const { moveHandle, moveLabel } = await loadModule("plot/move.ts");
const { drawPoint, drawTangent } = await loadModule("plot/point.ts");
const { SvgPen } = await loadModule("plot/svg-pen.ts");
const { roundPlace, steppedPlace, tickSpacing } = await loadModule("plot/tick-steps.ts");

const viewport = { left: -4, right: 4, bottom: -1, top: 3, width: 800, height: 400 };
const near = (actual, expected) => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

test("world and pixels are each other's inverse", () => {
  assert.deepEqual([toPixelX(viewport, -4), toPixelX(viewport, 4), toPixelY(viewport, 3), toPixelY(viewport, -1)], [0, 800, 0, 400]);
  for (const pixel of [0, 123, 800]) {
    near(toPixelX(viewport, toWorldX(viewport, pixel)), pixel);
    near(toPixelY(viewport, toWorldY(viewport, pixel)), pixel);
  }
});

test("what is under the finger stays under it", () => {
  const moved = panned(viewport, 50, -30);
  near(toWorldX(moved, 150), toWorldX(viewport, 100));
  near(toWorldY(moved, 70), toWorldY(viewport, 100));
  const larger = zoomed(viewport, 2, 300, 120);
  near(toWorldX(larger, 300), toWorldX(viewport, 300));
  near(toWorldY(larger, 120), toWorldY(viewport, 120));
  near(larger.right - larger.left, 4);
});

test("zooming ends where doubles would", () => {
  let far = viewport;
  for (let step = 0; step < 200; step++) far = zoomed(far, 0.5, 400, 200);
  assert.ok(far.right - far.left <= 1e5);
  let close = viewport;
  for (let step = 0; step < 200; step++) close = zoomed(close, 2, 400, 200);
  assert.ok(close.right - close.left >= 1e-4);
});

test("a place is rounded to a share of the ticks' distance, and steps by a tenth of it", () => {
  assert.equal(tickSpacing([{ value: -2 }, { value: 0 }, { value: 2 }], viewport), 2);
  assert.equal(tickSpacing([{ value: 1 }], viewport), 8);
  near(roundPlace(0.1234, 0.5, 100), 0.125);
  near(steppedPlace(1, 1, 2), 1.2);
  near(steppedPlace(1.04, -3, 2), 0.4);
});

test("a handle stays on the plot, and shows when its point is out of sight", () => {
  const places = [[400, 100, "400px, 100px", false], [0, 400, "0px, 400px", false], [-1, 100, "0px, 100px", true], [801, 100, "800px, 100px", true], [400, -1, "400px, 0px", true], [400, 401, "400px, 400px", true]];
  for (const [x, y, place, away] of places) {
    const classes = new Map();
    const handle = { style: {}, classList: { toggle: (name, on) => classes.set(name, on) } };
    moveHandle(handle, viewport, x, y);
    assert.deepEqual([handle.style.transform, classes.get("away")], [`translate(${place})`, away]);
  }
});

test("a name stands on whole pixels, is written only when it moves, and is not seen without a place", () => {
  const written = [];
  const style = new Proxy({ visibility: "" }, {
    set(target, name, value) {
      written.push(name);
      return Reflect.set(target, name, value);
    },
  });
  const label = { style };
  moveLabel(label, { x: 12.4, y: 7.6 });
  assert.equal(style.transform, "translate(-50%, -50%) translate(12px, 8px)");
  moveLabel(label, { x: 11.9, y: 8.2 });
  moveLabel(label, undefined);
  assert.equal(style.visibility, "hidden");
  moveLabel(label, { x: 12, y: 8 });
  assert.equal(style.visibility, "");
  assert.deepEqual(written, ["transform", "visibility", "visibility"]);
});

/** Two pieces with a jump at 0, an open and a closed dot. */
const step = {
  points: [-4, 0, 0, 0, 0, 1, 4, 1],
  starts: [0, 2],
  dots: [
    { x: 0, y: 0, closed: false },
    { x: 0, y: 1, closed: true },
  ],
};

test("no line joins a jump, and the dots are open and closed", () => {
  const pen = new SvgPen();
  drawCurve(pen, viewport, step, "blue", "white");
  const svg = pen.toString();
  assert.match(svg, /d="M0 300L400 300M400 200L800 200"/);
  assert.deepEqual([...svg.matchAll(/fill:(white|blue)/g)].map(([, colour]) => colour), ["white", "blue"]);
});

test("an SVG has no number that a browser refuses, and what is in sight of a line to far away stays", () => {
  const palette = { point: "green", f: "blue", df: "red", paper: "white" };
  for (const slope of [5, 1e300, 1.7e308, -1.7e308]) {
    const pen = new SvgPen();
    drawTangent(pen, viewport, { x: 0, value: 0, slope }, palette);
    drawPoint(pen, viewport, { x: 0, value: 0, slope }, palette);
    drawPoint(pen, viewport, { x: 1, value: slope, slope }, palette);
    assert.doesNotMatch(pen.toString(), /NaN|Infinity|\de[+\d]/, `${slope}`);
    if (Math.abs(slope) <= 1e300) assert.match(pen.toString(), /d="M400 300L400 -\d+"/, "the way to the slope leaves the picture where it should");
  }
  const lines = [
    [[0, 0, 800, 400], "M0 0L800 400"],
    [[0, 1e302, 800, -3e302], "M200 100000L200 -100000"],
    [[400, -1e308, 400, 1e308], "M400 -100000L400 100000"],
    [[0, 1e302, 800, 1e302], ""],
    [[-1e302, -1e302, 1e302, 1e302], "M-100000 -100000L100000 100000"],
    [[0, 0, 1e302, -1e302, 800, 0], "M0 0L100000 -100000M100000 -99200L800 0"],
    [[0, 0, NaN, 3, 800, Infinity, 5, 5], "M0 0L5 5"],
  ];
  for (const [[x, y, ...more], path] of lines) {
    const pen = new SvgPen();
    pen.beginPath();
    pen.moveTo(x, y);
    for (let place = 0; place < more.length; place += 2) pen.lineTo(more[place], more[place + 1]);
    pen.stroke();
    assert.equal(pen.toString().match(/d="([^"]*)"/)[1], path);
  }
});

test("the height of a curve is read between its points", () => {
  near(heightAt({ points: [0, 0, 2, 4], starts: [0], dots: [] }, 0.5), 1);
  assert.equal(heightAt(step, 5), undefined);
  const gap = { points: [-4, 1, -2, 3, 1, 7, 3, 5], starts: [0, 2], dots: [] };
  assert.deepEqual([-5, -4, -3, -2, 0, 1, 2, 3, 4].map((x) => heightAt(gap, x)), [undefined, 1, 2, 3, undefined, 7, 6, 5, undefined]);
  assert.equal(heightAt({ points: [-1, 2, 0, 2, 0, 5, 1, 5], starts: [0, 2], dots: [] }, 0), 2, "on a jump, where the left piece ends");
  assert.equal(heightAt({ points: [], starts: [], dots: [] }, 0), undefined);
});

test("a curve's name stands beside the curve, inside the figure, or nowhere", () => {
  const flat = (y) => ({ points: [-4, y, 4, y], starts: [0], dots: [] });
  assert.deepEqual(placeLabel(viewport, flat(1), 0.75), { x: 600, y: 180 });
  const high = placeLabel(viewport, flat(2.9), 0.5);
  assert.ok(high.y > toPixelY(viewport, 2.9), "below, where there is no room above");
  assert.equal(placeLabel(viewport, flat(9), 0.5), undefined);
  const phone = { ...viewport, width: 315 };
  assert.ok(placeLabel(phone, flat(1), 0.88).x + 82 / 2 < phone.width, "ReLU′(x), the widest name, is 82 px wide");
});

test("a curve's name keeps clear of another curve, below its own where it must", () => {
  const flat = (y) => ({ points: [-4, y, 4, y], starts: [0], dots: [] });
  assert.deepEqual(placeLabel(viewport, flat(1), 0.75, { others: [flat(1.2)] }), { x: 600, y: 220 });
  const rising = { points: [-4, -11, 4, 5], starts: [0], dots: [] };
  assert.notEqual(placeLabel(viewport, flat(1), 0.75, { others: [rising] }).x, 600);
});

test("a curve's name keeps clear of the dot and of the numbers, where it can, and rather covers those than a curve", () => {
  const flat = (y) => ({ points: [-4, y, 4, y], starts: [0], dots: [] });
  assert.deepEqual(placeLabel(viewport, flat(1), 0.75, { dots: [{ x: 610, y: 180 }] }), { x: 600, y: 220 });
  assert.deepEqual(placeLabel(viewport, flat(0.2), 0.5, { others: [flat(0.5)] }).y, toPixelY(viewport, 0.2) + 20);
  const numbers = toPixelY(viewport, 0) + 15;
  const low = placeLabel(viewport, flat(-0.35), 0.5);
  assert.ok(Math.abs(low.y - numbers) > 20, `${low.y} beside the numbers' ${numbers}`);
  const beside = placeLabel(viewport, flat(1), 0.5);
  assert.ok(Math.abs(beside.x - numberColumn(viewport, 4)) > 34, `${beside.x} beside the upright axis' numbers`);
});

test("a number of the upright axis stands on its line, so that a level curve is no minus before it", () => {
  const pen = new SvgPen();
  drawNumbers(pen, viewport, [], [{ value: 1, text: "1" }], { paper: "white", label: "black" });
  const [, y] = pen.toString().match(/<text [^>]*y="([\d.]+)"[^>]*>1</);
  assert.ok(Number(y) < toPixelY(viewport, 1) - 7, y);
});

test("a number of the upright axis is whole in the plot, however near the axis is to the plot's edge", () => {
  for (let left = -4; left <= 0.5; left += 0.05) {
    const centre = numberColumn({ ...viewport, left, width: 316 }, 18.5);
    assert.ok(centre >= 18.5, `${centre} with the left edge at ${left}`);
  }
});

test("a dashed curve has solid end dots", () => {
  const pen = new SvgPen();
  drawCurve(pen, viewport, step, "red", "white", [7, 6]);
  assert.deepEqual([...pen.toString().matchAll(/<path (?:.*?)\/>/g)].map(([path]) => path.includes("stroke-dasharray:7 6")), [true, false, false, false, false]);
});

test("a text stands on its line, below it or across it, as on a canvas", () => {
  const pen = new SvgPen();
  for (const baseline of ["alphabetic", "top", "middle"]) {
    pen.textBaseline = baseline;
    pen.fillText("a", 0, 0);
  }
  assert.deepEqual([...pen.toString().matchAll(/ dy="([^"]*)"/g)].map(([, shift]) => shift), ["0", "0.82em", "0.34em"]);
});

test("a dot is a whole circle about its centre", () => {
  const pen = new SvgPen();
  pen.beginPath();
  pen.arc(10, 20, 4);
  pen.fill();
  assert.match(pen.toString(), /d="M6 20a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z"/);
});
