/** Counts findings of a workspace's articles, in the worker that checks: its code is there already. */
import { type StoredBytes, unpack } from "#core/archive/unpack.ts";
import type { Finding } from "#core/checks/finding.ts";
import { SOURCE_LOCALE } from "#core/document/locale.ts";
import { type GlossaryMatcher, matchGlossary } from "#core/glossary/glossary-matcher.ts";
import type { Term } from "#core/glossary/term.ts";
import type { IndexJob } from "#core/ports/article-reader.ts";
import type { CountedArticle, CountJob, LearnedArticle, NamesByLocale, TryJob } from "#core/ports/finding-counter.ts";
import { fail, type Result } from "#core/result.ts";
import { countFindings, learnNames } from "#core/workspace/count-findings.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { tryTexts } from "#core/workspace/try-texts.ts";
import { attempt } from "./attempt.ts";
import { readJobs } from "./read-far.ts";

interface Checking {
  readonly id: number;
  /** Null for the one sent last: it may be large. */
  readonly glossary: readonly Term[] | null;
  /** Null for those sent last. */
  readonly names: NamesByLocale | null;
}

export type CountRequest =
  | (Checking & { readonly kind: "count"; readonly job: Omit<CountJob, "glossary"> })
  | (Checking & { readonly kind: "try"; readonly job: Omit<TryJob, "glossary"> })
  | LearnRequest;

export interface LearnRequest {
  readonly kind: "learn";
  readonly id: number;
  readonly jobs: readonly IndexJob[];
}

export interface CountAnswer {
  readonly id: number;
  /** Null but for what was counted. */
  readonly result: Result<CountedArticle, RefusedFile> | null;
  /** Null but for what was tried. */
  readonly tried: Result<readonly (readonly Finding[])[], RefusedFile> | null;
  /** Null but for what was learned, each null where that is no article. */
  readonly learned: readonly (LearnedArticle | null)[] | null;
}

let terms: readonly Term[] = [];
/** By locale. */
let ready = new Map<string | null, GlossaryMatcher>();
let known: NamesByLocale = new Map();

export async function answerLearn({ id, jobs }: LearnRequest): Promise<CountAnswer> {
  const read = await readJobs(jobs);
  const learned = jobs.map(({ path }, at) => {
    const stored = read[at]?.stored;
    return stored?.ok === true ? learn(path, stored.value) : null;
  });
  return { id, result: null, tried: null, learned };
}

export function answerCount(request: Exclude<CountRequest, LearnRequest>): CountAnswer {
  const none = { id: request.id, result: null, tried: null, learned: null };
  take(request);
  const { kind, job } = request;
  if (kind === "try") return { ...none, tried: unpacked(job, (bytes) => tryTexts(bytes, job, glossaryFor, known)) };
  return { ...none, result: unpacked(job, (bytes) => countFindings(bytes, job, glossaryFor, known)) };
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

function take({ glossary, names }: Checking): void {
  if (glossary !== null) [terms, ready] = [glossary, new Map()];
  if (names !== null) known = names;
}

function unpacked<T>(
  { path, stored }: Pick<CountJob, "path" | "stored">,
  work: (bytes: Uint8Array) => Result<T, RefusedFile>,
): Result<T, RefusedFile> {
  return attempt(path, () => {
    const bytes = unpack(stored);
    return bytes.ok ? work(bytes.value) : fail(unreadableFile(path));
  });
}

function glossaryFor(locale: string | null): GlossaryMatcher | null {
  if (terms.length === 0) return null;
  const matcher = ready.get(locale) ?? matchGlossary({ locale, terms }, locale, SOURCE_LOCALE);
  ready.set(locale, matcher);
  return matcher;
}
