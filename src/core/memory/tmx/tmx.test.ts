import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawRuns } from "#core/testing/law-runs.ts";
import { XmlDecoder } from "./decode-xml.ts";
import { BARE, readChunks, readTmx, SAMPLES, textsOf, writeTmx } from "./testing/whole-tmx.ts";
import { readTmxDate, writeTmxDate } from "./tmx-date.ts";
import { canonical, isSameLanguage, pairsOf } from "./unit-pairs.ts";
import { TMX_TAIL, tmxHead, tmxUnit } from "./write-tmx.ts";

const HEAD = '<?xml version="1.0"?>\n<tmx version="1.4">\n<header srclang="en-US" datatype="html"/>\n<body>\n';
const TAIL = "</body>\n</tmx>\n";

function unit(source: string, target: string, attributes = ""): string {
  return `<tu ${attributes}><tuv xml:lang="en-US"><seg>${source}</seg></tuv><tuv xml:lang="lv-LV"><seg>${target}</seg></tuv></tu>\n`;
}

describe("reading TMX", () => {
  test("MM20 units come with languages, origin, date and name", () => {
    const body = `<tu creationdate="20250102T030405Z" creationid="Ann" changedate="20250203T040506Z" changeid="Bo"><prop type="x-origin">docs/a.md</prop><note>n</note>
<tuv xml:lang="en-US"><prop type="x-other">p</prop><seg>Open</seg></tuv><tuv lang="LV"><seg>Atvērt</seg></tuv></tu>\n`;
    const { units, problems } = readTmx(HEAD + body + TAIL);
    expect(units).toEqual([
      {
        line: 5,
        sourceLanguage: "en-US",
        variants: [
          { language: "en-US", text: "Open" },
          { language: "LV", text: "Atvērt" },
        ],
        origin: "docs/a.md",
        at: 1738555506000,
        by: "Bo",
        isUnapproved: false,
      },
    ]);
    expect(problems).toEqual([]);
  });

  test("MM21 inline elements of every kind give their native code as text", () => {
    const seg =
      'Press <bpt i="1" x="1">**</bpt>OK<ept i="1">**</ept> or <ph x="2">`Esc`</ph>, <hi type="term">always</hi> <it pos="begin" x="3">&lt;b&gt;</it><ut>{0}</ut><ph>[x](a.md "<sub>Title</sub>")</ph>';
    expect(textsOf(readTmx(HEAD + unit(seg, "x") + TAIL))[0]?.[0]).toBe(
      'Press **OK** or `Esc`, always <b>{0}[x](a.md "Title")',
    );
  });

  test("MM21 native code of a word processor is left out, and what stands in a highlight is not", () => {
    const rtf = HEAD.replace("html", "rtf");
    const seg = '<bpt i="1">{\\b </bpt>Bold<ept i="1">}</ept> <hi>text</hi>';
    expect(textsOf(readTmx(rtf + unit(seg, "x") + TAIL))[0]?.[0]).toBe("Bold text");
    expect(textsOf(readTmx(HEAD + unit("<ph>{\\b </ph>a", "x", 'datatype="RTF"') + TAIL))[0]?.[0]).toBe("a");
  });

  test.each(["1.1", "1.2", "1.3", "1.4"])("MM20 version %s", (version) => {
    const text = HEAD.replace("1.4", version) + unit("a", "b") + TAIL;
    expect(readTmx(text)).toMatchObject({ units: [{}], problems: [] });
  });

  test("MM20 prefixes, comments, character data and a document type are no matter", () => {
    const text = `<!DOCTYPE tmx SYSTEM "http://nowhere.example/tmx14.dtd"><t:tmx version="1.4"><t:header srclang="en"/><t:body><!-- <tu> -->
<t:tu><t:tuv xml:lang="en"><t:seg><![CDATA[a <tu> b]]></t:seg></t:tuv></t:tu></t:body></t:tmx>`;
    expect(readTmx(text)).toMatchObject({ units: [{ variants: [{ text: "a <tu> b" }] }], problems: [] });
  });

  test.each([
    ["a bare &", unit("a & b", "c")],
    ["an entity that XML has not", unit("a&nbsp;b", "c")],
    ["a bare <", unit("a < b", "c")],
    ["a closing tag too many", unit("a</b> c", "d")],
    ["an element that does not end", unit("a<ph>x", "d")],
    ["a unit that does not end", unit("a", "b").replace("</tu>", "")],
    ["a character that XML has not", unit("a\u0001", "b")],
    ["bytes of another encoding", unit("a\ufffd", "b")],
  ])("MM22 %s costs its unit alone and is told by its line", (_, broken) => {
    const { units, problems } = readTmx(HEAD + unit("1", "2") + broken + unit("3", "4") + unit("5", "6") + TAIL);
    expect(textsOf({ units, problems: [] })).toEqual([
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
    expect(problems).toEqual([{ line: 6, message: expect.stringMatching(/^(?:The XML cannot|The unit) .*\.$/) }]);
  });

  test("MM22 of a file that was cut off everything whole is read", () => {
    const text = HEAD + unit("1", "2") + unit("3", "4");
    const { units, problems } = readTmx(text.slice(0, -20));
    expect(units.length).toBe(1);
    expect(problems).toEqual([{ line: 6, message: "The file ends in the middle, so part of it is missing." }]);
  });

  test.each([
    ["", "no TMX"],
    ["just text", "no TMX"],
    ["<html><body/></html>", "no TMX"],
    [`${HEAD}${"<hi>".repeat(200)}`, "too deep"],
    [`${HEAD}<tu><tuv><seg>${"x".repeat(6_000_000)}`, "far too long"],
  ])("MM22 what is no memory is told: %#", (text, words) => {
    const { units, problems } = readTmx(text);
    expect(units).toEqual([]);
    expect(problems[0]?.message).toContain(words);
  });

  test("MM140 what some other program has made is told in one sentence, and the rest is not read", () => {
    for (const text of [
      "<!doctype html><html><br><p>a</html>",
      "{}",
      '{"a": "<b>"}',
      "\u0001\u0002<".repeat(100_000),
    ]) {
      const { problems } = readTmx(text);
      expect(problems).toEqual([{ line: 1, message: expect.stringContaining("no TMX"), isOfFile: true }]);
    }
    const early = readTmx(`\n${HEAD}${unit("a", "b")}${TAIL}`);
    expect(early).toMatchObject({ units: [{}], problems: [{ line: 2, isOfFile: true }] });
  });

  test.each([
    ["gzip", [0x1f, 0x8b, 8, 0], "gzip: unpack it"],
    ["a zip archive", [0x50, 0x4b, 3, 4, 0], "zip archive: unpack it"],
    ["zeros", [0, 0, 0, 0], "no text"],
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13], "no text"],
    ["UTF-32", [0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0], "utf-32, an encoding that is not known"],
    ["UTF-32 the other way round", [0, 0, 0xfe, 0xff, 0, 0, 0, 0x3c], "utf-32, an encoding that is not known"],
  ])("MM140 %s by the name of a TMX is told by what it is", (_, bytes, words) => {
    const decoder = new XmlDecoder();
    expect(decoder.write(Uint8Array.from(bytes))).toEqual({ ok: true, value: "" });
    expect(decoder.end()).toEqual({ ok: false, failure: expect.stringContaining(words) });
  });

  test("MM23 a file that declares entities is refused, and none is expanded", () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>${HEAD.slice(22)}${unit("&b;", "c")}${TAIL}`;
    expect(readTmx(bomb)).toEqual({
      units: [],
      problems: [{ line: 1, message: expect.stringContaining("entities"), isOfFile: true }],
    });
    const external = bomb.replace(/\[.*\]/, '[<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]');
    expect(readTmx(external)).toMatchObject({
      units: [],
      problems: [{ message: expect.stringContaining("entities") }],
    });
  });

  test("MM20 a file read whole and in pieces is the same", () => {
    const body = [
      unit("a &amp; b\r\n😀", "**c**"),
      unit("a & b", "c"),
      unit("a</b>", "c"),
      unit('<ph x="1">`x`</ph>', "ā"),
    ];
    fc.assert(
      fc.property(
        fc.array(fc.nat(3), { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 80 }),
        (order, cuts) => {
          const text = HEAD + order.map((index) => body[index]).join("") + TAIL;
          const chunks: string[] = [];
          let at = 0;
          for (const cut of cuts) {
            chunks.push(text.slice(at, at + cut));
            at += cut;
          }
          expect(readChunks([...chunks, text.slice(at)])).toEqual(readTmx(text));
        },
      ),
      { numRuns: lawRuns(300) },
    );
  });
});

describe("encodings", () => {
  function decoded(bytes: Uint8Array, size: number): string {
    const decoder = new XmlDecoder();
    let text = "";
    for (let at = 0; at < bytes.length; at += size) {
      const part = decoder.write(bytes.subarray(at, at + size));
      text += part.ok ? part.value : part.failure;
    }
    const rest = decoder.end();
    return text + (rest.ok ? rest.value : rest.failure);
  }

  const text = `<?xml version="1.0" encoding="X"?><tmx>ā😀${"é".repeat(400)}</tmx>`;
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
  test.each([
    ["UTF-8", Buffer.from(text.replace("X", "UTF-8")), text.replace("X", "UTF-8")],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text.replace("X", "utf-8")}`), text.replace("X", "utf-8")],
    ["UTF-16, little end first", utf16, text],
    ["UTF-16, big end first", Buffer.from(utf16).swap16(), text],
    ["UTF-16 without a mark", utf16.subarray(2), text],
    ["UTF-8 that says it is UTF-16", Buffer.from(text.replace("X", "UTF-16")), text.replace("X", "UTF-16")],
    [
      "windows-1252",
      Buffer.from('<?xml version="1.0" encoding="windows-1252"?>\xe9', "latin1"),
      '<?xml version="1.0" encoding="windows-1252"?>é',
    ],
    ["nothing", Buffer.from(""), ""],
    [
      "no encoding known",
      Buffer.from('<?xml version="1.0" encoding="x-none"?>'),
      "It says it is in x-none, an encoding that is not known: save it as UTF-8.",
    ],
  ])("MM24 %s", (_, bytes, expected) => {
    for (const size of [1, 3, 255, 256, 10_000]) expect(decoded(bytes, size)).toBe(expected);
  });
});

