/** Bundles a TypeScript entry of this project for Node, with its own modules inside, so that it starts fast and needs no loader. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./packages.mjs";

/** @param {string} name */
export function bundleFolder(name) {
  return path.join(ROOT, "node_modules", ".recto", name);
}

/**
 * @param {string} entry path of the TypeScript file
 * @param {{ name: string, packagesToo?: boolean }} options `name`: the folder for the bundle; `packagesToo`: puts the packages inside as well
 * @returns {Promise<string>} the bundle's path
 */
export async function bundleForNode(entry, { name, packagesToo = false }) {
  const { build } = await import("vite");
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: "silent",
    // Hunspell looks for its program beside itself.
    ssr: packagesToo ? { noExternal: true, external: ["hunspell-wasm"] } : {},
    build: {
      ssr: entry,
      target: "node20",
      write: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" } },
    },
  });
  if (!("output" in result)) throw new Error(`${entry} was not bundled.`);
  const folder = bundleFolder(name);
  mkdirSync(folder, { recursive: true });
  // Entry last: whoever finds it finds its chunks.
  const files = result.output.toSorted(
    (a, b) => Number("isEntry" in a && a.isEntry) - Number("isEntry" in b && b.isEntry),
  );
  for (const file of files)
    writeWhole(path.join(folder, file.fileName), file.type === "chunk" ? file.code : file.source);
  return path.join(folder, `${path.basename(entry, path.extname(entry))}.mjs`);
}

/**
 * Never leaves a half-written file to another process that starts meanwhile.
 * @param {string} file
 * @param {string | Uint8Array} content
 */
function writeWhole(file, content) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}
