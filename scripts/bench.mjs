/**
 * `npm run bench`: runs the benchmarks one after the other, since two at once would measure each other.
 *
 *     npm run bench            all of them
 *     npm run bench -- scan    those whose name holds "scan"
 *
 * What begins with "--" is handed on to them.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { bundleForNode } from "./bundle.mjs";
import { ensurePackages, ROOT } from "./packages.mjs";
import { run } from "./run.mjs";

await ensurePackages();
const isOption = (/** @type {string} */ argument) => argument.startsWith("--");
const filters = process.argv.slice(2).filter((argument) => !isOption(argument));
const options = process.argv.slice(2).filter(isOption);
const names = readdirSync(path.join(ROOT, "bench"))
  .filter((name) => name.endsWith(".bench.ts"))
  .filter((name) => filters.length === 0 || filters.some((filter) => name.includes(filter)))
  .sort();
let failed = false;
for (const name of names) {
  console.log(`\n# ${name.replace(".bench.ts", "")}`);
  const script = await bundleForNode(path.join(ROOT, "bench", name), { name: "bench" });
  failed = (await run(process.execPath, ["--expose-gc", script, ...options], { cwd: ROOT })) !== 0 || failed;
}
if (names.length === 0) console.error(`No benchmark's name holds ${filters.join(" or ")}.`);
process.exitCode = failed || names.length === 0 ? 1 : 0;