describe("pairs of a unit", () => {
  function pairs(sourceLanguage: string | null, ...variants: readonly (readonly [string, string])[]) {
    const list = variants.map(([language, text]) => ({ language, text }));
    return pairsOf({
      line: 1,
      sourceLanguage,
      variants: list,
      origin: null,
      at: null,
      by: null,
      isUnapproved: false,
    }).map(({ source, target, language }) => `${source} ${target} ${language}`);
  }

  test("MM25 the source is the variant in the unit's source language, else in English, else the first", () => {
    expect(pairs("EN_us", ["lv", "b"], ["en-US", "a"], ["lv-LV", "c"])).toEqual(["a b lv", "a c lv-LV"]);
    expect(pairs("en-US", ["lv", "b"], ["en-GB", "a"])).toEqual(["a b lv"]);
    expect(pairs(null, ["lv", "b"], ["en", "a"])).toEqual(["a b lv"]);
    expect(pairs(null, ["de", "a"], ["lv", "b"])).toEqual(["a b lv"]);
    expect(pairs("en", ["en", "a"], ["", "b"], ["not a tag", "c"])).toEqual(["a b ", "a c "]);
    expect([pairs("en", ["en", " \n"], ["lv", "b"]), pairs("en", ["en", "a"], ["lv", "\u00a0"])]).toEqual([[], []]);
    expect([pairs("en", ["en", ""], ["lv", "b"]), pairs("en", ["en", "a"], ["lv", ""]), pairs("en")]).toEqual([
      [],
      [],
      [],
    ]);
  });

  test.each([
    ["pt-BR", "pt-PT", true],
    ["zh-CN", "zh-Hans", true],
    ["zh-CN", "zh-TW", false],
    ["sr-Latn", "sr", false],
    ["lv", "lv-LV", true],
    ["lv", "lt", false],
    ["und", "en", false],
    ["", "", false],
  ])("MM25 %s and %s are the same language, written the same way: %s", (a, b, expected) => {
    expect(isSameLanguage(canonical(a), canonical(b))).toBe(expected);
  });
});

