/** The bundle budget: the JavaScript that the start screen waits for, gzipped. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes, gzipped, of index.html's entry and everything it imports statically; chunks loaded when they are needed don't count. */
export const FIRST_LOAD_BUDGET = 180_000;

/**
 * @typedef {{ file: string, imports?: string[], isEntry?: boolean }} Chunk as in Vite's manifest
 */

/**
 * @param {string} dist folder of a production build
 * @returns {{ status: number, output: string }} the table of chunks, and status 1 where the budget is exceeded
 */
export function checkBundleBudget(dist) {
  const manifestFile = path.join(dist, ".vite", "manifest.json");
  if (!existsSync(manifestFile)) return { status: 1, output: "There is no build to measure." };
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  const files = [...firstLoad(manifest, "index.html")].filter((file) => file.endsWith(".js"));
  const rows = files.map((file) => ({
    file,
    size: gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length,
  }));
  const total = rows.reduce((sum, { size }) => sum + size, 0);
  const lines = rows.map(({ file, size }) => `       ${kilobytes(size)}  ${file}`);
  lines.push(`       ${kilobytes(total)}  first load, of ${kilobytes(FIRST_LOAD_BUDGET).trim()} allowed`);
  return { status: total <= FIRST_LOAD_BUDGET && rows.length > 0 ? 0 : 1, output: lines.join("\n") };
}

/**
 * @param {Record<string, Chunk>} manifest
 * @param {string} entry
 * @param {Set<string>} [files] those found so far
 * @returns {Set<string>}
 */
function firstLoad(manifest, entry, files = new Set()) {
  const chunk = manifest[entry];
  if (chunk === undefined || files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const name of chunk.imports ?? []) firstLoad(manifest, name, files);
  return files;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
}
