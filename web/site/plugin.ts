// The Vite plugin that writes the lecture's pages once their scripts and styles have names.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import katex from "katex";
import type { Plugin, Rolldown } from "vite";
import { loadEngine } from "../engine/node.ts";
import { mathPrinter } from "../markup/math.ts";
import { type Language, languages } from "../words/words.ts";
import type { StepLink } from "./contents.ts";
import { isEarlyFont, keepUsedFonts } from "./fonts.ts";
import { contentsPage, languageChoice } from "./front-page.ts";
import { glossaryPage } from "./glossary-page.ts";
import { readSources, type Sources } from "./lecture-folder.ts";
import { renderStep, type StepText } from "./markdown.ts";
import { type Assets, stepPage } from "./page.ts";

export function lecture({ web, engineFolder }: { web: string; engineFolder: string }): Plugin {
  let sources: Sources;
  return {
    name: "lecture",

    buildStart() {
      sources = readSources(web);
      for (const file of sources.files) this.addWatchFile(file);
    },

    transform: {
      order: "pre",
      filter: { id: /katex(\.min)?\.css$/ },
      handler: (css) => keepUsedFonts(css),
    },

    async generateBundle(_options, bundle) {
      const assets = findAssets(bundle);
      const engine = await loadEngine(engineFolder);
      const steps = {} as Record<Language, StepLink[]>;
      const write = (fileName: string, source: string) => this.emitFile({ type: "asset", fileName, source });
      for (const language of languages) {
        const words = sources.words[language];
        const edition = { engine, language, words, math: mathPrinter(katex, words) };
        const usedIn = new Map<string, StepLink[]>();
        const texts = sources.steps.map(({ folder, id, text }): StepText => {
          const uses = new Map<string, number>();
          const { chains, glossary } = sources;
          const rendered = renderStep(text[language], `${folder}/${language}.md`, { edition, chains, glossary, uses });
          for (const term of uses.keys()) usedIn.set(term, [...(usedIn.get(term) ?? []), { id, title: rendered.title }]);
          return rendered;
        });
        steps[language] = sources.steps.map(({ id }, index) => ({ id, title: texts[index]!.title }));
        const context = { language, words: sources.words, assets, steps: steps[language] };
        sources.steps.forEach(({ id }, index) => write(`${language}/${id}.html`, stepPage(id, texts[index]!, context)));
        write(`${language}/index.html`, contentsPage(context));
        write(`${language}/glossary.html`, glossaryPage(sources.glossary, usedIn, context));
      }
      write("index.html", languageChoice(sources.words, steps, assets));
      write("icon.svg", readFileSync(join(web, "site", "icon.svg"), "utf8"));
    },
  };
}

function findAssets(bundle: Rolldown.OutputBundle): Assets {
  const files = Object.values(bundle);
  const entry = (name: string) => {
    const chunk = files.find((file) => file.type === "chunk" && file.isEntry && file.name === name);
    if (chunk?.type !== "chunk") throw new Error(`the build has no entry ${name}`);
    return chunk;
  };
  const asset = (fits: (name: string) => boolean) => files.map(({ fileName }) => fileName).filter(fits);
  const main = entry("main");
  return {
    style: asset((name) => name.endsWith(".css"))[0] ?? "",
    script: main.fileName,
    startScript: entry("at-start").fileName,
    firstVisitScript: entry("first-visit").fileName,
    modules: main.imports,
    engine: asset((name) => name.endsWith(".wasm"))[0],
    fonts: asset(isEarlyFont),
  };
}