test("MM26 dates are those of the calendar", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }), (date) => {
      const at = Math.floor(date.getTime() / 1000) * 1000;
      const written = new Date(at).toISOString().replaceAll(/[-:]|\.000/g, "");
      expect(writeTmxDate(at)).toBe(written);
      expect(readTmxDate(written)).toBe(at);
    }),
  );
  expect([readTmxDate("2025-01-02"), readTmxDate(undefined), readTmxDate("20251301T000000Z")]).toEqual([
    null,
    null,
    null,
  ]);
});

describe("writing TMX", () => {
  test.each([1, 2] as const)("MM26 level %i reads back as the same texts, origins, dates and names", (level) => {
    const { units, problems } = readTmx(writeTmx(SAMPLES, level));
    expect(problems).toEqual([]);
    expect(textsOf({ units, problems })).toEqual(SAMPLES.map(({ source, target }) => [source, target]));
    expect(units[0]).toMatchObject({ origin: 'docs/"a" & b.md', at: 1738555506000, by: "Ann <a@b.example>" });
    expect(units[1]?.variants[1]?.language).toBe("und");
  });

  test("MM26 level 2 has markup in elements, whose counterparts have the same number", () => {
    const text = writeTmx([{ ...BARE, source: "**a** `b`", target: "`b` **c**" }], 2);
    expect(text).toContain(
      '<seg><bpt i="1" x="1" type="bold">**</bpt>a<ept i="1">**</ept> <ph x="2" type="x-code">`b`</ph></seg>',
    );
    expect(text).toContain(
      '<seg><ph x="2" type="x-code">`b`</ph> <bpt i="1" x="1" type="bold">**</bpt>c<ept i="1">**</ept></seg>',
    );
  });

  test("MM26 any text that XML can hold comes back, at both levels", () => {
    const piece = fc.constantFrom(
      "**",
      "`",
      "[",
      "](a)",
      "<b>",
      "</b>",
      "{0}",
      "&",
      "&lt;",
      "]]>",
      "\r\n",
      "\r",
      "\t",
      " ",
      "ā",
      "😀",
      '"',
      "_",
      "![",
    );
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join("")),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(1 as const, 2 as const), (source, target, level) => {
        const one = tmxUnit({ ...BARE, source, target }, "en-US", level);
        if (!one.ok) return;
        const { units, problems } = readTmx(`${tmxHead("en-US", level)}${one.value}${TMX_TAIL}`);
        // The reader takes it for bytes of another encoding.
        if (`${source}${target}`.includes("\ufffd")) return;
        expect({ texts: textsOf({ units, problems }), problems }).toEqual({ texts: [[source, target]], problems: [] });
      }),
      { numRuns: lawRuns(600) },
    );
  });

  test.each(["\0", "\u0001", "\ud800", "\uffff"])("MM26 what XML cannot hold is left out and told: %j", (character) => {
    expect(tmxUnit({ ...BARE, source: character, target: "a" }, "en-US", 1).ok).toBe(false);
  });
});
