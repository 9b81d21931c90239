import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectLinear } from "#core/document/testing/expect-linear.ts";
import { writeGlossaryTable } from "./glossary-table.ts";
import { readGlossary } from "./read-glossary.ts";
import { writeTbx } from "./tbx.ts";
import { bareTerm, type Term, uniteTerms } from "./term.ts";

const term = (source: string, part: Partial<Term>): Term => ({ ...bareTerm(source), ...part });
const read = (text: string) => readGlossary(text, "lv-LV");

describe("a table", () => {
  test("with a head: columns by their names, several translations in a cell", () => {
    const text =
      'Source,Required,Forbidden,Case sensitive,Note\r\nTeams,Teams|komandas,,yes,"a ""product"", mostly"\r\n';
    expect(read(text)).toEqual({
      glossary: {
        locale: "lv-LV",
        terms: [term("Teams", { required: ["Teams", "komandas"], caseSensitive: true, note: 'a "product", mostly' })],
      },
      problems: [],
    });
  });

  test.each([
    ["tabs", "user\tlietotājs\nfile\tfails"],
    ["semicolons", "user;lietotājs\nfile;fails"],
    ["a byte order mark", "\ufeffuser,lietotājs\nfile,fails"],
    ["locales as names", "en-US,lv-LV\nuser,lietotājs\nfile,fails"],
    ["names of other tools", "term,translation\nuser,lietotājs\nfile,fails"],
  ])("with %s", (_name, text) => {
    expect(read(text).glossary.terms).toEqual([
      term("user", { required: ["lietotājs"] }),
      term("file", { required: ["fails"] }),
    ]);
  });

  test("T14 a column of another language is none of this one's, which is told once, unless none is asked for", () => {
    const text = "source,de-DE\nuser,Benutzer\nfile,Datei";
    expect(read(text).glossary.terms).toEqual([]);
    expect(read(text).problems).toEqual([{ line: 1, message: "It has no column for lv." }]);
    const kept = read("en,ru,do not translate\nuser,пользователь,\nOrchard,,yes\n");
    expect(kept.glossary.terms).toEqual([term("Orchard", { doNotTranslate: true })]);
    expect(kept.problems).toEqual([{ line: 1, message: "It has no column for lv." }]);
    expect(readGlossary(text, null).glossary.terms[0]).toEqual(term("user", { required: ["Benutzer"] }));
  });

  test("rows of one source are one term", () => {
    const text = "source,required,forbidden\nuser,lietotājs,\nuser,,klients\n";
    expect(read(text).glossary.terms).toEqual([term("user", { required: ["lietotājs"], forbidden: ["klients"] })]);
  });

  test("T10 a column of standings says what each row's translation is", () => {
    const text =
      "term,translation,status\nuser,lietotājs,Preferred\nuser,klients,deprecated\nuser,izmantotājs,admitted\nfile,fails,\nfile,datne,draft\n";
    const { glossary, problems } = read(text);
    expect(glossary.terms).toEqual([
      term("user", { required: ["lietotājs"], forbidden: ["klients"], allowed: ["izmantotājs"] }),
      term("file", { required: ["fails"] }),
    ]);
    expect(problems).toEqual([{ line: 6, message: "Its status “draft” is none of required, allowed and forbidden." }]);
  });

  test("each row that is no term is told by its line, and the others are read", () => {
    const text =
      'source,required,do not translate\n"two\nlines",divas rindas,\n,nekas,\nuser,,\nfile,,maybe\nOrchard,,yes\n';
    const { glossary, problems } = read(text);
    expect(glossary.terms.map(({ source }) => source)).toEqual(["two\nlines", "Orchard"]);
    expect(problems).toEqual([
      { line: 4, message: "It has no source term." },
      { line: 5, message: "“user” has no translation, and is not said to stay untranslated." },
      { line: 6, message: "Where yes or no is asked for it says something else." },
    ]);
  });

  const QUOTED = {
    "none closes": ['"user;lietotājs;'],
    "in the middle of a row": ['user;"lietotājs;'],
    "in the last cell": ['user;lietotājs;"note'],
    "three of them": ['"""user;lietotājs;'],
    "text behind": ['"user" x;lietotājs;'],
    "text behind a doubled one": ['"a ""user"" b" x;lietotājs;'],
    "two lines, one each": ['"user;lietotājs;', 'agent;"aģents;'],
    "opened in one line, closed in the next": ['"user;lietotājs;', 'agent;aģents;"'],
  };
  const cases = Object.entries(QUOTED).flatMap(([name, lines]) =>
    [",", ";", "\t"].map((sign) => ({ name, lines, sign })),
  );

  test.each(cases)(
    "T12 a quotation mark out of place costs its line alone: $name, separated by $sign",
    ({ lines, sign }) => {
      const rows = ["source;required;note", "key;atslēga;", ...lines, 'file;fails;"one ""note"""', "door;durvis;"];
      for (const ending of ["\n", "\r\n"]) {
        const { glossary, problems } = read(rows.join(ending).replaceAll(";", sign));
        const sources = glossary.terms.map(({ source }) => source);
        expect(sources).toEqual(expect.arrayContaining(["key", "file", "door"]));
        expect(glossary.terms.find(({ source }) => source === "file")?.note).toBe('one "note"');
        const [first] = problems;
        expect(first).toEqual({ line: 3, message: expect.stringContaining("A quotation mark is out of place") });
        expect(problems.every(({ line }) => line - 3 < lines.length)).toBe(true);
      }
    },
  );

  test("T12 in a file's only line, and in its head", () => {
    expect(read('"user,lietotājs').problems).toMatchObject([
      { line: 1, message: expect.stringContaining("quotation") },
    ]);
    expect(read('"source,required\nuser,lietotājs\n')).toMatchObject({
      glossary: { terms: [{ source: "user", required: ["lietotājs"] }] },
      problems: [{ line: 1 }],
    });
  });

  test("T10 a quotation mark within a cell that has none around it is a character", () => {
    expect(read('24" screen,24" ekrāns\n').glossary.terms).toEqual([term('24" screen', { required: ['24" ekrāns'] })]);
  });

  test("an empty file says so", () => {
    expect(read("\n\n").problems).toEqual([{ line: 1, message: "The file holds no rows." }]);
  });
});

