import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkBundleBudget, FIRST_LOAD_BUDGET } from "./bundle-budget.mjs";

/** A build whose entry, shared chunk and lazy chunk have these sizes; random bytes don't shrink. */
function build(entry: number, shared: number, lazy: number): string {
  const dist = mkdtempSync(path.join(tmpdir(), "recto-budget-"));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  mkdirSync(path.join(dist, ".vite"));
  const manifest = {
    "index.html": {
      file: "index.js",
      isEntry: true,
      imports: ["_shared.js"],
      dynamicImports: ["lazy.ts"],
      css: ["a.css"],
    },
    "_shared.js": { file: "shared.js", imports: ["index.html"] },
    "lazy.ts": { file: "lazy.js", imports: ["index.html"] },
  };
  writeFileSync(path.join(dist, ".vite", "manifest.json"), JSON.stringify(manifest));
  for (const [name, size] of Object.entries({ index: entry, shared, lazy })) {
    writeFileSync(path.join(dist, `${name}.js`), randomBytes(size));
  }
  return dist;
}

test("what the start screen waits for counts, what is loaded later does not", () => {
  expect(checkBundleBudget(build(100_000, FIRST_LOAD_BUDGET - 101_000, 500_000)).status).toBe(0);
});

test("a byte too many in a shared chunk fails", () => {
  const { status, output } = checkBundleBudget(build(100_000, FIRST_LOAD_BUDGET - 100_000, 10));
  expect(status).toBe(1);
  expect(output).toMatch(/index\.js\n.*shared\.js\n.*first load, of 180\.0 kB allowed/);
});

test("a missing build fails", () => {
  expect(checkBundleBudget("/nowhere").status).toBe(1);
});
