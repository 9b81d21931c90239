/** Counts findings of a workspace's articles, in the worker that checks: its code is there already. */
import { unpack } from "#core/archive/unpack.ts";
import { SOURCE_LOCALE } from "#core/document/locale.ts";
import { type GlossaryMatcher, matchGlossary } from "#core/glossary/glossary-matcher.ts";
import type { Term } from "#core/glossary/term.ts";
import type { CountedArticle, CountJob } from "#core/ports/finding-counter.ts";
import { fail, type Result } from "#core/result.ts";
import { countFindings } from "#core/workspace/count-findings.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";

export interface CountRequest {
  readonly kind: "count";
  readonly id: number;
  readonly job: Omit<CountJob, "glossary">;
  /** Null for the one sent last: it may be large. */
  readonly glossary: readonly Term[] | null;
}

export interface CountAnswer {
  readonly id: number;
  readonly result: Result<CountedArticle, RefusedFile>;
}

let terms: readonly Term[] = [];
/** By locale. */
let ready = new Map<string | null, GlossaryMatcher>();

export function answerCount({ id, job, glossary }: CountRequest): CountAnswer {
  if (glossary !== null) [terms, ready] = [glossary, new Map()];
  return { id, result: attempt(job) };
}

/** One article that breaks a check never stops the others. */
function attempt(job: CountRequest["job"]): CountAnswer["result"] {
  try {
    const bytes = unpack(job.stored);
    return bytes.ok ? countFindings(bytes.value, job, glossaryFor) : fail(unreadableFile(job.path));
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
