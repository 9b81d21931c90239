import { lstatSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { callRecto } from "./testing/call-recto.ts";
import { ARTICLE, pair } from "./testing/sample.ts";
import { filesIn, tempFolder } from "./testing/temp-folder.ts";

const TARGET_ONLY = ARTICLE.replaceAll(/<span data-ttu-id="[^"]*">(.*?)<\/span><span class.*?<\/span><\/span>/g, "$1");
const CRLF = `\ufeff${ARTICLE.replaceAll("\n", "\r\n")}`;

function sideBySide(...args: readonly string[]) {
  return callRecto("export", "--format", "side-by-side", ...args);
}

describe("recto export", () => {
  test("side by side without edits writes the same bytes, articles without a pair included", async () => {
    const files = {
      "a/one.md": ARTICLE,
      "two.md": CRLF,
      "c/three.yml": "title: x # y\n",
      "d.md": "",
      "e.md": "# Plain",
    };
    const folder = tempFolder({ ...files, "not-an-article.txt": "x" });
    const out = path.join(tempFolder(), "made", "here");
    expect(await sideBySide(folder, "--out", out)).toEqual({ status: 0, results: [], messages: [] });
    expect(filesIn(out)).toEqual(files);
  });

  test("target-only replaces every pair by its target", async () => {
    const folder = tempFolder({ "one.md": ARTICLE, "two.md": CRLF });
    const out = tempFolder();
    await callRecto("export", folder, "--out", out, "--format", "target-only");
    expect(filesIn(out)).toEqual({ "one.md": TARGET_ONLY, "two.md": `\ufeff${TARGET_ONLY.replaceAll("\n", "\r\n")}` });
  });

  test("a file argument is written under its name, a folder's files under their relative paths", async () => {
    const folder = tempFolder({ "a/one.md": ARTICLE, "b/c/two.md": ARTICLE });
    const out = tempFolder();
    await sideBySide(path.join(folder, "a", "one.md"), path.join(folder, "b"), "--out", out);
    expect(Object.keys(filesIn(out) ?? {})).toEqual(["c/two.md", "one.md"]);
  });

  test("an output folder inside the input is not read", async () => {
    const folder = tempFolder({ "one.md": ARTICLE });
    const out = path.join(folder, "out");
    for (let time = 0; time < 2; time++) expect((await sideBySide(folder, "--out", out)).status).toBe(0);
    expect(Object.keys(filesIn(folder) ?? {})).toEqual(["one.md", "out/one.md"]);
  });

  test("two files that would become one are refused before anything is written", async () => {
    const folder = tempFolder({ "a/one.md": ARTICLE, "b/one.md": ARTICLE, "b/two.md": ARTICLE });
    const out = path.join(folder, "out");
    const { status, messages } = await sideBySide(path.join(folder, "a"), path.join(folder, "b"), "--out", out);
    expect({ status, lines: messages.length, written: filesIn(out) }).toEqual({ status: 2, lines: 1, written: null });
    expect(messages[0]).toContain(path.join("b", "one.md"));
  });

  test("an input is never written over, not even through a link", async () => {
    const folder = tempFolder({ "docs/one.md": ARTICLE, "edits.json": JSON.stringify({ "5f2c1-101": "x" }) });
    symlinkSync("docs", path.join(folder, "link"));
    const edits = path.join(folder, "edits.json");
    for (const [input, out] of [
      ["docs", "docs"],
      ["docs", "link"],
      ["link", "docs"],
      ["docs/one.md", "docs"],
    ] as const) {
      const call = await sideBySide(path.join(folder, input), "--out", path.join(folder, out), "--edits", edits);
      expect(call).toMatchObject({ status: 2, messages: [expect.stringContaining("choose another folder")] });
    }
    expect(filesIn(path.join(folder, "docs"))).toEqual({ "one.md": ARTICLE });
  });

  test("an input is never written over, not even through links below the output folder", async () => {
    for (const links of [{ "out/sub": "../docs/sub" }, { "docs/two.md": "../out/two.md" }]) {
      const folder = tempFolder({ "docs/sub/one.md": ARTICLE, "out/two.md": ARTICLE });
      for (const [name, target] of Object.entries(links)) symlinkSync(target, path.join(folder, name));
      const before = filesIn(folder);
      const call = await callRecto(
        ...["export", "--format", "target-only", path.join(folder, "docs"), "--out", path.join(folder, "out")],
      );
      expect(call).toMatchObject({ status: 2, messages: [expect.stringContaining("choose another folder")] });
      expect(filesIn(folder)).toEqual(before);
    }
  });

  test("a link where a file is to be written gives way to it, and what it leads to stays", async () => {
    const folder = tempFolder({ "docs/one.md": ARTICLE, "other.md": "x" });
    mkdirSync(path.join(folder, "out"));
    symlinkSync("../docs/one.md", path.join(folder, "out", "one.md"));
    const out = path.join(folder, "out");
    await callRecto("export", "--format", "target-only", path.join(folder, "docs"), "--out", out);
    expect(lstatSync(path.join(out, "one.md")).isFile()).toBe(true);
    expect(filesIn(folder)).toEqual({ "docs/one.md": ARTICLE, "other.md": "x", "out/one.md": TARGET_ONLY });
  });

  test("two outputs that links would make one are refused", async () => {
    const folder = tempFolder({ "docs/a/one.md": ARTICLE, "docs/b/one.md": ARTICLE, "out/b/x.txt": "" });
    symlinkSync("b", path.join(folder, "out", "a"));
    const call = await sideBySide(path.join(folder, "docs"), "--out", path.join(folder, "out"));
    expect(call).toMatchObject({ status: 2, messages: [expect.stringContaining("two folders")] });
  });

  test("nothing unfinished stays where a file can't be written", async () => {
    const folder = tempFolder({ "one.md": ARTICLE });
    const out = tempFolder({ "one.md/in-the-way.txt": "" });
    const { status, messages } = await sideBySide(folder, "--out", out);
    expect({ status, messages }).toEqual({
      status: 2,
      messages: [`${path.join(out, "one.md")}: It is a folder where a file is needed.`],
    });
    expect(Object.keys(filesIn(out) ?? {})).toEqual(["one.md/in-the-way.txt"]);
  });

  test("a bad file stops no other", async () => {
    const folder = tempFolder({ "a.md": ARTICLE, "b.md": Buffer.from([0xff, 0xfe, 0x41, 0]), "c.md": ARTICLE });
    const out = tempFolder({ "c.md/in-the-way.md": "" });
    const { status, messages } = await sideBySide(folder, path.join(folder, "none"), "--out", out);
    expect(status).toBe(2);
    expect(messages).toHaveLength(3);
    expect(filesIn(out)).toMatchObject({ "a.md": ARTICLE });
  });
});

describe("recto export --edits", () => {
  async function edit(article: string, edits: unknown, ...more: readonly string[]) {
    const text = typeof edits === "string" ? edits : JSON.stringify(edits);
    const folder = tempFolder({ "one.md": article, "edits.json": text });
    const out = path.join(folder, "out");
    const call = await sideBySide(
      path.join(folder, "one.md"),
      "--out",
      out,
      "--edits",
      path.join(folder, "edits.json"),
      ...more,
    );
    return { ...call, written: filesIn(out)?.["one.md"] ?? null };
  }

  test("replaces the target and nothing else", async () => {
    const { status, written } = await edit(CRLF, { "5f2c1-102": "Divreiz pieskarieties." });
    expect({ status, written }).toEqual({
      status: 0,
      written: CRLF.replace("Pieskarieties divreiz.", "Divreiz pieskarieties."),
    });
  });

  test("the edits are not written over", async () => {
    const folder = tempFolder({ "docs/one.md": ARTICLE, "one.md": "{}" });
    const edits = path.join(folder, "one.md");
    const { status, messages } = await sideBySide(
      path.join(folder, "docs", "one.md"),
      "--out",
      folder,
      "--edits",
      edits,
    );
    expect({ status, lines: messages.length }).toEqual({ status: 2, lines: 1 });
    expect(filesIn(folder)).toMatchObject({ "one.md": "{}" });
  });

  test("a line break takes the file's line ending", async () => {
    const { written } = await edit(CRLF, { "5f2c1-102": "Pieskarieties\ndivreiz." });
    expect(written).toBe(CRLF.replace("Pieskarieties divreiz.", "Pieskarieties\r\ndivreiz."));
  });

  test("ids are data, whatever they are called", async () => {
    const article = `${pair("__proto__", "a", "b")}\n${pair("constructor", "c", "d")}\n`;
    const { written } = await edit(article, '{"__proto__": "A", "constructor": "C"}');
    expect(written).toBe(`${pair("__proto__", "A", "b")}\n${pair("constructor", "C", "d")}\n`);
    expect(await edit(article, '{"toString": "x"}')).toMatchObject({ status: 2, written: null });
  });

  test.each([
    ["an unknown id", ARTICLE, { "5f2c1-101": "x", nowhere: "y" }],
    ["a field's key", ARTICLE, { "field:title": "x" }],
    ["an id that stands twice in the article", `${pair("1", "a", "b")} ${pair("1", "c", "d")}`, { 1: "x" }],
    ["an id that stands twice in the edits", ARTICLE, '{"5f2c1-101": "x", "5f2c1-101": "y"}'],
    ["an edit that the frame guard refuses", ARTICLE, { "5f2c1-101": "x</span>y" }],
    ["an edit that is no text", ARTICLE, { "5f2c1-101": 1 }],
    ["a list", ARTICLE, ["x"]],
    ["null", ARTICLE, null],
    ["what is no JSON", ARTICLE, "{"],
  ])("%s ends with exit 2, one line, and nothing written", async (_, article, edits) => {
    const { status, messages, written } = await edit(article, edits);
    expect({ status, lines: messages.length, written }).toEqual({ status: 2, lines: 1, written: null });
  });

  test("are for a single article", async () => {
    const folder = tempFolder({ "one.md": ARTICLE, "edits.json": "{}" });
    const { status, messages, written } = await edit(ARTICLE, {}, path.join(folder, "one.md"), folder);
    expect({ status, lines: messages.length, written }).toEqual({ status: 2, lines: 1, written: null });
    const none = await sideBySide(
      tempFolder(),
      "--out",
      path.join(folder, "out"),
      "--edits",
      path.join(folder, "edits.json"),
    );
    expect(none).toMatchObject({ status: 2, messages: [expect.stringContaining("no article")] });
  });

  test("an edit may be as long as an article", async () => {
    const { status, written } = await edit(pair("1", "a", "b"), { 1: 'x \\" '.repeat(2_000_000) });
    expect({ status, length: written?.length }).toEqual({
      status: 0,
      length: pair("1", "", "b").length + 10_000_000,
    });
  });

  test("a missing edits file ends with exit 2", async () => {
    const folder = tempFolder({ "one.md": ARTICLE });
    const call = await sideBySide(
      path.join(folder, "one.md"),
      "--out",
      path.join(folder, "out"),
      "--edits",
      path.join(folder, "no"),
    );
    expect(call).toMatchObject({
      status: 2,
      messages: [`${path.join(folder, "no")}: There is no such file or folder.`],
    });
    expect(filesIn(path.join(folder, "out"))).toBeNull();
  });
});
