import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
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
      const { grams, ...rest } = indexed.value;
      expect(rest).toEqual({
        articleKey: articleKeyOf(`docs/${name}`, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)),
        title: whole.value.frontMatter?.values.get("title")?.trim() || null,
        locale: whole.value.locale,
        segments: sources.length,
        words: sources.reduce((sum, source) => sum + countWords(source), 0),
        sourceHashes: hashSources(sources),
        targetHashes: hashTranslations(whole.value.units.filter((unit) => unit.kind === "segment")),
      });
      const texts = whole.value.units.flatMap((unit) =>
        unit.kind === "segment" ? [unit.source, unit.target] : [unit.target],
      );
      for (const text of texts) expect([text, mayHold(grams, wantedGrams(text) ?? [])]).toEqual([text, true]);
    },
  );
});
