// The Vite plugin that writes the lecture's pages once their scripts and styles have names.
import { createHash } from "node:crypto";
import type { Plugin, Rolldown } from "vite";
import { loadEngine } from "../engine/node.ts";
import smallFonts from "../style/fonts/small-fonts.json" with { type: "json" };
import { languages } from "../words/words.ts";
import { usedStyleOnly, withHollowTwins } from "./fonts.ts";
import { contentsPage, languageChoice } from "./front-page.ts";
import { glossaryPage } from "./glossary-page.ts";
import { readSources, type Sources } from "./lecture-folder.ts";
import { lectureCode } from "./notebook-at-build.ts";
import { notFoundPage } from "./not-found-page.ts";
import { type Assets, languageTags, stepPage } from "./page.ts";
import { iconPng, iconSvg, ornament, previewPng } from "./pictures.ts";
import { renderLecture } from "./rendered-lecture.ts";
import { searchFile, searchIndex } from "./search-index.ts";
import { icons, manifest, manifestFile, previewFile, type SiteAddress } from "./sharing.ts";
import { papersOf, themeColours } from "./theme-colours.ts";

export function lecture({ web, engineFolder, address }: { web: string; engineFolder: string; address: SiteAddress }): Plugin {
  let sources: Sources;
  return {
    name: "lecture",

    buildStart() {
      sources = readSources(web);
      for (const file of sources.files) this.addWatchFile(file);
    },

    transform: usedStyleOnly,

    generateBundle: {
      // After Vite has finished the styles.
      order: "post",
      async handler(_options, bundle) {
        const colours = themeColours(web);
        const { light } = colours;
        const engine = await loadEngine(engineFolder);
        const assets = { ...findAssets(bundle), papers: papersOf(colours), ornament: ornament(engine) };
        const lecture = renderLecture(sources, engine, await lectureCode(web, engineFolder, sources.steps));
        const written: string[] = [];
        const write = (fileName: string, source: string | Uint8Array) => {
          this.emitFile({ type: "asset", fileName, source });
          written.push(fileName);
          digest.update(fileName).update(source);
        };
        const digest = createHash("sha256");
        for (const language of languages) {
          const { steps, texts, usedIn } = lecture[language];
          const context = { language, words: sources.words, assets, steps, address };
          steps.forEach(({ id }, index) => write(`${language}/${id}.html`, stepPage(id, texts[index]!, context)));
          write(`${language}/index.html`, contentsPage(context, steps));
          write(`${language}/glossary.html`, glossaryPage(sources.glossary, usedIn, context));
          write(searchFile(language), JSON.stringify(searchIndex(language, lecture[language], sources.glossary, sources.words[language])));
          write(manifestFile(language), manifest(language, languageTags[language], sources.words[language], light.paper));
        }
        write("index.html", languageChoice(sources.words, { zh: lecture.zh.steps, en: lecture.en.steps }, assets));
        write("404.html", notFoundPage(sources.words, assets));
        write("icon.svg", iconSvg(engine, light));
        for (const { file, size } of Object.values(icons)) write(file, await iconPng(engine, light, size));
        const worker = entry(bundle, "service-worker");
        const others = Object.keys(bundle).filter((name) => name !== worker.fileName && !written.includes(name));
        // The others carry digests in their names.
        const version = digest.update(others.sort().join()).update(worker.code).digest("hex").slice(0, 16);
        worker.code = `const LECTURE_VERSION=${JSON.stringify(version)},LECTURE_FILES=${JSON.stringify([...written, ...others])};\n${worker.code}`;
        // No reader's copy needs it.
        if (address) this.emitFile({ type: "asset", fileName: previewFile, source: await previewPng(engine, light) });
      },
    },
  };
}

function entry(bundle: Rolldown.OutputBundle, name: string): Rolldown.OutputChunk {
  const chunk = Object.values(bundle).find((file) => file.type === "chunk" && file.isEntry && file.name === name);
  if (chunk?.type !== "chunk") throw new Error(`the build has no entry ${name}`);
  return chunk;
}

function findAssets(bundle: Rolldown.OutputBundle): Omit<Assets, "papers" | "ornament"> {
  const names = Object.keys(bundle);
  const style = (name: string) => names.find((file) => file.endsWith(".css") && file.includes(`/${name}-`))!;
  /** Its text stands in every page, and it is no file any more. */
  const text = (file: string) => {
    const taken = bundle[file]!;
    delete bundle[file];
    return (taken.type === "chunk" ? taken.code : String(taken.source)).trim();
  };
  const styleText = (name: string) => withHollowTwins(text(style(name)).replaceAll("url(./", "url(assets/"));
  const main = entry(bundle, "main");
  return {
    style: styleText("main"),
    formulaStyle: styleText("formulas"),
    fontStyle: style("fonts"),
    fonts: Object.keys(smallFonts).map((name) => names.find((file) => file.includes(`/${name}-`) && file.endsWith(".woff2"))!),
    hollowFonts: Object.values(smallFonts).map(({ hollow }) => hollow),
    script: main.fileName,
    startScript: text(entry(bundle, "at-start").fileName),
    notFoundScript: text(entry(bundle, "not-found").fileName),
    firstVisitScript: entry(bundle, "first-visit").fileName,
    modules: main.imports,
    engine: names.filter((name) => /\/plot-[^/]*\.(wasm|js)$/.test(name)),
  };
}
