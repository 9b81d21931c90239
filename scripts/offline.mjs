/** Builds the service worker, with the list of the files that it keeps, once all of them are written. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "vite";
import { ROOT } from "./packages.mjs";

const WORKER = "service-worker.js";
/** Too large to be fetched ahead of need: kept once they are used. */
const ON_DEMAND = /\.(?:aff|dic)$/;
/** What is of no use to a page. */
const LEFT_OUT = /^(?:\.vite\/|service-worker\.js$)/;

/**
 * @param {ReadonlyMap<string, Uint8Array>} files by path from the app's folder, with `/`
 * @returns {import("../src/workers/app-files.ts").AppBuild}
 */
export function appBuild(files) {
  const paths = [...files.keys()].filter((name) => !LEFT_OUT.test(name)).sort();
  const onDemand = paths.filter((name) => ON_DEMAND.test(name));
  const kept = paths
    .filter((name) => !ON_DEMAND.test(name))
    .map((name) => /** @type {const} */ ([name === "index.html" ? "" : name, digestOf(name, files.get(name))]));
  const version = sha256(JSON.stringify([kept, onDemand])).slice(0, 16);
  return { version, files: Object.fromEntries(kept), onDemand };
}

/**
 * The names of what the build makes change with what it holds.
 * @param {string} name
 * @param {Uint8Array | undefined} content
 */
function digestOf(name, content = new Uint8Array()) {
  return name.startsWith("assets/") ? null : sha256(content);
}

/** @param {string | Uint8Array} content */
function sha256(content) {
  return createHash("sha256").update(content).digest("base64");
}

/** @returns {import("vite").Plugin} */
export function offline() {
  return {
    name: "recto:offline",
    apply: "build",
    writeBundle: {
      order: "post",
      sequential: true,
      handler: ({ dir = path.join(ROOT, "dist") }) => writeWorker(dir),
    },
  };
}

/** @param {string} folder */
function readFolder(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(names.map((name) => [path.relative(folder, name).replaceAll("\\", "/"), readFileSync(name)]));
}

/**
 * A script and no module, which not every browser takes as a service worker.
 * @param {string} folder with all other files of the app
 */
export async function writeWorker(folder) {
  const made = appBuild(readFolder(folder));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: { RECTO_BUILD: JSON.stringify(made) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: "baseline-widely-available",
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: path.join(ROOT, "src", "workers", "service-worker.ts"),
        output: { format: "iife", entryFileNames: WORKER },
      },
    },
  });
}
