/** What programs of others say of what is written; each test runs where its program is installed. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, onTestFinished, test } from "vitest";
import { readTmx, SAMPLES, writeTmx } from "./testing/whole-tmx.ts";
import { pairsOf } from "./unit-pairs.ts";

function isInstalled(program: string): boolean {
  return spawnSync(program, ["--version"]).error === undefined;
}

const OMEGAT = "/usr/share/omegat/OmegaT.jar";

/** The document type definition of TMX 1.4, which is not ours to give away: from a file that is named, or from OmegaT. Null where there is neither. */
function findDtd(): Uint8Array | null {
  const file = process.env["RECTO_TMX_DTD"];
  if (file !== undefined) return readFileSync(file);
  if (!existsSync(OMEGAT)) return null;
  return (
    unzipSync(readFileSync(OMEGAT), { filter: ({ name }) => name === "schemas/tmx14.dtd" })["schemas/tmx14.dtd"] ?? null
  );
}

function tempFile(name: string, text: string | Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), "recto-tmx-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe("other programs", () => {
  const hasXmllint = isInstalled("xmllint");
  test.skipIf(!hasXmllint)(`MM27 xmllint finds it well-formed${hasXmllint ? "" : " (not installed)"}`, () => {
    for (const level of [1, 2] as const) {
      const file = tempFile("a.tmx", writeTmx(SAMPLES, level));
      expect(spawnSync("xmllint", ["--nonet", "--noout", file]).status).toBe(0);
    }
  });

  const dtd = hasXmllint ? findDtd() : null;
  test.skipIf(dtd === null)(
    `MM27 xmllint finds it valid by the DTD${dtd === null ? " (set RECTO_TMX_DTD to tmx14.dtd, or install xmllint and OmegaT)" : ""}`,
    () => {
      for (const level of [1, 2] as const) {
        const file = tempFile("a.tmx", writeTmx(SAMPLES, level));
        const { status } = spawnSync("xmllint", [
          "--nonet",
          "--noout",
          "--dtdvalid",
          tempFile("tmx14.dtd", dtd ?? ""),
          file,
        ]);
        expect(status).toBe(0);
      }
    },
  );

  const READ_BY_TOOLKIT = `
import json, sys
from translate.storage import tmx
store = tmx.tmxfile.parsefile(sys.argv[1])
print(json.dumps([["".join(tuv.find("{*}seg").itertext()) for tuv in unit.xmlelement.iter("{*}tuv")] for unit in store.units]))
`;
  // Debian's package belongs to Debian's Python, which need not be the first one found.
  const python = ["python3", "/usr/bin/python3"].find(
    (program) => spawnSync(program, ["-c", "import translate.storage.tmx"]).status === 0,
  );
  test.skipIf(python === undefined)(
    `MM27 translate-toolkit reads the same texts${python ? "" : " (not installed)"}`,
    () => {
      for (const level of [1, 2] as const) {
        const file = tempFile("a.tmx", writeTmx(SAMPLES, level));
        const { stdout, stderr } = spawnSync(python ?? "", ["-c", READ_BY_TOOLKIT, file]);
        expect(stderr.toString()).toBe("");
        expect(JSON.parse(stdout.toString())).toEqual(SAMPLES.map(({ source, target }) => [source, target]));
      }
    },
  );

  const hasWriter = isInstalled("po2tmx");
  test.skipIf(!hasWriter)(`MM27 what translate-toolkit writes is read${hasWriter ? "" : " (not installed)"}`, () => {
    const po = tempFile(
      "a.po",
      'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Open & <b>close</b>"\nmsgstr "Atvērt & <b>aizvērt</b>"\n',
    );
    const out = `${po}.tmx`;
    expect(spawnSync("po2tmx", ["-l", "lv", "--progress=none", po, out]).status).toBe(0);
    const { units, problems } = readTmx(readFileSync(out, "utf8"));
    expect(problems).toEqual([]);
    expect(units.flatMap(pairsOf)).toEqual([
      { source: "Open & <b>close</b>", target: "Atvērt & <b>aizvērt</b>", language: "lv" },
    ]);
  });
});
