import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { patchOf } from "./patch.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recto-patch-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lines = (end: string, count = 40) => Array.from({ length: count }, (_, index) => `line ${index}${end}`).join("");

/** Before and after, by a name that is a path too. */
const cases: readonly (readonly [path: string, before: string, after: string])[] = [
  ["plain.md", lines("\n"), lines("\n").replace("line 7\n", "line seven\n")],
  ["a folder/with spaces.md", lines("\n"), lines("\n").replace("line 20", "twenty")],
  ["crlf.md", lines("\r\n"), lines("\r\n").replace("line 3\r", "three\r")],
  ["mixed.md", lines("\r\n") + lines("\n"), (lines("\r\n") + lines("\n")).replaceAll("line 9", "nine")],
  ["no-final-newline.md", "a\nb", "a\nc"],
  ["bom.md", `\ufeff${lines("\n")}`, `\ufeff${lines("\n").replace("line 0", "first")}`],
  ["separators\u2028.md", "a\u2028b\u0085c\nd\n", "a\u2028x\u0085c\nd\n"],
  ['ā/日本 "quoted" \\ é.md', lines("\n"), lines("\n").replace("line 39\n", "last\n")],
  ["one-line.md", "a", "b"],
  ["many.md", lines("\n", 400), lines("\n", 400).replaceAll(/line (\d*5)\n/g, "five $1\n")],
  [
    "signs.md",
    "--- a\n+++ b\n@@ -1 +1 @@\n\\ No newline at end of file\n",
    "--- a\n+++ c\n@@ -1 +1 @@\n\\ No newline at end of file\n",
  ],
];

it("W32 git applies the patches of all files together, byte for byte", () => {
  for (const [name, before] of cases) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), before);
  }
  const patch = cases.map(([name, before, after]) => patchOf(name, before, after)).join("");
  execFileSync("git", ["apply", "--whitespace=nowarn", "-"], {
    cwd: folder,
    input: patch,
    env: { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(folder) },
  });
  for (const [name, , after] of cases) expect(readFileSync(path.join(folder, name), "utf8"), name).toBe(after);
});

it("W32 is empty where nothing changed", () => {
  expect(patchOf("a.md", "a\n", "a\n")).toBe("");
});
