// Cells as students and teachers write them: networks, optimisers, everyday tensors, activations, and mistakes; they show what PyTorch
// and NumPy showed (tests/golden/sessions.py), in the Python that a reader gets: compiled, a constant or a name may go another way.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { newNotebook } from "./notebook-for-tests.mjs";
import { notebookWithAll } from "./readers-notebook.mjs";

/** What is printed, and of an error its last line. */
const shownOf = (text) => text.replace(/Traceback \(most recent call last\):[^]*?\n(?!  )/, "").trimEnd();

for (const [file, least] of [["sessions.txt", 100], ["sessions_mistakes.txt", 110], ["sessions_students.txt", 125], ["sessions_syntax.txt", 25], ["sessions_activations.txt", 200], ["sessions_gradients.txt", 200], ["sessions_masks.txt", 35], ["sessions_bits.txt", 30], ["sessions_layers.txt", 60], ["sessions_views.txt", 75], ["sessions_library.txt", 38], ["sessions_models.txt", 38], ["sessions_slips.txt", 380], ["sessions_devices.txt", 185], ["sessions_backprop.txt", 55], ["sessions_texts.txt", 35], ["sessions_standard.txt", 30], ["sessions_keywords.txt", 100], ["sessions_seams.txt", 85], ["sessions_bounds.txt", 30]]) {
  test(`the cells of ${file} show what they show in PyTorch and NumPy`, async () => {
    const recorded = readFileSync(new URL(`../golden/${file}`, import.meta.url), "utf8");
    const notebook = await newNotebook(notebookWithAll);
    // A cell is its lines after "> ", then what it shows.
    const cells = [...recorded.matchAll(/((?:^> .*\n|^>\n)+)((?:^(?!>).*\n)*)/gm)];
    assert.ok(cells.length >= least, `${cells.length} cells`);
    for (const [, lines, shown] of cells) {
      const source = lines.replace(/^> ?/gm, "");
      assert.equal(shownOf(await notebook.text(source)), shown.trimEnd(), source);
    }
  });
}
