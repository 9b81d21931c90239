/**
 * What somebody said of findings of real articles after reading them: a file of hashes, so that nothing of the articles is kept. The sample is fixed: of each
 * check the findings with the lowest hashes, wherever they stand.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Finding } from "#core/checks/finding.ts";
import type { Unit } from "#core/document/article.ts";

/** Right, wrong, doubtful. */
export type Verdict = "r" | "w" | "d";

export interface ReadFinding {
  readonly hash: string;
  readonly path: string;
  readonly unit: Unit;
  readonly finding: Finding;
}

export const SAMPLE = 40;

/** Says the same of the same text, wherever it stands. */
export function hashOf(unit: Unit, { check, detail }: Finding): string {
  const source = unit.kind === "segment" ? unit.source : "";
  return createHash("sha256").update([check, source, unit.target, detail].join("\u0000")).digest("hex").slice(0, 12);
}

/** Of each check as many as are read, each text once. */
export function sampleOf(findings: readonly ReadFinding[]): ReadonlyMap<string, readonly ReadFinding[]> {
  const byCheck = new Map<string, Map<string, ReadFinding>>();
  for (const one of findings) {
    const own = byCheck.get(one.finding.check) ?? new Map<string, ReadFinding>();
    byCheck.set(one.finding.check, own);
    own.set(one.hash, one);
  }
  const lowest = (own: ReadonlyMap<string, ReadFinding>) =>
    [...own.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1)).slice(0, SAMPLE);
  return new Map([...byCheck].map(([check, own]) => [check, lowest(own)]));
}

const FILE = path.join("bench", "checks", "reading.tsv");

/** A line each: hash, verdict. */
export function readVerdicts(): ReadonlyMap<string, Verdict> {
  const lines = existsSync(FILE) ? readFileSync(FILE, "utf8").trimEnd().split("\n") : [];
  return new Map(
    lines.flatMap((line): [string, Verdict][] => {
      const [hash = "", verdict] = line.split("\t");
      return verdict === "r" || verdict === "w" || verdict === "d" ? [[hash, verdict]] : [];
    }),
  );
}
