// The project's own files, as paths from its root.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

const notOurs = new Set([".git", "build", "node_modules"]);

/** Every file below `folder`, sorted. */
export function filesBelow(folder) {
  const files = readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) => {
      const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
  return files.sort();
}

export const files = filesBelow(".");

export function read(path) {
  return readFileSync(join(root, path), "utf8");
}
