// The page's state in its address: what is written is read again, and nothing hostile gets through.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadModule } from "./load-module.mjs";

const { AddressState } = await loadModule("state/address-state.ts");
const { anyNumber, numberBetween, oneOf, placesOf, typedText, windowEdges, writtenNumber, writtenPlace, writtenPlaces, writtenWindow } = await loadModule("state/readers.ts");
const { zoomed } = await loadModule("plot/viewport.ts");

test("places of a list are written and read again, also none of them", () => {
  for (const places of [[1, 4], [5], []]) assert.deepEqual(placesOf(5)(writtenPlaces(places)), places);
});

test("what is written is read again", () => {
  const sender = new AddressState("");
  sender.write("sigmoid", "at", "-1.5");
  sender.write("sigmoid", "view", "-4,4,0,1.2");
  sender.write("try", "f", "x > 0 ? 2*x : a*(e^x-1)+α&b=#%");
  sender.setMode("hide", "sliders,table");
  const query = sender.query();
  assert.ok(query.startsWith("?hide=sliders,table&sigmoid.at=-1.5&sigmoid.view=-4,4,0,1.2&try.f="), query);
  assert.doesNotMatch(query, /[\s#"<>]/);
  const reader = new AddressState(query);
  assert.equal(reader.read("sigmoid", "at", anyNumber), -1.5);
  assert.deepEqual(reader.read("sigmoid", "view", windowEdges), [-4, 4, 0, 1.2]);
  assert.equal(reader.read("try", "f", typedText), "x > 0 ? 2*x : a*(e^x-1)+α&b=#%");
  assert.equal(reader.mode("hide"), "sliders,table");
  assert.equal(reader.modeQuery(), "?hide=sliders,table");
  assert.equal(reader.query(), query);
  assert.deepEqual([...reader.ids()], ["sigmoid", "try"]);
  assert.equal(reader.problems.size, 0);
});

test("what is again as the page has it leaves no trace", () => {
  const state = new AddressState("?sigmoid.at=2");
  state.write("sigmoid", "at", undefined);
  assert.equal(state.query(), "");
});

const refused = [
  [anyNumber, ["", " 1", "1 ", "0x10", "1e999", "Infinity", "NaN", "1,5", "--1", "+1", "１", "1e7", "1".repeat(40), "<b>1</b>"]],
  [numberBetween(0, 1), ["-0.001", "1.001", "2"]],
  [windowEdges, ["", "1", "1,2,3", "4,-4,0,1", "0,1,1,0", "0,0,0,1", "0,1,0,1,2", "a,b,c,d", "-4,4,0,1e99", "0,1e-9,0,1"]],
  [placesOf(5), ["", "0", "6", "1.5", "1,,2", "1;2", "1,x"]],
  [oneOf(["none", "relu"]), ["", "None", "constructor", "__proto__", "relu "]],
  [typedText, ["", "x".repeat(1001)]],
];

test("a value that cannot be used is refused, remembered as a problem, and not passed on", () => {
  for (const [reader, texts] of refused) {
    for (const text of texts) {
      const state = new AddressState(`?figure.part=${encodeURIComponent(text)}`);
      assert.equal(state.read("figure", "part", reader), undefined, `"${text}"`);
      assert.deepEqual([...state.problems], ["figure.part"], `"${text}"`);
      assert.equal(state.query(), "");
    }
  }
});

test("keys are ids and names, nothing else", () => {
  const hostile = ["__proto__.x=1", "constructor.prototype=1", "a b.c=1", "<img>.x=1", "A.b=1", ".at=1", "sigmoid.=1", `${"a".repeat(99)}.b=1`, "a.b.c=1"];
  for (const entry of hostile) {
    const state = new AddressState(`?${entry}`);
    assert.ok(state.query() === "" || entry.startsWith("constructor"), entry);
  }
  assert.deepEqual([...new AddressState("?utm_source=x&fbclid=1").problems], []);
  assert.equal(new AddressState("?constructor.prototype=1").read("toString", "at", anyNumber), undefined);
});

test("of a link that is much too long, what fits is read, and the rest is named", () => {
  const long = new AddressState("");
  for (let line = 1; line <= 15; line++) long.write("by-power", `line${line}`, `x + ${"1".repeat(990)}`);
  long.write("sigmoid", "at", "2");
  long.setMode("hide", "sliders");
  const read = new AddressState(long.query());
  for (let line = 1; line <= 15; line++) assert.equal(read.read("by-power", `line${line}`, typedText) !== undefined, line <= 11, `line ${line}`);
  assert.equal(read.read("sigmoid", "at", anyNumber), 2);
  assert.equal(read.mode("hide"), "sliders");
  assert.deepEqual([...read.problems], [12, 13, 14, 15].map((line) => `by-power.line${line}`));
  assert.ok(read.query().length <= 12_000);
  const state = new AddressState(`?try.f=${"x%2B".repeat(5000)}1`);
  assert.equal(state.query(), "");
  assert.equal(state.problems.size, 1);
  assert.ok(new AddressState(`?${Array.from({ length: 500 }, (_, index) => `a.b${index}=1`).join("&")}`).query().split("&").length <= 200);
});

test("every window that a reader can zoom to is written so that it is read again, to less than a pixel", () => {
  const home = [-6, 6, -1, 7];
  for (const factor of [2, 1.25, 0.8]) {
    for (const [x, y] of [[6, Math.exp(6)], [0, 0], [-13.37, 442413.392], [1 / 3, 1e-3]]) {
      let window = { left: x - 6, right: x + 6, bottom: y - 0.4, top: y + 7.6, width: 800, height: 500 };
      for (let step = 0; step < 90; step++) {
        window = zoomed(window, factor, 400, 475);
        const written = writtenWindow(window, home);
        if (written === undefined) {
          assert.ok(Math.max(...["left", "right", "bottom", "top"].map((edge) => Math.abs(window[edge]))) > 1e6, JSON.stringify(window));
          continue;
        }
        const [left, right, bottom, top] = windowEdges(written);
        const { width, height } = window;
        const off = [
          ...[left - window.left, right - window.right].map((error) => (error * width) / (window.right - window.left)),
          ...[bottom - window.bottom, top - window.top].map((error) => (error * height) / (window.top - window.bottom)),
        ];
        assert.ok(off.every((pixels) => Math.abs(pixels) < 0.1), `${JSON.stringify(window)} → ${written}`);
      }
    }
  }
  assert.equal(writtenWindow({ left: -6, right: 6, bottom: -1, top: 7 }, home), undefined);
  assert.equal(writtenWindow({ left: -3, right: 3, bottom: -1.25, top: 7 }, home), "-3,3,-1.25,7");
  assert.equal(writtenPlace(6.0000123, { left: 5.99995, right: 6.00005 }), "6.0000123");
  assert.equal(writtenPlace(2e6, { left: 1e6, right: 3e6 }), undefined);
});

test("numbers are written shortly and read exactly as written", () => {
  for (const value of [0, -0.5, 1 / 3, 123456.789, 1e-7, -4.04e5]) {
    const read = anyNumber(writtenNumber(value));
    assert.ok(Math.abs(read - value) <= 1e-5 * Math.abs(value), `${value} → ${writtenNumber(value)} → ${read}`);
  }
});