describe("TBX", () => {
  const martif = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="1"><descrip type="definition">One who uses.</descrip>
 <langSet xml:lang="en-US"><tig><term>user</term></tig></langSet>
 <langSet xml:lang="lv"><tig><term>lietotājs</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
  <ntig><termGrp><term>klients</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet>
 <langSet xml:lang="de"><tig><term>Benutzer</term></tig></langSet>
</termEntry>
<termEntry><langSet xml:lang="de"><tig><term>Datei</term></tig></langSet></termEntry>
<termEntry><langSet xml:lang="en"><tig><term>file</term></tig></langSet></termEntry>
</body></text></martif>`;
  const tbx = `<tbx type="TBX-Min" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min">
<text><body><conceptEntry id="1">
 <langSec xml:lang="en"><termSec><term>user</term></termSec></langSec>
 <langSec xml:lang="lv-LV"><termSec><term>lietotājs</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
 <termSec><term>izmantotājs</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
</conceptEntry></body></text></tbx>`;

  test("version 2", () => {
    const { glossary, problems } = read(martif);
    expect(glossary.terms).toEqual([
      term("user", { required: ["lietotājs"], forbidden: ["klients"], note: "One who uses." }),
    ]);
    expect(problems).toEqual([
      { line: 9, message: "The entry has no English term." },
      { line: 10, message: "“file” has no term in the article's language." },
    ]);
  });

  test("T14 that has nothing in the article's language says so once", () => {
    const { glossary, problems } = readGlossary(martif, "fr-FR");
    expect(glossary.terms).toEqual([]);
    expect(problems).toEqual([{ line: 1, message: "It has no terms for fr-FR." }]);
  });

  test("version 3, categories as elements", () => {
    expect(read(tbx).glossary.terms).toEqual([term("user", { required: ["lietotājs"], allowed: ["izmantotājs"] })]);
  });

  test("that breaks off: what came before is read, and where it broke is told", () => {
    const { glossary, problems } = read(martif.slice(0, martif.indexOf('<termEntry><langSet xml:lang="en">') + 20));
    expect(glossary.terms).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^The XML cannot be read here/);
  });

  test.each([
    ["other XML", "<?xml version='1.0'?><xliff/>", "no TBX"],
    ["no XML", "<?xml version='1.0'?><tbx", "cannot be read"],
  ])("%s is refused", (_name, text, words) => {
    expect(read(text).problems[0]?.message).toContain(words);
  });
});

describe("a file that nobody would write", () => {
  const rowsOf = (n: number) => Array.from({ length: n }, (_, index) => `file,datne${index}`).join("\n");
  const nested = (n: number) => `<?xml version='1.0'?><martif>${"<a>".repeat(n)}`;

  test.each([
    ["one source with many translations", rowsOf, 8000],
    ["elements within elements", nested, 20_000],
  ])("takes time that grows with it and no faster: %s", (_name, textOf, n) => {
    expectLinear(textOf, n, read);
  });

  test("elements too deep are told", () => {
    expect(read(nested(5000)).problems[0]?.message).toContain("too deep");
  });

  test("T12 a quote that is never closed is told at its line", () => {
    const { glossary, problems } = read(`source,required\n"${"sync,agent\n".repeat(100_000)}`);
    expect(problems).toMatchObject([{ line: 2 }]);
    expect(glossary.terms).toEqual([term("sync", { required: ["agent"] })]);
  });

  test.each(['"', '""', '"""', 'a,"', '"\n', '"a\n', '"a,b\n'])(
    "T12 takes time that grows with the quotes and no faster: %j",
    (part) => {
      expectLinear(
        (n) => `source,required\n${part.repeat(n)}`,
        20_000,
        (text) => void read(text),
      );
    },
  );

  test("the same note twice is one note", () => {
    const { terms } = read("source,required,note\na,b,x\na,c,y\na,d,x\n").glossary;
    expect(terms).toEqual([term("a", { required: ["b", "c", "d"], note: "x; y" })]);
  });
});

