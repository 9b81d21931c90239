import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import { countNames, NameEvidence } from "#core/checks/names/name-evidence.ts";
import { standardProfile } from "#core/checks/profile.ts";
import { checkContext } from "#core/checks/run/check-context.ts";
import { CheckQueue } from "#core/checks/run/check-queue.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { countFindings, learnNames } from "#core/workspace/count-findings.ts";
import { callForText, callRecto } from "./testing/call-recto.ts";
import { pair } from "./testing/sample.ts";
import { tempFolder } from "./testing/temp-folder.ts";

const DOUBLED = pair("b-1", "Atveriet  failu.", "Open the file.");
const EMPTY = pair("b-2", "", "Close the file.");
const head = "---\nms.contentlocale: lv-LV\n---\n";

describe("recto check", () => {
  test("prints a line of JSON for each finding, with the place in the target and the fixes", async () => {
    const folder = tempFolder({ "docs/one.md": `${head}\n${DOUBLED}\n` });
    const { status, results, messages } = await callRecto("check", "--only", "double-space", folder);
    expect({ status, messages }).toEqual({ status: 0, messages: [] });
    expect(results).toEqual([
      {
        path: "docs/one.md",
        segment: "b-1",
        check: "double-space",
        severity: "warning",
        from: 8,
        to: 10,
        message: "Two spaces stand next to each other",
        fixes: [{ title: "Make it one space", target: "Atveriet failu." }],
      },
    ]);
    expect(Object.keys(Object(results[0]))).toEqual("path segment check severity from to message fixes".split(" "));
  });

  test.each([
    ["0 where there is no error", DOUBLED, 0],
    ["1 where there is one", EMPTY, 1],
  ])("ends with %s", async (_name, text, status) => {
    expect((await callRecto("check", tempFolder({ "a.md": text }))).status).toBe(status);
  });

  test("one bad file is told, and the others are checked all the same", async () => {
    const folder = tempFolder({ "a.md": new Uint8Array([0xff, 0xfe, 0x41, 0x00]), "b.md": EMPTY });
    const { status, results, messages } = await callRecto("check", "--only", "empty", folder);
    expect({ status, found: results.length, messages: messages.length }).toEqual({ status: 2, found: 1, messages: 1 });
    expect(messages[0]).toContain("a.md: It is UTF-16");
  });

  test("C56 reads all articles before the first is checked, so that each knows the names that the others keep", async () => {
    const line = (index: number, target: string) => pair(`c-${index}`, target, "Here you open the Orchard first.");
    const kept = (from: number) =>
      [0, 1, 2].map((at) => line(from + at, `Šeit ${from + at} atveriet Orchard.`)).join("\n\n");
    const folder = tempFolder({
      "a.md": `${head}\n${line(1, "Šeit atveriet dārzu.")}\n\n${kept(2)}\n`,
      "b.md": `${head}\n${kept(5)}\n`,
      "c.md": `${head.replace("lv-LV", "de-DE")}\n${line(9, "Öffnen Sie den Garten.")}\n`,
    });
    const { results } = await callRecto("check", "--only", "name", folder);
    expect(results).toMatchObject([
      { path: "a.md", segment: "c-1", message: "Orchard is not in the target; 6 of 7 segments keep it" },
    ]);
    expect((await callRecto("check", "--only", "name", `${folder}/a.md`)).results).toEqual([]);
  });

  test("V54 says of names what the app says, where both know the same articles", async () => {
    const line = (index: number, target: string) => pair(`c-${index}`, target, "Here you open the Orchard first.");
    const texts = {
      "a.md": `${head}\n${line(1, "Šeit atveriet dārzu.")}\n\n${line(2, "Šeit divi atveriet Orchard.")}\n`,
      "b.md": `${head}\n${[3, 4, 5, 6].map((at) => line(at, `Šeit ${at} atveriet Orchard.`)).join("\n\n")}\n`,
    };
    const folder = tempFolder(texts);
    const { results } = await callRecto("check", "--only", "name", folder);
    const evidence = new NameEvidence();
    const articles = Object.entries(texts).map(([path, text]) => parseArticle(text, path));
    for (const article of articles) evidence.take(article.path, article.locale, countNames(article));
    const found = articles.flatMap((article) => {
      const parts = { profile: standardProfile, glossary: null, counts: evidence.namesOf(article.locale) };
      const queue = new CheckQueue(checkContext(article, parts), standardProfile);
      return article.units.flatMap(() => queue.next()?.findings.filter(({ check }) => check === "name") ?? []);
    });
    expect(found.map(({ unit, message }) => [unit, message])).toEqual(
      results.map((one) => [Object(one).segment, Object(one).message]),
    );
    expect(found).toHaveLength(1);
    // As the app counts them: all articles of a workspace are read before the first is checked.
    const learned = new NameEvidence();
    const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
    for (const { path, bytes } of files) {
      const one = learnNames(bytes, path);
      if (one !== null) learned.take(path, one.locale, one.counts);
    }
    const counted = files.flatMap(({ path, bytes }) => {
      const job = {
        path,
        articleKey: null,
        decided: new Map(),
        dismissed: new Set<never>(),
        profile: "",
        isListed: true,
      };
      const answer = countFindings(bytes, job, () => null, learned.all());
      const units = answer.ok ? [...(answer.value.listed ?? [])] : [];
      return units.flatMap(([unit, names]) => (names.has("name") ? [unit] : []));
    });
    expect(counted).toEqual(results.map((one) => Object(one).segment));
  });

  test("a file without a pair is no article", async () => {
    const folder = tempFolder({ "readme.md": "---\ntitle: 8000002 Read  me\n---\n\nTwo  spaces.\n" });
    expect(await callRecto("check", folder)).toEqual({ status: 0, results: [], messages: [] });
  });

  const both = `${head}\n${DOUBLED}\n\n${EMPTY}\n`;
  test.each([
    [["--only", "empty"], ["empty"]],
    [
      ["--only", "empty", "--only", "double-space"],
      ["double-space", "empty"],
    ],
    [["--only", "empty,double-space", "--except", "empty"], ["double-space"]],
  ])("%j runs only these", async (options, checks) => {
    const { results } = await callRecto("check", ...options, tempFolder({ "a.md": both }));
    expect(results.map((result) => Object(result).check)).toEqual(checks);
  });

  test("a profile gives severities and checks of one's own", async () => {
    const custom = [{ name: "file", severity: "error", message: "Say dokuments", forbidden: "failu" }];
    const profile = { kind: "recto-check-profile", version: 1, severities: { "double-space": "off" }, custom };
    const folder = tempFolder({ "docs/a.md": DOUBLED, "profile.json": JSON.stringify(profile) });
    const only = ["--only", "double-space,custom:file"];
    const call = await callRecto("check", "--profile", `${folder}/profile.json`, ...only, `${folder}/docs`);
    expect(call).toMatchObject({ status: 1, results: [{ check: "custom:file", severity: "error", from: 10, to: 15 }] });
  });

  test("a locale given holds for every article", async () => {
    const folder = tempFolder({ "a.md": `${head}\n${pair("c-1", "Données : oui", "Data: yes")}\n` });
    const run = (...options: string[]) => callRecto("check", "--only", "space-before-punctuation", ...options, folder);
    expect((await run()).results).toHaveLength(1);
    expect((await run("--locale", "fr-FR")).results).toHaveLength(0);
  });

  test("T33 a glossary holds for articles of its language, in UTF-16 too, and lines that are no terms are told", async () => {
    const terms = "source,lv-LV\nfile,datne\n,nothing\n";
    const folder = tempFolder({
      "docs/a.md": `${head}\n${pair("c-1", "Fails", "File")}\n`,
      "terms.csv": terms,
      "unicode.txt": Buffer.from(`\ufeff${terms.replaceAll(",", "\t")}`, "utf16le"),
    });
    const call = await callRecto("check", "--only", "term", "--glossary", `${folder}/terms.csv`, `${folder}/docs`);
    expect(call.results).toMatchObject([{ check: "term", message: "The glossary wants “datne” for “file”" }]);
    expect(call.messages).toEqual([`${folder}/terms.csv, line 3: It has no source term.`]);
    const unicode = await callRecto("check", "--only", "term", "--glossary", `${folder}/unicode.txt`, `${folder}/docs`);
    expect(unicode.results).toEqual(call.results);
    const refused = await callRecto("check", "--glossary", `${folder}/docs/a.md`, folder);
    expect(refused).toMatchObject({ status: 2, messages: [expect.stringContaining("holds no terms")] });
  });

  test("V56 a check that a profile has off for one locale is off in its articles alone, and --except holds in all", async () => {
    const folder = tempFolder({
      "de.md": `${head.replace("lv-LV", "de-DE")}\n${pair("d-1", "Öffnen  Sie die Datei.", "Open the file.")}\n`,
      "lv.md": `${head}\n${DOUBLED}\n`,
    });
    const locales = { "lv-LV": { "double-space": "off" }, "de-DE": { "double-space": "error" } };
    const profile = tempFolder({
      "team.json": JSON.stringify({ kind: "recto-check-profile", version: 1, locales }),
    });
    const checked = async (...options: readonly string[]) =>
      (await callRecto("check", "--profile", `${profile}/team.json`, ...options, folder)).results;
    expect(await checked()).toMatchObject([{ path: "de.md", check: "double-space", severity: "error" }]);
    expect(await checked("--except", "double-space")).toEqual([]);
  });

  describe("SP9 spelling", () => {
    const typed = (locale: string, target: string) =>
      `---\nms.contentlocale: ${locale}\n---\n\n${pair("s-1", target, "Open the file in the window.")}\n`;
    const articles = {
      "bg.md": typed("bg-BG", "Отворете файлла в прозореца."),
      "lv.md": typed("lv-LV", "Atveriet faailu logā."),
      "pl.md": typed("pl-PL", "Otwórz pliik w oknie."),
      "ja.md": typed("ja-JP", "ウィンドウでファイルを開きます。"),
      "ja2.md": typed("ja-JP", "ウィンドウでファイルを開きます。"),
    };

    test("words are looked up in the dictionary of each article's language, and fixes are its suggestions", async () => {
      const { status, results, messages } = await callRecto(
        "check",
        "--spelling",
        "--only",
        "spelling",
        tempFolder(articles),
      );
      expect(results).toMatchObject([
        { path: "bg.md", check: "spelling", message: "“файлла” is in no dictionary" },
        { path: "lv.md", check: "spelling", from: 9, to: 15, message: "“faailu” is in no dictionary" },
        { path: "pl.md", check: "spelling", message: "“pliik” is in no dictionary" },
      ]);
      expect(JSON.stringify(results[2])).toContain('"target":"Otwórz plik w oknie."');
      expect(messages).toEqual(["ja.md: No dictionary for ja comes with Recto, so its spelling is not checked."]);
      expect(status).toBe(0);
    });

    test("without the option nothing is looked up, and asking for the check alone says what it needs", async () => {
      expect(await callRecto("check", tempFolder({ "lv.md": articles["lv.md"] }))).toMatchObject({
        status: 0,
        results: [],
      });
      const { status, messages } = await callRecto("check", "--only", "spelling", tempFolder(articles));
      expect({ status, messages }).toEqual({ status: 2, messages: ["The check spelling needs --spelling as well."] });
    });

    test("all else is found as it is without it", async () => {
      const folder = tempFolder({ "lv.md": typed("lv-LV", "Atveriet  faailu logā.") });
      const checksOf = async (...options: readonly string[]) =>
        (await callRecto("check", ...options, folder)).results.map((found) => Object(found).check);
      expect(await checksOf()).toEqual(["double-space"]);
      expect((await checksOf("--spelling")).toSorted()).toEqual(["double-space", "spelling"]);
    });
  });

  describe("T14 a glossary without a term for the language of an article", () => {
    const inLocale = (locale: string, id: string) =>
      `---\nms.contentlocale: ${locale}\n---\n\n${pair(id, "Fails", "File")}\n`;
    const articles = {
      "d/a.md": inLocale("de-DE", "c-1"),
      "d/b.md": inLocale("de-DE", "c-2"),
      "d/c.md": inLocale("fr-FR", "c-3"),
    };
    const run = (folder: string, ...names: readonly string[]) =>
      callRecto(
        "check",
        "--only",
        "term",
        ...names.flatMap((name) => ["--glossary", `${folder}/${name}`]),
        `${folder}/d`,
      );

    test("is told once for each language, exit 2 where it is of use to none", async () => {
      const folder = tempFolder({ ...articles, "terms.csv": "en,ru\nfile,файл\n" });
      expect(await run(folder, "terms.csv")).toEqual({
        status: 2,
        results: [],
        messages: ["de", "fr"].map(
          (code) =>
            `${folder}/terms.csv: No term for ${code}-${code.toUpperCase()} in it. It has no column for ${code}.`,
        ),
      });
    });

    test("is told where it is of use to others, and the others are checked", async () => {
      const folder = tempFolder({ ...articles, "terms.csv": "en,de\nfile,Datei\n", "fr.csv": "en,fr\nfile,fichier\n" });
      const call = await run(folder, "terms.csv", "fr.csv");
      expect(call).toMatchObject({ status: 0, results: [{ segment: "c-1" }, { segment: "c-2" }, { segment: "c-3" }] });
      expect(call.messages).toHaveLength(2);
    });
  });
});

