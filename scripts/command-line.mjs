/** The command line as one bundle, so that it starts fast. Node built-ins only until it has to be built. */
import path from "node:path";
import { bundleFolder, bundleForNode } from "./bundle.mjs";
import { ensurePackages, ROOT } from "./packages.mjs";
import { isStale } from "./stale.mjs";

const ENTRY = path.join(ROOT, "src", "cli", "main.ts");
const SOURCES = ["src/core", "src/cli", "package-lock.json", "scripts/bundle.mjs"];

/** @returns {Promise<string>} path of the bundle, built first where it is missing or older than the sources */
export async function bundleCommandLine() {
  const bundle = path.join(bundleFolder("cli"), "main.mjs");
  const sources = SOURCES.map((name) => path.join(ROOT, name));
  if (!isStale(bundle, sources)) return bundle;
  await ensurePackages();
  return bundleForNode(ENTRY, { name: "cli", packagesToo: true });
}
