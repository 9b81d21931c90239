/** Counts what the checks find in the articles of a workspace, away from the page and after everything else. */
import type { StoredBytes } from "#core/archive/unpack.ts";
import type { Finding } from "#core/checks/finding.ts";
import type { NameCounts } from "#core/checks/names/name-evidence.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { Term } from "#core/glossary/term.ts";
import type { Result } from "#core/result.ts";
import type { DismissalId } from "#core/review/dismissal.ts";
import type { UnitState } from "#core/review/record.ts";
import type { CountedFindings } from "#core/workspace/article-row.ts";
import type { Outcomes } from "#core/workspace/finding-outcomes.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import type { StandingText } from "#core/workspace/repeats/translation-form.ts";
import type { IndexJob } from "./article-reader.ts";

export interface CountJob {
  /** Under which it is opened. */
  readonly path: string;
  readonly stored: StoredBytes;
  /** The article that was reviewed; null where nothing was decided. What was decided about another content does not count. */
  readonly articleKey: string | null;
  readonly decided: ReadonlyMap<UnitKey, UnitState>;
  readonly dismissed: ReadonlySet<DismissalId>;
  /** The profile's file, as the settings keep it. */
  readonly profile: string;
  /** The same object for as long as it is the same: it is sent once. */
  readonly glossary: readonly Term[];
  /** Whether the findings are wanted by unit. */
  readonly isListed?: boolean;
  /** Whether it is asked what became of findings. */
  readonly isJudged?: boolean;
}

export interface CountedArticle extends CountedFindings {
  /** Checks, in lower case, and severities of the open findings, by unit; null where they were not asked for. */
  readonly listed: ReadonlyMap<UnitKey, ReadonlySet<string>> | null;
  /** What became of what was found; null where that was not asked. */
  readonly outcomes: Outcomes | null;
}

/** Texts that may come to stand in a segment. */
export interface TryJob extends Pick<CountJob, "path" | "stored" | "dismissed" | "profile" | "glossary"> {
  readonly key: UnitKey;
  readonly texts: readonly StandingText[];
}

/** Names that articles keep, by locale: what checks are told of each article in it. */
export type NamesByLocale = ReadonlyMap<string, NameCounts>;

/** What one article keeps of names. */
export interface LearnedArticle {
  /** Names what was read. */
  readonly articleKey: string;
  readonly locale: string | null;
  readonly counts: NameCounts;
}

/** Bytes that are handed over are gone afterwards. No method ever rejects. */
export interface FindingCounter {
  /** How many files it is best given at once. */
  readonly atOnce: number;
  /** In the order of the jobs; null for what is no article. */
  learn(jobs: readonly IndexJob[]): Promise<readonly (LearnedArticle | null)[]>;
  /** Whatever is counted from then on knows these. The same object for as long as they are the same: they are sent once. */
  know(names: NamesByLocale): void;
  /** Another text with every other program that checks articles: it may find other things. Empty where nobody can tell. */
  readonly version: string;
  count(job: CountJob): Promise<Result<CountedArticle, RefusedFile>>;
  /** What each of the texts would be told in that segment, worst first, but for what was dismissed and what concerns the whole article. */
  tryTexts(job: TryJob): Promise<Result<readonly (readonly Finding[])[], RefusedFile>>;
  /** What is under way is answered with a failure. */
  end(): void;
}
