import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admitArticle } from "#core/document/admit-article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { anyPath, anyText, article } from "#core/document/testing/generated-articles.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { expectWholePage } from "./testing/page-laws.ts";

const folder = process.env["RECTO_CORPUS"] ?? join(import.meta.dirname, "../../../../shared/corpus");
const manifest = join(folder, "manifest.json");
const entries: readonly { readonly path: string }[] = existsSync(manifest)
  ? JSON.parse(readFileSync(manifest, "utf8"))
  : [];
const title = entries.length > 0 ? "corpus" : `corpus (skipped: no manifest.json in ${folder}; set RECTO_CORPUS)`;

describe.skipIf(entries.length === 0)(title, () => {
  it("PG1 PG2 PG5 has every unit of every article in one block, loses no text, and understands nearly all of it", () => {
    let blocks = 0;
    const strange: string[] = [];
    for (const { path } of entries) {
      const admitted = admitArticle(readFileSync(join(folder, path)), path);
      if (!admitted.ok) throw new Error(admitted.failure.message);
      const read = expectWholePage(admitted.value);
      blocks += read.blocks;
      strange.push(...read.strange);
    }
    expect(strange.length / blocks, strange.slice(0, 40).join("\n")).toBeLessThan(0.005);
  }, 120_000);
});

it("PG1 PG2 has every unit of any article in one block, in document order, and loses no text", () => {
  fc.assert(
    fc.property(article, ({ text, path }) => void expectWholePage(parseArticle(text, path))),
    { numRuns: lawRuns(500) },
  );
  fc.assert(
    fc.property(anyText, anyPath, (text, path) => void expectWholePage(parseArticle(text, path))),
    { numRuns: lawRuns(1000) },
  );
});
