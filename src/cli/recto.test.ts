import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { breakCheck } from "#core/checks/testing/break-check.ts";
import { bundleCommandLine } from "../../scripts/command-line.mjs";
import { callForText, callRecto } from "./testing/call-recto.ts";
import { ARTICLE, pair } from "./testing/sample.ts";
import { tempFolder } from "./testing/temp-folder.ts";

describe("usage", () => {
  test.each([
    [[], "Say what to do"],
    [["explain"], "Unknown command explain"],
    [["--verbose"], "Unknown option --verbose"],
    [["check"], "needs a PATH"],
    [["check", "--format", "xml", "."], "not xml"],
    [["check", "--locale", "latvian!", "."], "no locale"],
    [["check", "--only", "spaces", "."], "no check spaces"],
    [["check", "--except", "empty,colour", "."], "no check colour"],
    [["check", "--profile", "none.json", "."], "none.json: There is no such file"],
    [["inspect"], "needs a PATH"],
    [["inspect", "--sumary", "."], "Unknown option '--sumary'"],
    [["inspect", "--summary=yes", "."], "--summary"],
    [["export", ".", "--out", "x"], "needs --format"],
    [["export", "--format", "html", ".", "--out", "x"], "not html"],
    [["export", "--format", "target-only", "."], "needs --out"],
    [["export", "--format", "target-only", "--out", "x"], "needs a PATH"],
    [["export", "--format", "target-only", ".", "--out"], "--out"],
    [["export", "--format", "--out", "x", "."], "--format"],
    [["carry", "--corrected", "b", "c", "--out", "d"], "needs --machine"],
    [["carry", "--machine", "a", "c", "--out", "d"], "needs --corrected"],
    [["carry", "--machine", "a", "--corrected", "b", "c"], "needs --out"],
    [["carry", "--machine", "a", "--corrected", "b", "--out", "d"], "needs NEW"],
    [["carry", "--machine", "a", "--corrected", "b", "c", "e", "--out", "d"], "one too many"],
    [["analyse"], "needs a PATH"],
    [["analyse", "--memory", "--", "."], "--memory"],
    [["match", "."], "needs --memory"],
    [["match", "--memory", "m.tmx"], "needs a PATH"],
    [["match", "--memory", "m.tmx", "--locale", "latvian!", "."], "no locale"],
    [["memory", "."], "needs --out"],
    [["memory", "--out", "x.tmx"], "needs a PATH"],
    [["memory", "--level", "3", ".", "--out", "x.tmx"], "not 3"],
    [["carry", "--machine", "none", "--corrected", "b", "c", "--out", "d"], "none: There is no such file"],
  ])("recto %j is told in one line, exit 2", async (args, words) => {
    const { status, results, messages } = await callRecto(...args);
    expect({ status, results, lines: messages.length }).toEqual({ status: 2, results: [], lines: 1 });
    expect(messages[0]).toContain(words);
    expect(messages[0]).not.toContain("\n");
  });
});

