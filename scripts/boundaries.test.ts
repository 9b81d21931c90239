/** The linter's bans on imports and globals, each tried on a file that breaks it. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const FEATURES = readdirSync("src/features", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Folder of `src`, what a file in it tries, and words of the message that stops it. */
const BANS: readonly (readonly [string, string, string])[] = [
  ["core/document", 'import { a } from "#state/a.ts";', "core imports nothing"],
  ["core/document", 'import { a } from "#adapters/a/b.ts";', "core imports nothing"],
  ["core/document", 'import a from "react";', "no interface"],
  ["core/document", 'import { a } from "node:fs";', "no Node modules"],
  ["core/document", 'const a = await import("zustand/vanilla");', "no interface"],
  ["core/review", "const a = Date.now();", "global variable Date"],
  ["core/review", "const a = Math.random();", "randomness"],
  ["core/review", "const a = document.title;", "global variable document"],
  ["core/review", "const a = setTimeout;", "global variable setTimeout"],
  ["core/review", 'const a = fetch("x");', "global variable fetch"],
  ["core/review", "const a = localStorage;", "global variable localStorage"],
  ["core/review", 'import { a } from "../document/a.ts";', "by alias"],
  ["core/review", 'import { a } from "../../state/a.ts";', "by alias"],
  ["adapters/indexeddb", 'import { a } from "#state/a.ts";', "adapter implements"],
  ["workers/parse", 'import { a } from "#adapters/a.ts";', "worker carries"],
  ["cli", 'import { a } from "#features/a/b.ts";', "core alone"],
  ["state", 'import { a } from "#adapters/memory/a.ts";', "ports, not adapters"],
  ["state", 'import a from "react";', "nothing of the interface"],
  ["state/article/findings", 'import type { A } from "#state/commands/command.ts";', "top room"],
  ["state/article/findings", 'import type { A } from "#state/workspace/workspace-store.ts";', "top room"],
  ["state/article/findings", 'import { a } from "#adapters/memory/a.ts";', "ports, not adapters"],
  ["state/languages", 'import { a } from "#state/commands/a.ts";', "top room"],
  ["state/workspace", 'import { a } from "#state/commands/a.ts";', "top room"],
  ["ui", 'import type { A } from "#core/document/article.ts";', "know nothing of translation"],
  ["ui", 'import { a } from "#parts/a.ts";', "know nothing of translation"],
  ["parts", 'import { a } from "#features/a/b.ts";', "know none of them"],
  ["app", 'import { a } from "#adapters/a/b.ts";', "Only main.tsx and late.ts"],
  ["features/made-up", 'import { a } from "#app/a.ts";', "not the other way"],
  ...[...FEATURES, "made-up"].flatMap((feature): (readonly [string, string, string])[] => [
    [`features/${feature}`, 'import { a } from "#features/another/a.ts";', "never imports another"],
    [`features/${feature}`, 'import { a } from "../another/a.ts";', "by alias"],
    [`features/${feature}`, 'import { a } from "#adapters/a/b.ts";', "never names an adapter"],
  ]),
];

/** What each folder may do, so that the bans are known not to fire at everything. */
const ALLOWED: readonly (readonly [string, string])[] = [
  ["core/review", 'import { a } from "#core/document/a.ts";'],
  ["core/review", 'import { a } from "./a.ts";'],
  ["state", 'import { a } from "#core/document/a.ts";'],
  ["state/workspace", 'import { a } from "#state/article/a.ts";'],
  ["state/commands", 'import { a } from "#state/workspace/a.ts";'],
  ["features/made-up", 'import { a } from "#state/a.ts";'],
  ["features/made-up", 'import { a } from "#parts/a.ts";'],
  ["parts", 'import { a } from "#state/a.ts";'],
  ["features/made-up", 'import { a } from "#ui/a.ts";'],
  ["app", 'import { a } from "#features/made-up/a.ts";'],
  ["cli", 'import { a } from "node:fs";'],
];

/** Two files that need each other for a type alone. */
const CIRCLE = [
  ["Hen", "Egg"],
  ["Egg", "Hen"],
] as const;

interface Diagnostic {
  readonly file: string;
  readonly text: string;
}

const fileOf = (folder: string, index: number) => `src/${folder}/tried-${index}.ts`;
let diagnostics: readonly Diagnostic[] = [];
let workspace: string;

beforeAll(() => {
  workspace = mkdtempSync(path.join(tmpdir(), "recto-boundaries-"));
  cpSync("scripts/lint", path.join(workspace, "scripts/lint"), { recursive: true });
  const config = JSON.parse(readFileSync("biome.json", "utf8"));
  writeFileSync(path.join(workspace, "biome.json"), JSON.stringify({ ...config, vcs: { enabled: false } }));
  [...BANS, ...ALLOWED].forEach(([folder, line], index) => {
    mkdirSync(path.join(workspace, "src", folder), { recursive: true });
    writeFileSync(path.join(workspace, fileOf(folder, index)), `${line}\nexport { a };\n`);
  });
  mkdirSync(path.join(workspace, "src/core/made-up"), { recursive: true });
  for (const [one, other] of CIRCLE)
    writeFileSync(
      path.join(workspace, `src/core/made-up/${one}.ts`),
      `import type { ${other} } from "./${other}.ts";\nexport interface ${one} {\n  readonly next: ${other} | null;\n}\n`,
    );
  diagnostics = lint(workspace);
});

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

function lint(folder: string): readonly Diagnostic[] {
  const biome = path.resolve("node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--colors=off", "--max-diagnostics=none", "--reporter=github", "."];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const lines = stdout.matchAll(/^::error .*?file=([^,]+),.*?::(.*)$/gm);
  return Array.from(lines, ([, file = "", text = ""]) => ({ file: file.replaceAll("\\", "/"), text }));
}

function textsAt(file: string): readonly string[] {
  return diagnostics.filter((diagnostic) => diagnostic.file.endsWith(file)).map(({ text }) => text);
}

describe("the linter stops", () => {
  test.each(BANS.map(([folder, line, words], index) => ({ folder, line, words, index })))(
    "in src/$folder: $line",
    ({ folder, words, index }) => {
      expect(textsAt(fileOf(folder, index)).join("\n")).toContain(words);
    },
  );
});

test("the linter stops a circle of imports, of types alone too", () => {
  for (const [name] of CIRCLE) expect(textsAt(`src/core/made-up/${name}.ts`).join("\n")).toContain("part of a cycle");
});

describe("the linter lets pass", () => {
  test.each(ALLOWED.map(([folder, line], index) => ({ folder, line, index: BANS.length + index })))(
    "in src/$folder: $line",
    ({ folder, index }) => {
      expect(textsAt(fileOf(folder, index))).toEqual([]);
    },
  );
});
