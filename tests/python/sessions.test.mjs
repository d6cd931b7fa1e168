// Cells as a student writes them after the lecture: networks, optimisers, everyday tensors, and mistakes; they show what PyTorch and
// NumPy showed (tests/golden/sessions.py).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { newNotebook } from "./notebook-for-tests.mjs";

const recorded = readFileSync(new URL("../golden/sessions.txt", import.meta.url), "utf8");

/** What is printed, and of an error its last line. */
const shownOf = (text) => text.replace(/Traceback \(most recent call last\):[^]*\n/, "").trimEnd();

test("networks, optimisers, everyday tensors and mistakes show what they show in PyTorch and NumPy", async () => {
  const notebook = await newNotebook();
  // A cell is its lines after "> ", then what it shows.
  const cells = [...recorded.matchAll(/((?:^> .*\n|^>\n)+)((?:^(?!>).*\n)*)/gm)];
  assert.ok(cells.length > 100, `${cells.length} cells`);
  for (const [, lines, shown] of cells) {
    const source = lines.replace(/^> ?/gm, "");
    assert.equal(shownOf(await notebook.text(source)), shown.trimEnd(), source);
  }
});
