/**
 * The reading of real articles against an independent one. They are no part of the project: RECTO_CORPUS names their folder, else one beside
 * the project is taken; where there is none the tests are skipped.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportSideBySide } from "#core/export/side-by-side.ts";
import { exportTargetOnly } from "#core/export/target-only.ts";
import { admitArticle } from "./admit-article.ts";
import type { Article } from "./article.ts";
import { guardEdit } from "./frame-guard.ts";

interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  readonly segments: number;
  readonly segmentsSha256: string;
  readonly targetOnlySha256: string;
}

const folder = process.env["RECTO_CORPUS"] ?? join(import.meta.dirname, "../../../../shared/corpus");
const manifestPath = join(folder, "manifest.json");
const entries = existsSync(manifestPath) ? readManifest(readFileSync(manifestPath, "utf8")) : [];
const title = entries.length > 0 ? "corpus" : `corpus (skipped: no manifest.json in ${folder}; set RECTO_CORPUS)`;

function readManifest(json: string): readonly ManifestEntry[] {
  const parsed: unknown = JSON.parse(json);
  if (!Array.isArray(parsed)) throw new Error(`${manifestPath} holds no list.`);
  return parsed;
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function admit(entry: ManifestEntry): { readonly bytes: Buffer; readonly article: Article } {
  const bytes = readFileSync(join(folder, entry.path));
  const admitted = admitArticle(bytes, entry.path);
  if (!admitted.ok) throw new Error(admitted.failure.message);
  return { bytes, article: admitted.value };
}

describe.skipIf(entries.length === 0)(title, () => {
  it.each(entries)("D1 D40 D41 reads and writes $path as the independent reading does", (entry) => {
    const { bytes, article } = admit(entry);
    const segments = article.units.filter((unit) => unit.kind === "segment");
    expect(bytes.length).toBe(entry.bytes);
    expect(segments.length).toBe(entry.segments);
    expect(sha256(JSON.stringify(segments.map(({ id, target, source }) => [id, target, source])))).toBe(
      entry.segmentsSha256,
    );
    expect(sha256(exportTargetOnly(article, new Map()))).toBe(entry.targetOnlySha256);
    expect(Buffer.compare(Buffer.from(exportSideBySide(article, new Map()), "utf8"), bytes)).toBe(0);
  });

  it.each(entries)("D50 D60 takes an edit of every unit of $path and reads it back", (entry) => {
    const { article } = admit(entry);
    const edits = new Map<string, string>();
    for (const [index, unit] of article.units.entries()) {
      const verdict = guardEdit(article, unit, `${unit.target} x`);
      expect(verdict, `${unit.key}: ${unit.target}`).toEqual({ kind: "accepted", text: `${unit.target} x` });
      if (index % 5 === 0 && verdict.kind !== "refused") edits.set(unit.key, verdict.text);
    }
    const again = admitArticle(Buffer.from(exportSideBySide(article, edits), "utf8"), entry.path);
    if (!again.ok) throw new Error(again.failure.message);
    expect(again.value.units.map(({ key, target }) => [key, target])).toEqual(
      article.units.map(({ key, target }) => [key, edits.get(key) ?? target]),
    );
  });
});
