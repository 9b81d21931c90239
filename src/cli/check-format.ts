/** What a format of `recto check` does, and what it is given. */
import type { Finding } from "#core/checks/finding.ts";
import type { Article, Unit } from "#core/document/article.ts";
import type { CheckCounts } from "./check-report.ts";

export interface UnitFinding {
  readonly unit: Unit;
  readonly finding: Finding;
}

export interface CheckedFile {
  /** As in the results of all commands: `/` between parts. */
  readonly path: string;
  readonly article: Article;
  readonly found: readonly UnitFinding[];
}

export interface CheckFormat {
  /** What stands before everything; null for nothing. */
  readonly begin: () => string | null;
  /** A file's findings, without a line break at the end; never asked for a file without any. */
  readonly file: (checked: CheckedFile) => string;
  /** A file's part, joined to those before it. */
  readonly join: (text: string, isFirst: boolean) => string;
  readonly end: (counts: CheckCounts) => string | null;
}
