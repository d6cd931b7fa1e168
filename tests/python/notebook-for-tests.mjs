// One notebook for a test: what its cells write, as a list.
import { loadTensors } from "../../wasm/load_in_node.mjs";
import { notebookInNode } from "../../web/python/in-node.mjs";

export const tensors = await loadTensors();

/** Runs cells in a new notebook, that of Node unless told. `run` answers the outputs, pieces of printed text joined. */
export async function newNotebook(start = (write) => notebookInNode(tensors, write)) {
  let outputs = [];
  const notebook = await start((output) => outputs.push(output));
  return {
    restart: notebook.restart,
    async run(source, options) {
      outputs = [];
      const { ok } = await notebook.run(source, options);
      const joined = [];
      for (const output of outputs) {
        const last = joined.at(-1);
        if (output.kind === "text" && last?.kind === "text") last.text += output.text;
        else joined.push({ ...output });
      }
      return Object.assign(joined, { ok });
    },
    /** All that is text, without the newline at the end. */
    async text(source, options) {
      return (await this.run(source, options)).map(({ text = "" }) => text.replace(/\n$/, "")).join("\n");
    },
  };
}
