// The Vite plugin that writes slope-zh.html and slope-en.html: script, style, fonts, engine and text in one document each.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { loadEngine } from "../engine/node.ts";
import { languages } from "../words/words.ts";
import { usedStyleOnly } from "./fonts.ts";
import { readSources } from "./lecture-folder.ts";
import { lectureCode } from "./notebook-at-build.ts";
import { ornament } from "./pictures.ts";
import { renderLecture } from "./rendered-lecture.ts";
import { singleFilePage } from "./single-file-page.ts";
import { papersOf, themeColours } from "./theme-colours.ts";

export function singleFile({ web, engineFolder }: { web: string; engineFolder: string }): Plugin {
  return {
    name: "single-file",

    transform: usedStyleOnly,

    generateBundle: {
      // After Vite has put the last words into the script.
      order: "post",
      async handler(_options, bundle) {
        const files = Object.values(bundle);
        const script = files.find((file): file is Rolldown.OutputChunk => file.type === "chunk" && file.isEntry)!.code;
        const style = files.find((file): file is Rolldown.OutputAsset => file.type === "asset" && file.fileName.endsWith(".css"))!.source;
        for (const file of files) delete bundle[file.fileName];
        const sources = readSources(web);
        const code = await lectureCode(web, engineFolder, sources.steps);
        const core = await loadEngine(engineFolder);
        const lecture = renderLecture(sources, core, code);
        const bytesOf = async (module: string) => (await readFile(join(engineFolder, module))).toString("base64");
        const [engine, tensors] = [await bytesOf("core.wasm"), await bytesOf("tensors.wasm")];
        for (const language of languages) {
          const parts = { script: inScript(script), style: String(style), engine, tensors, papers: papersOf(themeColours(web)), ornament: ornament(core) };
          this.emitFile({ type: "asset", fileName: `slope-${language}.html`, source: singleFilePage(language, sources, lecture[language], parts) });
        }
      },
    },
  };
}

/** Nothing in a script may look like its end. */
function inScript(code: string): string {
  return code.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
}

/** The glue of the engine, without the address of its bytes: here they come another way. */
export function withoutAddress(): Plugin {
  return {
    name: "engine-without-address",
    transform: {
      order: "pre",
      filter: { id: /core\.js$/ },
      handler: (code) => code.replaceAll('new URL("core.wasm",import.meta.url)', '"core.wasm"').replaceAll("import.meta.url", '""'),
    },
  };
}