test.each([
  ["a|b", ["a", "b"]],
  ["a\\|b", ["a|b"]],
  ["C:\\\\|b", ["C:\\", "b"]],
  ["C:\\dir|C:\\", ["C:\\dir", "C:\\"]],
])("T10 reads the cell %s", (cell, required) => {
  const { glossary } = read(`source,required\nshelf,${cell}\n`);
  expect(glossary.terms[0]?.required).toEqual(required);
});

test("T12 takes time that grows with a cell and no faster, whatever backslashes it has", () => {
  expectLinear(
    (n) => `source,required\nshelf,${"\\".repeat(n)}x|${"\\".repeat(n)}|`,
    20_000,
    (text) => void read(text),
  );
});

describe("written and read again", () => {
  const words = fc
    .stringMatching(/^[\p{L}<>&"',;|\\\t=+@-]{1,3}(?: [\p{L}\n"|\\]{1,6})?$/u)
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const lists = fc.uniqueArray(words, { maxLength: 3 });
  const terms = fc
    .array(
      fc.record({
        source: words,
        required: lists,
        allowed: lists,
        forbidden: lists,
        doNotTranslate: fc.boolean(),
        caseSensitive: fc.boolean(),
        note: fc.constantFrom("", "a, b", "x\ty"),
      }),
      { minLength: 1 },
    )
    .map((all) =>
      uniteTerms(
        all.map((one) => ({
          ...one,
          doNotTranslate: one.doNotTranslate || one.required.length + one.allowed.length + one.forbidden.length === 0,
        })),
      ),
    );

  test.each([",", "\t"] as const)("a table separated by %j is the same glossary", (separator) => {
    fc.assert(
      fc.property(terms, (all) => {
        const glossary = { locale: "lv-LV", terms: all };
        expect(read(writeGlossaryTable(glossary, separator))).toEqual({ glossary, problems: [] });
      }),
    );
  });

  test.each([
    ["=cmd|' /C calc'!A0", "'=cmd"],
    ["+1", "'+1"],
    ["-Force", "'-Force"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["'=1", "''=1"],
    ["'s", "'s"],
  ])("T13 a spreadsheet runs no cell: %s", (source, written) => {
    const table = writeGlossaryTable({ locale: "lv-LV", terms: [term(source, { required: ["x"] })] }, ",");
    expect(table.split("\r\n")[1]?.startsWith(written)).toBe(true);
    expect(read(table).glossary.terms.map((one) => one.source)).toEqual([source]);
  });

  test("TBX keeps the terms and their standing", () => {
    const all = [
      term("a & b", { required: ["<c>"], allowed: ["d"], forbidden: ["e"], note: "n" }),
      term("f", { required: ["g"] }),
    ];
    expect(read(writeTbx({ locale: "lv-LV", terms: all }, "lv-LV"))).toEqual({
      glossary: { locale: "lv-LV", terms: all },
      problems: [],
    });
  });
});
