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

    test("the target-only export is the one expected", async () => {
      const out = await exportTo("target-only");
      const other = manifest.filter(
        (entry) => sha256(readFileSync(path.join(out, entry.path))) !== entry.targetOnlySha256,
      );
      expect(other.map((entry) => entry.path)).toEqual([]);
    });
  },
);
