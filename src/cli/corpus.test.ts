/**
 * The command line against an independent reading of real articles: `RECTO_CORPUS`, or `../shared/corpus`, holds articles and a `manifest.json`
 * that tells what they hold.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { callRecto } from "./testing/call-recto.ts";
import { tempFolder } from "./testing/temp-folder.ts";

interface Entry {
  readonly path: string;
  readonly bytes: number;
  readonly segments: number;
  readonly segmentsSha256: string;
  readonly targetOnlySha256: string;
}

const corpus = process.env["RECTO_CORPUS"] ?? path.resolve("..", "shared", "corpus");
const manifestFile = path.join(corpus, "manifest.json");
const isThere = existsSync(manifestFile);
const manifest: readonly Entry[] = isThere ? JSON.parse(readFileSync(manifestFile, "utf8")) : [];

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

async function exportTo(format: string): Promise<string> {
  const out = tempFolder();
  expect(await callRecto("export", "--format", format, corpus, "--out", out)).toMatchObject({
    status: 0,
    messages: [],
  });
  return out;
}

/** Articles enough to hold what repeats; all would take a minute on a slow machine. */
const SOME = 40;
const some = manifest.slice(0, SOME).map((entry) => path.join(corpus, entry.path));

describe.skipIf(!isThere)(
  `articles of the corpus${isThere ? "" : " (set RECTO_CORPUS to a folder that holds one)"}`,
  () => {
    test("inspect reads the same segments", async () => {
      const { status, results } = await callRecto("inspect", corpus);
      const read = results.map((result) => {
        const { path: name, bytes, segments } = Object(result);
        const triples = segments.map(({ id, target, source }: Record<string, string>) => [id, target, source]);
        return { path: name, bytes, segments: segments.length, segmentsSha256: sha256(JSON.stringify(triples)) };
      });
      const expected = manifest.map(({ path: name, bytes, segments, segmentsSha256 }) => ({
        path: name,
        bytes,
        segments,
        segmentsSha256,
      }));
      const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
      expect(read.toSorted(byPath)).toEqual(expected.toSorted(byPath));
      expect(status).toBe(0);
    });

    test("inspect --summary agrees with inspect", async () => {
      const { results } = await callRecto("inspect", corpus);
      const counted = results.map((result) => ({ ...Object(result), segments: Object(result).segments.length }));
      expect((await callRecto("inspect", "--summary", corpus)).results).toEqual(counted);
    });

    test("the side-by-side export is the same bytes", async () => {
      const out = await exportTo("side-by-side");
      const changed = manifest.filter(
        (entry) => !readFileSync(path.join(out, entry.path)).equals(readFileSync(path.join(corpus, entry.path))),
      );
      expect(changed.map((entry) => entry.path)).toEqual([]);
    });

    test("every pair is found again in the memory that is written of many articles", async () => {
      const out = path.join(tempFolder(), "all.tmx");
      expect(await callRecto("memory", ...some, "--out", out)).toMatchObject({ status: 0, messages: [] });
      const { results } = await callRecto("match", "--memory", out, ...some);
      const found = new Map(
        results.map((result) => {
          const { path: name, segment, matches } = Object(result);
          const equal = matches.filter(({ score }: { score: number }) => score === 100);
          return [`${name} ${segment}`, new Set(equal.map(({ target }: { target: string }) => target))];
        }),
      );
      const { results: articles } = await callRecto("inspect", ...some);
      const lost = articles.flatMap((result) => {
        const { path: name, segments } = Object(result);
        const whole = segments.filter(({ source, target }: Record<string, string>) => source !== "" && target !== "");
        return whole.filter(({ id, target }: Record<string, string>) => {
          const targets = found.get(`${name} ${id}`);
          return targets === undefined || (targets.size < 5 && !targets.has(target));
        });
      });
      expect(lost).toEqual([]);
    });

    test("analyse counts the segments and words that are there", async () => {
      const { status, results } = await callRecto("analyse", ...some);
      const [{ articles, segments, words, distinctSources, repetitions, bands }] = results.map(Object);
      const wanted = manifest.slice(0, SOME).filter((entry) => entry.segments > 0);
      expect([status, articles]).toEqual([0, wanted.length]);
      expect(segments).toBe(wanted.reduce((sum, entry) => sum + entry.segments, 0));
      expect(repetitions.segments).toBe(segments - distinctSources);
      expect(Object.values<number>(bands).reduce((sum, count) => sum + count, 0)).toBe(words);
    });

    test("the target-only export is the one expected", async () => {
      const out = await exportTo("target-only");
      const other = manifest.filter(
        (entry) => sha256(readFileSync(path.join(out, entry.path))) !== entry.targetOnlySha256,
      );
      expect(other.map((entry) => entry.path)).toEqual([]);
    });
  },
);
