// Runs cells as the page does, all in one notebook, and prints what the page would print: node web/python/run_cell.mjs FILE…
import { readFileSync } from "node:fs";
import { loadTensors } from "../../wasm/load_in_node.mjs";
import { notebookInNode } from "./in-node.mjs";

/** @param {import("./outputs.d.ts").Output} output */
function printed(output) {
  switch (output.kind) {
    case "text":
      return output.text;
    case "cut":
      return "… the rest is cut\n";
    case "figure":
      return output.figure.axes.map(({ title, lines, scatters, areas }) => `[figure${title ? ` ${title}` : ""}: ${lines.length} lines, ${scatters.length} scatters, ${areas.length} areas]\n`).join("");
    default:
      return `${output.text}\n`;
  }
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("node web/python/run_cell.mjs FILE.py …");
  process.exit(2);
}
const notebook = await notebookInNode(await loadTensors(), (output) => process.stdout.write(printed(output)));
for (const file of files) {
  const { ok } = await notebook.run(readFileSync(file, "utf8"));
  if (!ok) process.exitCode = 1;
}
