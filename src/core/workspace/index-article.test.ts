import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admitArticle } from "#core/document/admit-article.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import { mayHold, wantedGrams } from "#core/search/text-grams.ts";
import { countWords } from "./count-words.ts";
import { indexArticle } from "./index-article.ts";
import { hashTranslations } from "./repeats/hash-translations.ts";
import { hashSources } from "./repetitions.ts";

const folder = path.join(import.meta.dirname, "../../../e2e/fixtures");
const articles = readdirSync(folder).filter((name) => /\.(?:md|yml|txt)$/.test(name));

describe("what the list says of an article", () => {
  it.each(articles)(
    "W5 W135 %s is what the reader reads, with all texts of its units, or is refused as the door refuses it",
    (name) => {
      const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
      const whole = admitArticle(bytes, `docs/${name}`);
      const indexed = indexArticle(bytes, `docs/${name}`);
      expect(indexed.ok).toBe(whole.ok);
      if (!whole.ok || !indexed.ok) {
        expect(indexed).toMatchObject({ failure: { message: whole.ok ? "" : whole.failure.message } });
        return;
      }
      const sources = whole.value.units.flatMap((unit) => (unit.kind === "segment" ? [unit.source] : []));
      const { grams, fields, ...rest } = indexed.value;
      expect(rest).toEqual({
        articleKey: articleKeyOf(`docs/${name}`, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)),
        title: whole.value.frontMatter?.values.get("title")?.trim() || null,
        locale: whole.value.locale,
        segments: sources.length,
        words: sources.reduce((sum, source) => sum + countWords(source), 0),
        sourceHashes: hashSources(sources),
        targetHashes: hashTranslations(whole.value.units.filter((unit) => unit.kind === "segment")),
      });
      const count = whole.value.units.length - sources.length;
      expect(fields).toBe(fields === null && /!\[|<img|:::image/i.test(whole.value.text) ? null : count);
      const texts = whole.value.units.flatMap((unit) =>
        unit.kind === "segment" ? [unit.source, unit.target] : [unit.target],
      );
      for (const text of texts) expect([text, mayHold(grams, wantedGrams(text) ?? [])]).toEqual([text, true]);
    },
  );

  it("W203 its fields are counted as the reader finds them, or not at all where alternative texts may stand", () => {
    const pair =
      '<span data-ttu-id="k-1">Ziel</span><span class="sxs-lookup"><span data-stu-id="k-1">Aim</span></span>';
    const piece = fc.constantFrom(
      "\ufeff",
      "---\n",
      "title: Aim\n",
      `description: ${pair}\n`,
      "ms.topic: x\n",
      pair,
      "\n\n",
      "![aim](x.png)\n",
      '<IMG src="x" alt="aim">',
      ':::image source="x" alt-text="aim":::',
      "`![a](b)` <b> !",
    );
    let counted = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const bytes = new TextEncoder().encode(`${pieces.join("")}\n${pair}\n`);
        const [whole, indexed] = [admitArticle(bytes, "a.md"), indexArticle(bytes, "a.md")];
        if (!whole.ok || !indexed.ok) return expect(indexed.ok).toBe(whole.ok);
        const { units } = whole.value;
        if (indexed.value.fields === null) return;
        counted += 1;
        expect(indexed.value.fields).toBe(units.filter(({ kind }) => kind === "field").length);
      }),
    );
    expect(counted).toBeGreaterThan(20);
  });
});
