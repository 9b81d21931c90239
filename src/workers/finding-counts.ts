/** Counts findings of a workspace's articles, in the worker that checks: its code is there already. */
import { type StoredBytes, unpack } from "#core/archive/unpack.ts";
import { SOURCE_LOCALE } from "#core/document/locale.ts";
import { type GlossaryMatcher, matchGlossary } from "#core/glossary/glossary-matcher.ts";
import type { Term } from "#core/glossary/term.ts";
import type { CountedArticle, CountJob, LearnedArticle, NamesByLocale } from "#core/ports/finding-counter.ts";
import { fail, type Result } from "#core/result.ts";
import { countFindings, learnNames } from "#core/workspace/count-findings.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";

export type CountRequest =
  | {
      readonly kind: "count";
      readonly id: number;
      readonly job: Omit<CountJob, "glossary">;
      /** Null for the one sent last: it may be large. */
      readonly glossary: readonly Term[] | null;
      /** Null for those sent last. */
      readonly names: NamesByLocale | null;
    }
  | { readonly kind: "learn"; readonly id: number; readonly path: string; readonly stored: StoredBytes };

export interface CountAnswer {
  readonly id: number;
  /** Null but for what was counted. */
  readonly result: Result<CountedArticle, RefusedFile> | null;
  /** Null but for what was learned, and where that is no article. */
  readonly learned: LearnedArticle | null;
}

type Counting = CountRequest & { kind: "count" };

let terms: readonly Term[] = [];
/** By locale. */
let ready = new Map<string | null, GlossaryMatcher>();
let known: NamesByLocale = new Map();

export function answerCount(request: CountRequest): CountAnswer {
  const { id } = request;
  if (request.kind === "count") return { id, result: count(request), learned: null };
  return { id, result: null, learned: learn(request.path, request.stored) };
}

/** What can't be read is told where it is counted. */
function learn(path: string, stored: StoredBytes): LearnedArticle | null {
  try {
    const bytes = unpack(stored);
    return bytes.ok ? learnNames(bytes.value, path) : null;
  } catch {
    return null;
  }
}

function count({ job, glossary, names }: Counting): CountAnswer["result"] {
  if (glossary !== null) [terms, ready] = [glossary, new Map()];
  if (names !== null) known = names;
  return attempt(job);
}

/** One article that breaks a check never stops the others. */
function attempt(job: Counting["job"]): CountAnswer["result"] {
  try {
    const bytes = unpack(job.stored);
    return bytes.ok ? countFindings(bytes.value, job, glossaryFor, known) : fail(unreadableFile(job.path));
  } catch {
    return fail(unreadableFile(job.path));
  }
}

function glossaryFor(locale: string | null): GlossaryMatcher | null {
  if (terms.length === 0) return null;
  const matcher = ready.get(locale) ?? matchGlossary({ locale, terms }, locale, SOURCE_LOCALE);
  ready.set(locale, matcher);
  return matcher;
}
