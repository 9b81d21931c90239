import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownName } from "#core/document/shown-name.ts";
import { finish } from "#core/slices/sliced.ts";
import { foldName, isInOwnFolder, sortByPath, workspacePath, writtenPath } from "./workspace-path.ts";

const sorted = (paths: readonly string[]) =>
  finish(sortByPath(paths.map((path) => ({ path })))).map(({ path }) => path);

/** The oracle: step by step, folders before files, by letters and then as it is written. */
function stepByStep(...paths: [string, string]): number {
  const [a = [], b = []] = paths.map((path) =>
    path.split("/").flatMap((step, at, { length }) => [at < length - 1 ? "1" : "2", foldName(step), step]),
  );
  const at = a.findIndex((part, index) => part !== b[index]);
  return (a[at] ?? "") < (b[at] ?? "") ? -1 : 1;
}

describe("paths of a workspace", () => {
  it.each([
    "../a.md",
    "a/../../b.md",
    "/a.md",
    "C:/a.md",
    "c:a.md",
    "",
    ".",
    "./",
    "a\u0000.md",
    "a/\n.md",
    "x/".repeat(201),
  ])("W3 %j leaves its folder, or is none", (path) => expect(workspacePath(path)).toBeNull());

  it.each([
    ["./a//b/./c.md", "a/b/c.md"],
    ["a/b..c/...md", "a/b..c/...md"],
    ["e\u0301.md", "\u00e9.md"],
    ["документы/😀.md", "документы/😀.md"],
    [`${"long/".repeat(60)}x.md`, `${"long/".repeat(60)}x.md`],
  ])("W3 %j is %j", (written, path) => expect(workspacePath(written)).toBe(path));

  it("W3 a plain path is itself, however long; one that looks like it and is none is none", () => {
    const long = (steps: number) => Array.from({ length: steps }, () => "a").join("/");
    for (const path of ["a", "a-b/c.d/e_1.md", long(200)])
      expect([workspacePath(path), writtenPath(path)]).toEqual([path, path]);
    for (const path of [long(201), "a/..", "a/../b", "..", "a\n"]) expect(workspacePath(path)).toBeNull();
    for (const path of ["a/./b", "a//b", "a/b/", "./a/b", "a/b/."]) expect(workspacePath(path)).toMatch(/^a\/b$/);
  });

  it("W3 the same path in NFC and NFD is one, and what is handed over keeps its spelling", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(workspacePath(name.normalize("NFD"))).toBe(workspacePath(name.normalize("NFC")));
      }),
    );
    expect(writtenPath("./e\u0301//a.md")).toBe("e\u0301/a.md");
  });

  it("W3 what version controls and package managers keep is no file of the workspace", () => {
    expect([".git/x.md", "a/node_modules/b/c.md", "a/.git", "git/x.md", ".github/x.md"].map(isInOwnFolder)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("W4 folders come before files, numbers by value", () => {
    const paths = ["a/10.md", "b.md", "a/9.md", "a/z/1.md", "A.md", "a.md", "Ā/x.md", "ab/y.md", "10.md", "9-a.md"];
    expect(sorted(paths)).toEqual([
      "a/z/1.md",
      "a/9.md",
      "a/10.md",
      "Ā/x.md",
      "ab/y.md",
      "9-a.md",
      "10.md",
      "A.md",
      "a.md",
      "b.md",
    ]);
  });

  it("W4 the order is one whatever the order before was", () => {
    const path = fc
      .array(fc.constantFrom("a", "A", "ab", "b", "1", "10", "ā"), { minLength: 1, maxLength: 4 })
      .map((it) => it.join("/"));
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 12 }), (paths) => {
        const once = sorted(paths);
        expect(sorted(paths.toReversed())).toEqual(once);
        expect(paths.toSorted(stepByStep)).toEqual(once);
        // Each folder's files stand together.
        const folders = once.map((one) => one.slice(0, one.lastIndexOf("/") + 1));
        const runs = folders.filter((folder, index) => folder !== folders[index - 1]);
        const files = runs.filter((folder, index) => !runs[index + 1]?.startsWith(folder));
        expect(new Set(files).size).toBe(files.length);
      }),
    );
  });
});

describe("a name as it is shown", () => {
  it("W43 characters that turn the direction of text or are not seen stand there by their numbers, all else as it is", () => {
    expect(shownName("a\u202egpj.md")).toBe("a\\u202Egpj.md");
    expect(["\u200b", "\u2066", "\u0085", "\u061c", "\ufeff"].map(shownName)).toEqual([
      "\\u200B",
      "\\u2066",
      "\\u0085",
      "\\u061C",
      "\\uFEFF",
    ]);
    for (const name of ["документ 😀.md", "مقال.md", "記事 (2).md", "क्‍ष.md", "e\u0301.md"])
      expect(shownName(name)).toBe(name);
  });
});
