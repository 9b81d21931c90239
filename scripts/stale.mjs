/** Tells whether something built is older than what it was built from. Node built-ins only. */
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/**
 * @param {string} output a file that the build writes last
 * @param {readonly string[]} sources files and folders; a folder's own time tells of files removed
 * @returns {boolean} true where `output` is missing or a source is newer
 */
export function isStale(output, sources) {
  if (!existsSync(output)) return true;
  const built = statSync(output).mtimeMs;
  return sources.some((source) => existsSync(source) && isNewer(source, built));
}

/**
 * @param {string} file
 * @param {number} time
 * @returns {boolean}
 */
function isNewer(file, time) {
  const status = statSync(file);
  if (status.mtimeMs > time) return true;
  return status.isDirectory() && readdirSync(file).some((name) => isNewer(path.join(file, name), time));
}
