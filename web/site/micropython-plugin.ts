// MicroPython's script for a reader: without the names that Emscripten guards for its developers, and its look at old browsers.
import type { Plugin } from "vite";

const forDevelopers = [
  /\["[^\]]+"\]\.forEach\(function\(sym\)\{unexportedRuntimeSymbol\(sym\)\}\);/,
  /\["[^\]]+"\]\.forEach\(unexportedRuntimeSymbol\);/,
  /(?:Module\.\w+=makeInvalidEarlyAccess\("\w+"\)[,;])+/,
  /!function\(\)\{function humanReadableVersionToPacked.*?\}\(\);(?=var Module=)/,
];

/** Fails with another version of the script, whose author may write otherwise. */
export function withoutDeveloperChecks(): Plugin {
  return {
    name: "micropython-without-developer-checks",
    transform(code, id) {
      if (!id.endsWith("/micropython.mjs")) return null;
      return forDevelopers.reduce((left, part) => {
        if (!part.test(left)) this.error(`micropython.mjs has no longer ${part}`);
        return left.replace(part, "");
      }, code);
    },
  };
}
