import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInlineTags } from "#core/document/inline-html.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { emptyQuery } from "./empty-query.ts";
import { patternOf } from "./find-query.ts";
import { markupChange } from "./markup-change.ts";
import { rawMatches } from "./raw-matches.ts";
import { replaceOccurrences } from "./replace-occurrences.ts";
import { planReplacement } from "./replace-plan.ts";
import { replacementText } from "./replacement-text.ts";

describe("replacement texts", () => {
  it("F10 means what JavaScript means by it", () => {
    const templates = fc.string({
      unit: fc.constantFrom("$", "1", "2", "0", "&", "<", ">", "word", "other", "x", "$$", "$<word>"),
      maxLength: 6,
    });
    // Without `$\`` and `$'`, which would bring in all the rest of a segment.
    const sources = fc.constantFrom("(a)(b)?", "(?<word>a)|b", "a", "((((((((((a))))))))))b?");
    fc.assert(
      fc.property(
        templates,
        sources,
        fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 }),
        (to, from, text) => {
          const pattern = new RegExp(from, "gu");
          const replacements = rawMatches(text, pattern).map((match) => ({
            ...match,
            insert: replacementText(to, true, text.slice(match.from, match.to), match),
          }));
          expect(replaceOccurrences(text, replacements)).toBe(text.replace(pattern, to));
        },
      ),
      { numRuns: lawRuns(2000) },
    );
  });

  it("F10 plain ones are taken as they are", () => {
    const [match] = rawMatches("a", /(a)/gu);
    expect(match && replacementText("$1 $& $$", false, "a", match)).toBe("$1 $& $$");
  });
});

describe("replacing", () => {
  it("F11 changes ticked occurrences and not one character beside them, and back again gives the text back", () => {
    const letters = fc.constantFrom("a", "b", "😀", "\r\n", " ", "`", "$");
    const text = fc.string({ unit: letters, maxLength: 30 });
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: letters, maxLength: 4 }),
        fc.infiniteStream(fc.boolean()),
        (where, insert, coin) => {
          const pattern = patternOf({ ...emptyQuery, text: "a" });
          if (!pattern.ok || pattern.value === null) throw new Error("No pattern");
          const ticked = rawMatches(where, pattern.value).filter(() => coin.next().value);
          const after = replaceOccurrences(
            where,
            ticked.map((match) => ({ ...match, insert })),
          );
          let [at, shift] = [0, 0];
          const back = ticked.map(({ from, to }) => {
            // What stands between two occurrences is there as it was, moved by what came before.
            expect(after.slice(at + shift, from + shift)).toBe(where.slice(at, from));
            const moved = { from: from + shift, to: from + shift + insert.length, insert: where.slice(from, to) };
            at = to;
            shift += insert.length - (to - from);
            return moved;
          });
          expect(after.slice(at + shift)).toBe(where.slice(at));
          expect(replaceOccurrences(after, back)).toBe(where);
        },
      ),
      { numRuns: lawRuns(1000) },
    );
  });
});

describe("judgement before it is done", () => {
  const pair = (id: string, target: string) =>
    `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">x</span></span>`;
  const article = parseArticle(
    `${pair("a1-101", "A [link](/x) and `code`")}\n\n| a |\n| --- |\n| ${pair("a1-102", "A cell")} |\n`,
    "a.md",
  );
  const plan = (index: number, from: string, insert: string) => {
    const unit = article.units[index];
    if (unit === undefined) throw new Error(`No unit ${index}`);
    const at = unit.target.indexOf(from);
    return planReplacement(article, unit, unit.target, [{ from: at, to: at + from.length, insert }], readInlineTags);
  };

  it.each([
    ["[link", "link", "1 link fewer"],
    ["`code`", "code", "1 code span fewer"],
    ["and", "{0} and %d", "2 placeholders more"],
    ["and", "<b>and</b>", "1 tag more"],
    ["and", "**and**", "1 bold text more"],
    ["[link](/x)", "`link`", "1 link fewer, 1 code span more"],
  ])("F12 %s → %s: %s", (from, insert, change) => {
    const { markup, refusal } = plan(0, from, insert);
    expect(markup?.split(", ").sort()).toEqual(change.split(", ").sort());
    expect(refusal).toBeNull();
  });

  it("F12 is silent where all markup stays", () =>
    expect(plan(0, "link", "saite")).toMatchObject({ markup: null, refusal: null }));

  it("F12 says why the frame guard refuses", () => {
    expect(plan(0, "and", "</span>").refusal).toMatch(/closing <\/span>/);
    expect(plan(1, "cell", "a\nb").refusal).toMatch(/line break would end the table row/);
  });

  it("F12 says what the frame guard writes another way", () => {
    expect(plan(1, "cell", "a|b")).toMatchObject({
      text: "A a\\|b",
      refusal: null,
      note: expect.stringContaining("pipe"),
    });
  });

  it("F12 a text compared with itself has no change", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "*", "`", "[", "](/x)", "{n}", "<b>"), maxLength: 20 }),
        (text) => {
          expect(markupChange(text, text, readInlineTags)).toBeNull();
        },
      ),
    );
  });
});
