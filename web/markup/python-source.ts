// Python as the page shows it: every line an element of its own, every word in the role that the grammar gives it. The
// grammar is the editor's, so that nothing changes its colour when the editor opens.
import { classHighlighter, highlightTree } from "@lezer/highlight";
import { parser } from "@lezer/python";
import { escape, type Html, raw } from "./html.ts";

export function pythonSource(source: string): Html {
  const lines: string[] = [""];
  let written = 0;
  const write = (to: number, classes: string) => {
    source.slice(written, to).split("\n").forEach((piece, index) => {
      if (index > 0) lines.push("");
      if (piece !== "") lines[lines.length - 1] += classes === "" ? escape(piece) : `<span class="${classes}">${escape(piece)}</span>`;
    });
    written = to;
  };
  highlightTree(parser.parse(source), classHighlighter, (from, to, classes) => {
    write(from, "");
    write(to, classes);
  });
  write(source.length, "");
  return raw(lines.map((line) => `<span class="code-line">${line}\n</span>`).join(""));
}