describe("other formats", () => {
  const require = createRequire(import.meta.url);
  const readSchema = (name: string) => JSON.parse(readFileSync(require.resolve(name), "utf8"));
  // The schema is written in JSON Schema's draft 4 and asks for formats as that draft names them.
  const ajv = new Ajv({ schemaId: "id", unknownFormats: "ignore", logger: false });
  ajv.addMetaSchema(readSchema("ajv/lib/refs/json-schema-draft-04.json"));
  const validate = ajv.compile(readSchema("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));
  const faultsOf = (log: unknown) => (validate(log) === true ? [] : validate.errors);

  const articles = {
    "a b#1.md": `${head}\n${DOUBLED}\r\n\r\n${EMPTY}\n`,
    "c.md": `---\ntitle: "Two  spaces"\nms.contentlocale: lv-LV\n---\n\n${EMPTY}\n`,
    "fine.md": pair("d-1", "Labi.", "Fine."),
  };

  test("sarif is valid, and its places and fixes are those of the file", async () => {
    const only = ["--only", "double-space,empty"];
    const { status, text } = await callForText("check", "--format", "sarif", ...only, tempFolder(articles));
    const log = JSON.parse(text);
    expect(faultsOf(log)).toEqual([]);
    expect(status).toBe(1);
    const { results } = log.runs[0];
    expect(results[0]).toMatchObject({
      ruleId: "double-space",
      level: "warning",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "a%20b%231.md" },
            region: { startLine: 5, startColumn: 33, endLine: 5, endColumn: 35 },
          },
        },
      ],
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: "Atveriet failu." } }] }] }],
    });
    const title = results.find(
      (result: { ruleId: string }, index: number) => index > 0 && result.ruleId === "double-space",
    );
    const [change] = title.fixes[0].artifactChanges[0].replacements;
    expect(change).toMatchObject({
      deletedRegion: { startLine: 2, startColumn: 8 },
      insertedContent: { text: '"Two spaces"' },
    });
  });

  test("the schema tells what is no SARIF", () => {
    expect(faultsOf({ version: "2.1.0", runs: [{ results: [{ level: "info" }] }] })).not.toEqual([]);
  });

  test("sarif names a file whose name looks like an address as a file", async () => {
    const { text } = await callForText("check", "--format", "sarif", tempFolder({ "a:b.md": `${head}\n${EMPTY}` }));
    const [result] = JSON.parse(text).runs[0].results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe("./a:b.md");
  });

  test("sarif of nothing is valid too", async () => {
    const { status, text } = await callForText("check", "--format", "sarif", tempFolder({ "a.md": "No pair." }));
    expect(faultsOf(JSON.parse(text))).toEqual([]);
    expect(status).toBe(0);
  });

  test("markdown tells each article's findings and their number, and nothing of an article becomes markup", async () => {
    const files = { ...articles, "`x`.md": `${head}\n${pair("e`1", "Divi  vārdi.", "Two words.")}` };
    const { text } = await callForText(
      "check",
      "--format",
      "markdown",
      "--only",
      "double-space,empty",
      tempFolder(files),
    );
    expect(text).toContain(
      "## `a b#1.md`\n\n- **warning** `b-1`, line 5: Two spaces stand next to each other [double-space]",
    );
    expect(text).toContain("## `` `x`.md ``");
    expect(text).toContain("| empty | error | 2 |");
    expect(
      (await callForText("check", "--format", "markdown", tempFolder({ "fine.md": articles["fine.md"] }))).text,
    ).toBe("# Findings\n\nNone in 1 segments and fields.\n");
  });
});
