import { unpack } from "#core/archive/unpack.ts";
import type { ArticleReader, IndexedFile } from "#core/ports/article-reader.ts";
import type { FindingCounter, NamesByLocale } from "#core/ports/finding-counter.ts";
import type { WorkspaceSearch } from "#core/ports/repeat-search.ts";
import { keptNowhere } from "#core/ports/workspace-index.ts";
import { fail } from "#core/result.ts";
import { countFindings, learnNames } from "#core/workspace/count-findings.ts";
import { countReworded, countRewordedIn } from "#core/workspace/count-reworded.ts";
import { indexArticle } from "#core/workspace/index-article.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import { ParsedArticles } from "#core/workspace/parsed-articles.ts";
import { findRepeats } from "#core/workspace/repeats/find-repeats.ts";
import { surveyArticle } from "#core/workspace/repeats/survey-article.ts";
import {
  countSegments,
  countUntouched,
  findSegments,
  findUntouched,
  previewReplacements,
} from "#core/workspace/search-article.ts";
import { tryTexts } from "#core/workspace/try-texts.ts";
import { writeArticle } from "#core/workspace/write-article.ts";
import { lookFar } from "#workers/look-far.ts";
import { type FarRead, readJobs } from "#workers/read-far.ts";
import type { ArticlesPorts } from "../articles-ports.ts";

/** The workers' core, at once. */
export const readerAtOnce: ArticleReader = {
  width: 3,
  atOnce: 2,
  version: "1",
  index: async (jobs) => {
    const read = await readJobs(jobs);
    return jobs.map(({ path }, at) => indexOne(path, read[at] ?? { stored: fail(unreadableFile(path)), stamp: null }));
  },
  write: async (job) => writeArticle(job),
  end: () => {},
};

function indexOne(path: string, { stored, stamp }: FarRead): IndexedFile {
  const bytes = stored.ok ? unpack(stored.value) : null;
  if (!stored.ok) return { result: stored, stamp };
  return { result: bytes?.ok === true ? indexArticle(bytes.value, path) : fail(unreadableFile(path)), stamp };
}

/** The counting worker's core, at once. */
function createCounterAtOnce(): FindingCounter {
  let names: NamesByLocale = new Map();
  return {
    version: "1",
    atOnce: 2,
    learn: async (jobs) => {
      const read = await readJobs(jobs);
      return jobs.map(({ path }, at) => {
        const stored = read[at]?.stored;
        const bytes = stored?.ok === true ? unpack(stored.value) : null;
        return bytes?.ok === true ? learnNames(bytes.value, path) : null;
      });
    },
    know: (now) => {
      names = now;
    },
    count: async (job) => {
      const bytes = unpack(job.stored);
      return bytes.ok ? countFindings(bytes.value, job, () => null, names) : fail(unreadableFile(job.path));
    },
    tryTexts: async (job) => {
      const bytes = unpack(job.stored);
      return bytes.ok ? tryTexts(bytes.value, job, () => null, names) : fail(unreadableFile(job.path));
    },
    end: () => {},
  };
}

/** The searching workers' core, at once. */
const searchAtOnce: WorkspaceSearch = {
  width: 3,
  find: async (job) => findSegments(job, new ParsedArticles()),
  count: async (job) => countSegments(job, new ParsedArticles()),
  atOnce: 2,
  begin: () => {},
  findFar: (jobs) => lookFar(jobs, findUntouched),
  countFar: (jobs) => lookFar(jobs, countUntouched),
  replace: async (job) => previewReplacements(job, new ParsedArticles()),
  reworded: async (job) => countReworded(job, new ParsedArticles()),
  rewordedFar: (words, jobs) => lookFar(jobs, (job, stored) => countRewordedIn(words, job, stored)),
  survey: async (job) => surveyArticle(job),
  repeats: async (job) => findRepeats(job, new ParsedArticles()),
  end: () => {},
};

/** What tests of the articles need of the outside and have nothing to say of. */
export const portsAtOnce = {
  reader: readerAtOnce,
  index: { open: async () => keptNowhere },
  counter: createCounterAtOnce(),
  search: searchAtOnce,
  clock: { now: () => Date.now() },
  pacing: { now: () => 0, pause: async () => {} },
  glossaryOf: async () => [],
  learned: () => {},
  profile: () => "",
  watchCounts: () => () => {},
  watchDecisions: () => () => {},
  reviewer: () => "R",
  report: () => {},
  noteAsked: () => {},
  fillsRepeats: () => false,
  asksErrors: () => true,
  tellFilled: () => {},
  offerRevoking: () => {},
} satisfies Partial<ArticlesPorts>;
