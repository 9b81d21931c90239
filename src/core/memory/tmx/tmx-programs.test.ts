/** What programs of others say of what is written; each test runs where its program is installed. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, onTestFinished, test } from "vitest";
import { BARE, readTmx, SAMPLES, writeTmx } from "./testing/whole-tmx.ts";
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

const WORDS = [
  { ...BARE, source: "Save & close.", target: "Saglabājiet un aizveriet." },
  { ...BARE, source: "Open it now.", target: "Atveriet “to” tūlīt." },
];
const MARKUP = [{ ...BARE, source: "Press **OK** in [it](a.md).", target: "Nospiediet **Labi** [tur](a.md)." }];

/** A text file with a paragraph for each source, and the memory, in a project of its own. */
function translateWithOmegat(pairs: readonly { readonly source: string }[], tmx: string) {
  const project = path.dirname(tempFile("omegat.project", OMEGAT_PROJECT));
  for (const folder of ["source", "target", "tm/auto", "omegat", "glossary", "dictionary"])
    mkdirSync(path.join(project, folder), { recursive: true });
  writeFileSync(path.join(project, "source", "a.txt"), `${pairs.map(({ source }) => source).join("\n\n")}\n`);
  writeFileSync(path.join(project, "tm", "auto", "recto.tmx"), tmx);
  const settings = `--config-dir=${path.join(project, "settings")}`;
  const options = [
    "-Djava.awt.headless=true",
    "-jar",
    OMEGAT,
    project,
    "--mode=console-translate",
    "--quiet",
    settings,
  ];
  expect(spawnSync("java", options).status).toBe(0);
  const translated = readFileSync(path.join(project, "target", "a.txt"), "utf8")
    .trim()
    .split(/\n+/);
  const written = `${path.basename(project)}-level1.tmx`;
  return { translated, written: readFileSync(path.join(project, written), "utf8") };
}

const OMEGAT_PROJECT = `<?xml version="1.0" encoding="UTF-8"?>
<omegat>
  <project version="1.0">
    <source_dir>__DEFAULT__</source_dir>
    <target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>EN-US</source_lang>
    <target_lang>LV-LV</target_lang>
    <sentence_seg>false</sentence_seg>
    <support_default_translations>true</support_default_translations>
    <remove_tags>false</remove_tags>
  </project>
</omegat>
`;

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

  const hasOmegat = existsSync(OMEGAT) && isInstalled("java");
  const omegatNote = hasOmegat ? "" : " (OmegaT is not installed)";
  test.skipIf(!hasOmegat)(
    `MM27 OmegaT translates by what is written, and what it writes is read${omegatNote}`,
    () => {
      for (const level of [1, 2] as const) {
        // Markup of level 2 stands in its own tags there: of that only the words are its translations.
        const pairs = level === 1 ? [...WORDS, ...MARKUP] : WORDS;
        const { translated, written } = translateWithOmegat(pairs, writeTmx([...pairs, ...SAMPLES], level));
        expect(translated).toEqual(pairs.map(({ target }) => target));
        const { units, problems } = readTmx(written);
        expect(problems).toEqual([]);
        expect(units.flatMap(pairsOf).map(({ source, target }) => [source, target])).toEqual(
          expect.arrayContaining(WORDS.map(({ source, target }) => [source, target])),
        );
      }
    },
    60_000,
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