describe("as a program", () => {
  let bundle: string;
  beforeAll(async () => {
    bundle = await bundleCommandLine();
  });

  async function run(args: readonly string[], cwd: string, read: (chunk: Buffer) => boolean = () => true) {
    return runProgram(bundle, args, cwd, read);
  }

  async function runProgram(
    program: string,
    args: readonly string[],
    cwd: string,
    read: (chunk: Buffer) => boolean = () => true,
  ) {
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => {
      out.push(chunk);
      if (!read(chunk)) child.stdout.destroy();
    });
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    const [status] = await once(child, "close");
    return { status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
  }

  test.each([
    ["--help"],
    ["inspect", "--help"],
    ["export", "-h"],
    ["check", "-h"],
    ["carry", "--help"],
    ["match", "--help"],
  ])("%s prints the usage, exit 0", async (...args) => {
    const { status, stdout, stderr } = await run(args, tempFolder());
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(
      /Usage:.*recto inspect.*recto export.*recto check.*recto carry.*recto analyse.*recto match.*recto memory.*Exit status/s,
    );
  });

  test("results go to standard output, messages to standard error, and the status tells", async () => {
    const folder = tempFolder({ "one.md": ARTICLE });
    const { status, stdout, stderr } = await run(["inspect", "--summary", "none.md", "./one.md", "."], folder);
    const summary = { bytes: Buffer.byteLength(ARTICLE), segments: 2, problems: [] };
    const lines = ["./one.md", "one.md"].map((name) => `${JSON.stringify({ path: name, ...summary })}\n`);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: lines.join(""),
      stderr: "none.md: There is no such file or folder.\n",
    });
  });

  test("a reader that goes away ends it quietly", async () => {
    const article = Array.from({ length: 2000 }, (_, index) => pair(`a-${index}`, "target", "source")).join("\n");
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index}.md`, article]));
    const { status, stderr } = await run(["inspect", "."], tempFolder(files), () => false);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  test("a slow reader gets every line", async () => {
    const article = Array.from({ length: 2000 }, (_, index) => pair(`a-${index}`, "tārgets", "source")).join("\n");
    const names = Array.from({ length: 40 }, (_, index) => `${100 + index}.md`);
    const folder = tempFolder(Object.fromEntries(names.map((name) => [name, article])));
    const { status, stdout } = await run(["inspect", "."], folder);
    const lines = stdout.trimEnd().split("\n");
    const hashes = new Set(
      lines.map((line) =>
        createHash("sha256")
          .update(line.replace(/^.{17}/, ""))
          .digest("hex"),
      ),
    );
    expect({ status, lines: lines.length, different: hashes.size }).toEqual({ status: 0, lines: 40, different: 1 });
  });

  test("checks on several threads tell the same, in the same order, as one by one", async () => {
    const texts = ["two  spaces", "", "fine"].map((target) => pair("a-1", target, "A source of some words."));
    const names = Array.from({ length: 30 }, (_, index) => `${100 + index}.md`);
    const folder = tempFolder(Object.fromEntries(names.map((name, index) => [name, texts[index % 3] ?? ""])));
    const only = ["--only", "double-space,empty"];
    const { status, stdout, stderr } = await run(["check", ...only, "."], folder);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toBe((await callForText("check", ...only, folder)).text);
    expect(stdout.trimEnd().split("\n")).toHaveLength(20);
  });

  test.each([1, 30])(
    "C9 a check that fails is told once and by name, the others are done, exit 2: %s files",
    async (count) => {
      const folder = tempFolder();
      cpSync(path.dirname(bundle), folder, { recursive: true });
      for (const name of readdirSync(folder)) {
        const code = readFileSync(path.join(folder, name), "utf8");
        if (/\bid: "double-space"/.test(code)) writeFileSync(path.join(folder, name), breakCheck(code, "double-space"));
      }
      const names = Array.from({ length: count }, (_, index) => `${100 + index}.md`);
      const articles = tempFolder(Object.fromEntries(names.map((name) => [name, pair("a-1", "", "A source.")])));
      const only = ["--only", "double-space,empty"];
      const { status, stdout, stderr } = await runProgram(
        path.join(folder, "main.mjs"),
        ["check", ...only, "."],
        articles,
      );
      const told = "100.md: The check double-space failed (torn); what the other checks found stands.\n";
      expect({ status, stderr }).toEqual({ status: 2, stderr: told });
      expect(stdout.trimEnd().split("\n")).toHaveLength(count);
    },
  );

  test("an export below the current folder", async () => {
    const folder = tempFolder({ "docs/one.md": ARTICLE });
    const args = ["export", "--format", "side-by-side", "docs", "--out", "out"];
    expect(await run(args, folder)).toEqual({ status: 0, stdout: "", stderr: "" });
    expect((await run(["inspect", "--summary", path.join("out", "one.md")], folder)).stdout).toContain('"segments":2');
  });
});
