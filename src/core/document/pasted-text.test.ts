import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lawRuns } from "#core/testing/law-runs.ts";
import type { Article, Unit } from "./article.ts";
import { guardEdit } from "./frame-guard.ts";
import { parseArticle } from "./parse-article.ts";
import { canHoldLineBreak, pastedText } from "./pasted-text.ts";
import { expectLinear } from "./testing/expect-linear.ts";

function pair(id: string, target = "Eins zwei"): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">One two</span></span>`;
}

/** One unit for each kind of place there is. */
const article: Article = parseArticle(
  `---
title: Ein Titel
description: |
  Eine Zeile
  und noch eine
---

# ${pair("heading")}

${pair("setext")}
===

${pair("paragraph")}

- ${pair("item")}

> ${pair("quote")}

> [!NOTE]
> ${pair("alert")}

| A | B |
| - | - |
| ${pair("cell")} | x |

\`\`\`
${pair("code")}
\`\`\`

<div>
${pair("html")}
</div>

[${pair("link")}](https://example.com) and ![${pair("image")}](a.png) and ![Ein Bild](b.png) and <img src="c.png" alt="Noch eins">.
`,
  "places.md",
);
const whole = parseArticle("items:\n- text: Ein Wert\n", "places.yml");
const places = [article, whole].flatMap((of) => of.units.map((unit) => [unit.key, of, unit] as const));

function unitOf(key: string): Unit {
  const found = places.find(([one]) => one === key)?.[2];
  if (found === undefined) throw new Error(`No unit ${key}`);
  return found;
}

const ONE_LINE = ["field:title", "heading", "setext", "cell", "field:image-1", "field:image-2", "field:items.0.text"];
const LABELS = [...ONE_LINE, "item", "link", "image"];
const BREAKS = ["\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"];

describe("pasted text", () => {
  it("D64 knows every kind of place", () => {
    expect(places.map(([key]) => key)).toEqual([
      "field:title",
      "field:description",
      "heading",
      "setext",
      "paragraph",
      "item",
      "quote",
      "alert",
      "cell",
      "code",
      "html",
      "link",
      "image",
      "field:image-1",
      "field:image-2",
      "field:items.0.text",
    ]);
  });

  it("D65 a line break can never be valid in headings, cells, values on one line and texts of images", () => {
    expect(places.filter(([, , unit]) => !canHoldLineBreak(unit)).map(([key]) => key)).toEqual(ONE_LINE);
  });

  it.each(places)("D64 %s: line breaks of any kind at the ends are dropped", (_key, _of, unit) => {
    for (const mark of BREAKS) expect(pastedText(unit, `drei${mark}`)).toBe("drei");
    expect(pastedText(unit, "drei\r\n\r\n\n")).toBe("drei");
    if (unit.place.block !== "code") expect(pastedText(unit, "\n \ndrei \n")).toBe("drei");
    expect(pastedText(unit, "\r\n")).toBe("");
    expect(pastedText(unit, " drei ")).toBe(" drei ");
  });

  it.each(LABELS)("D64 %s: line breaks inside are blanks", (key) => {
    for (const mark of BREAKS) expect(pastedText(unitOf(key), `drei ${mark}${mark} vier`)).toBe("drei vier");
  });

  it.each(["paragraph", "quote", "alert", "html"])("D64 %s: empty lines are dropped, others stay", (key) => {
    expect(pastedText(unitOf(key), "drei\r\n \r\n\u2028vier\vfünf")).toBe("drei\nvier\nfünf");
  });

  it.each(["field:description", "code"])("D64 %s: lines stay as they are, empty ones too", (key) => {
    expect(pastedText(unitOf(key), "drei\r\n\r\n  vier\r\n")).toBe("drei\n\n  vier");
  });

  it.each(["- vier", "1. vier", "# vier", "```", "> vier", "---", "| - |", "<div>", ":::"])(
    "D64 a line that would begin a block (%s) is joined to the one before",
    (line) => {
      expect(pastedText(unitOf("paragraph"), `drei\n${line}\n`, "Eins ")).toBe(`drei ${line}`);
    },
  );

  it("D64 looks at what the last line goes on with", () => {
    expect(pastedText(unitOf("paragraph"), "drei\n-", "", " vier")).toBe("drei -");
    expect(pastedText(unitOf("paragraph"), "drei\n-", "", "vier")).toBe("drei\n-");
  });

  it("D64 cells of a row are parted by a blank, in code by their tab", () => {
    expect(pastedText(unitOf("heading"), "\tdrei\t\tvier\t\r\n\tfünf\r\n")).toBe("drei vier fünf");
    expect(pastedText(unitOf("paragraph"), "drei\tvier")).toBe("drei vier");
    expect(pastedText(unitOf("code"), "\tdrei\tvier\n")).toBe("\tdrei\tvier");
  });

  it("D64 what no text file can hold is left out", () => {
    expect(pastedText(unitOf("heading"), "dr\0ei\ud800")).toBe("drei");
  });

  const placeOf = fc.constantFrom(...places.map(([key]) => key)).map((key) => {
    const found = places.find(([one]) => one === key);
    if (found === undefined) throw new Error(key);
    return found;
  });
  const pieces = [
    "drei",
    " ",
    "\t",
    "-",
    "1.",
    "#",
    ">",
    "|",
    "`",
    "```",
    "*",
    "=",
    "<div>",
    "</span>",
    "[",
    "]",
    ":",
    '"',
    "\\",
    "\0",
    ...BREAKS,
  ];
  const pasted = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""));

  it("D64 whatever is pasted anywhere, the guard takes it or names what is to be seen: never a line", () => {
    const holds = ([, of, unit]: (typeof places)[number], text: string, share: number) => {
      const lines = unit.target.split("\n");
      const at = Math.round((lines[0]?.length ?? 0) * share);
      const [before, behind] = [unit.target.slice(0, at), unit.target.slice(at)];
      const inserted = pastedText(unit, text, before, behind);
      expect(inserted).not.toMatch(/^\n|\n$|[\r\v\f\u0085\u2028\u2029]/);
      const verdict = guardEdit(of, unit, before + inserted + behind);
      const isFence = unit.place.block === "code" && inserted.includes("```");
      if (verdict.kind === "refused" && !isFence)
        expect(verdict.message, JSON.stringify([unit.key, before, text, behind])).not.toMatch(
          /^(?:An?|The) (?:empty )?line|NUL/,
        );
    };
    fc.assert(fc.property(placeOf, pasted, fc.double({ min: 0, max: 1, noNaN: true }), holds), {
      numRuns: lawRuns(500),
    });
  });

  it("D64 plain words with any breaks and tabs are taken everywhere", () => {
    const words = fc
      .array(fc.constantFrom("drei", "vier", " ", "\t", ...BREAKS), { maxLength: 12 })
      .map((parts) => `fünf${parts.join("")}`);
    const holds = ([, of, unit]: (typeof places)[number], text: string) =>
      guardEdit(of, unit, pastedText(unit, text)).kind === "accepted";
    fc.assert(fc.property(placeOf, words, holds), { numRuns: lawRuns(300) });
  });

  it.each([" ", "\t", "\n", " \n", "\t\r\n", "- x\n"])("D9 takes time that grows with %j and no faster", (piece) => {
    expectLinear(
      (size) => piece.repeat(size),
      100_000,
      (text) => pastedText(unitOf("paragraph"), text),
    );
  });
});
