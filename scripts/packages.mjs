/** Installs the project's packages when they are missing or not those of package-lock.json. Node built-ins only: it runs before they are there. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { run, stop } from "./run.mjs";

/** The project's folder: the nearest one above with a package.json, since this file also runs from inside a bundle. */
export const ROOT = projectAbove(path.dirname(fileURLToPath(import.meta.url)));

/** Says for which package.json and package-lock.json the packages were installed. */
const STAMP = path.join(ROOT, "node_modules", ".recto", "installed");
const LEAST_NODE = [20, 19];

/** @returns {Promise<void>} once every package is there; ends the process with one line where that can't be */
export async function ensurePackages() {
  requireNode();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wantedPackages()) return;
  console.error("Installing packages …");
  // Not `npm ci`: it fails where the registry lacks packages that the lock names for other platforms.
  const npm = npmCommand(["install", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  const status = await run(npm.command, npm.args, { cwd: ROOT, stdout: "stderr", shell: npm.shell });
  if (status !== 0)
    stop("The packages could not be installed: see the lines of npm above. Check the network and try again.");
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wantedPackages());
}

/**
 * @param {string} folder
 * @returns {string}
 */
function projectAbove(folder) {
  const parent = path.dirname(folder);
  return existsSync(path.join(folder, "package.json")) || parent === folder ? folder : projectAbove(parent);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  stop(`Recto needs Node ${LEAST_NODE.join(".")} or newer; this is ${process.versions.node}.`);
}

/** Read again after installing, since npm may complete the lock file. */
function wantedPackages() {
  const hash = createHash("sha256");
  for (const name of ["package.json", "package-lock.json"]) {
    const file = path.join(ROOT, name);
    hash.update(existsSync(file) ? readFileSync(file) : "");
  }
  return hash.digest("hex");
}

/**
 * The npm that runs this script, else the one on the path (a shell script on Windows).
 * @param {string[]} args
 */
function npmCommand(args) {
  const own = process.env["npm_execpath"];
  if (own?.endsWith(".js")) return { command: process.execPath, args: [own, ...args], shell: false };
  return { command: "npm", args, shell: process.platform === "win32" };
}
