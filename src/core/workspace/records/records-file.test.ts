import { readFileSync } from "node:fs";
import Ajv from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dismissal } from "#core/review/dismissal.ts";
import { withDismissalId } from "#core/review/dismissal.ts";
import { moveEarlierTranslation } from "#core/review/earlier-translation.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { contentHashOf, parseRecords, readRecords, serializeRecords } from "./records-file.ts";
import type { ReviewRecords } from "./review-records.ts";
import { canonical, machines } from "./testing/review-machines.ts";

const validate = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync(new URL("../../../../docs/spec/records.schema.json", import.meta.url), "utf8")),
);

const dismissal = (unit: string | null): Dismissal =>
  withDismissalId({
    kind: "dismissal",
    unit,
    check: "number",
    message: "The number 2 is missing",
    source: "2",
    target: "",
    detail: "2",
    by: "Anna",
    changedAt: 3,
    gone: true,
  });

const anyRecords: fc.Arbitrary<ReviewRecords> = fc
  .tuple(machines, fc.constantFrom("", "docs"), fc.constantFrom("# Text", "\ufeff# Текст\r\n😀"), fc.boolean())
  .map(([reviews, workspace, text, isLong]) => ({
    workspace,
    everywhere: isLong ? [dismissal(null)] : [],
    articles: reviews.map((review, index) => ({
      path: `a/__proto__ ${index}.md`,
      locale: isLong ? "lv-LV" : null,
      text,
      review: {
        ...review,
        drafts: isLong ? [{ key: "typed", text: "…", at: 999, tab: "imported" }] : [],
        annotations: isLong ? [...review.annotations, dismissal("a")] : review.annotations,
        earlier: isLong
          ? [
              moveEarlierTranslation(
                {
                  key: "a",
                  source: null,
                  machine: "m",
                  target: "t",
                  status: "needs-work",
                  reason: "Style",
                  at: 1,
                  changedAt: 2,
                  withdrawn: true,
                },
                "a",
              ),
            ]
          : [],
      },
    })),
  }));

const written = (records: ReviewRecords) => serializeRecords(records).join("");

/** Every place of a value, as a path of keys. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))];
}

function withValue(value: unknown, [key, ...rest]: readonly (string | number)[], next: unknown): unknown {
  if (key === undefined) return next;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) };
  Reflect.set(copy, key, withValue(Reflect.get(copy, key), rest, next));
  return copy;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("a file of review records", () => {
  it("W60 law: what is written is as the schema says, and reads back as it was", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const json = written(records);
        expect(validate(JSON.parse(json)), JSON.stringify(validate.errors)).toBe(true);
        const read = parseRecords(json);
        if (!read.ok) throw new Error(read.failure);
        expect(read.value).toMatchObject({ workspace: records.workspace, everywhere: records.everywhere });
        read.value.articles.forEach((article, index) => {
          const { review, ...rest } = records.articles[index] ?? article;
          expect(article).toMatchObject(rest);
          expect(canonical(article.review)).toEqual(canonical(review));
        });
        expect(written(read.value)).toBe(json);
        // In whatever form another program writes it.
        expect(parseRecords(`\ufeff${JSON.stringify(JSON.parse(json), null, 1)}`)).toEqual(read);
      }),
      { numRuns: lawRuns(300) },
    );
  });

  it("W61 whatever one value of it is made, it is refused in one sentence or read, and never throws", () => {
    fc.assert(
      fc.property(
        anyRecords,
        fc.nat(),
        fc.constantFrom<unknown>(null, [], {}, "x", -1, 1e300, true, undefined),
        (records, at, next) => {
          const whole: unknown = JSON.parse(written(records));
          const places = placesOf(whole);
          const broken = withValue(whole, places[at % places.length] ?? [], next);
          const read = parseRecords(JSON.stringify(broken) ?? "");
          if (!read.ok) expect(read.failure).toMatch(/^[^\n]{10,300}\.(\)\.)?$/);
          // What the schema lets in is read, unless a text is another than its content says.
          if (!read.ok && validate(broken)) expect(read.failure).toMatch(/damaged|twice/);
          if (read.ok) expect(validate(JSON.parse(written(read.value)))).toBe(true);
        },
      ),
      { numRuns: lawRuns(1_500) },
    );
  });

  it.each([
    ["", "no review records"],
    ["{", "no review records"],
    ["[]", "no review records"],
    ['{"kind":"recto-check-profile","version":1}', "no review records"],
    ['{"kind":"recto-review-records","version":2}', "another version of Recto"],
    ['{"kind":"recto-review-records","version":1,"workspace":"","everywhere":[],"articles":{}}', '"articles"'],
    ['{"kind":"recto-review-records","version":1,"workspace":"","everywhere":[],"articles":[1]}', "Article 1"],
  ])("W61 %s is refused: %s", (json, sentence) => {
    expect(parseRecords(json)).toMatchObject({ ok: false, failure: expect.stringContaining(sentence) });
  });

  it("W209 an article of many segments is read in slices, none of which grows with their number", () => {
    const text = "# Text";
    const version = { target: "T", status: "approved", reason: null, at: 1 };
    const rest = {
      locale: null,
      text,
      content: contentHashOf(text),
      drafts: [],
      comments: [],
      dismissals: [],
      earlier: [],
    };
    const slicesOf = (count: number) => {
      const units = Array.from({ length: count }, (_, at) => ({ key: `k-${at}`, versions: [version] }));
      const file = { kind: "recto-review-records", version: 1, workspace: "w", everywhere: [] };
      const work = readRecords(JSON.stringify({ ...file, articles: [{ ...rest, path: "a.md", units }] }));
      let slices = 1;
      for (let step = work.next(); ; step = work.next()) {
        if (step.done !== true) slices += 1;
        else return { slices, isRead: step.value.ok && step.value.value.articles[0]?.review.records.size === count };
      }
    };
    const [half, whole] = [slicesOf(2_000), slicesOf(4_000)];
    expect([half.isRead, whole.isRead]).toEqual([true, true]);
    expect(whole.slices - half.slices).toBeGreaterThanOrEqual(10);
  });

  it("W61 a comma too few or too many between articles is no JSON, line by line as at once", () => {
    const review = { records: new Map(), versions: new Map(), drafts: [], annotations: [], earlier: [] };
    const articles = ["a", "b"].map((path) => ({ path, locale: null, text: path, review }));
    const json = written({ workspace: "", everywhere: [], articles });
    expect(parseRecords(json).ok).toBe(true);
    for (const broken of [
      json.replace("},\n    {", "}\n    {"),
      json.replace("}\n  ]", "},\n  ]"),
      json.replace("},\n    {", "},\n\n    {"),
    ])
      expect(parseRecords(broken).ok).toBe(isJson(broken));
  });

  it("W61 a text that is not the one reviewed, and an article that stands there twice, are told by name", () => {
    const article = {
      path: "a.md",
      locale: null,
      text: "# A",
      review: { records: new Map(), versions: new Map(), drafts: [], annotations: [], earlier: [] },
    };
    const json = written({ workspace: "", everywhere: [], articles: [article] });
    expect(parseRecords(json.replace("# A", "# B"))).toMatchObject({ failure: expect.stringContaining("a.md") });
    const twice = written({ workspace: "", everywhere: [], articles: [article, article] });
    expect(parseRecords(twice)).toMatchObject({ failure: expect.stringContaining("a.md stands in it twice") });
  });

  it("W60 the content is named by its text alone", () => {
    expect(contentHashOf("# A")).toBe(contentHashOf("# A"));
    expect(contentHashOf("# A")).not.toBe(contentHashOf("# A "));
  });
});
