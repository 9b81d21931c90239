/** The segments of a workspace with one source, or one translation, as they are now: what the dialog shows, and what a step is made of. */
import type { ArticleRepeats, FoundRepeat, RepeatJob } from "#core/ports/repeat-search.ts";
import { everything } from "#core/search/query.ts";
import type { RepeatPlace, RepeatVerdicts } from "#core/workspace/repeats/plan-repeats.ts";
import type { StandingText } from "#core/workspace/repeats/translation-form.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import type { ArticlesPorts } from "#state/workspace/articles/articles-ports.ts";
import type { KnownOf, SegmentScan } from "#state/workspace/articles/segments/segment-scan.ts";
import type { FreshArticle } from "#state/workspace/articles/steps/workspace-journal.ts";

/** What is looked for, and where. */
export interface Sought extends Pick<RepeatJob, "side"> {
  /** As `RepeatJob.wanted` names texts. */
  readonly names: ReadonlySet<string>;
  /** Of the articles that count; what else repeats there is another language's. */
  readonly locale: string | null;
  readonly paths: ReadonlySet<string>;
}

export interface GatheredArticle {
  readonly path: string;
  readonly articleKey: string;
  readonly places: readonly RepeatPlace[];
  /** By place; empty where nothing is to be put in. */
  readonly verdicts: RepeatVerdicts;
  /** What the article is, where nothing is stored of it yet, and it was asked for. */
  readonly fresh: FreshArticle | null;
}

type Outside = Pick<ArticlesPorts, "openArticles" | "files">;

/** In the order of the articles and in theirs. Texts being typed in open articles are committed before, as whatever looks at them wants. */
export async function gatherPlaces(
  scan: SegmentScan,
  { openArticles, files }: Outside,
  { side, names, locale, paths }: Sought,
  { choice, isWithText = false }: { readonly choice: StandingText | null; readonly isWithText?: boolean },
): Promise<readonly GatheredArticle[]> {
  const gathered: GatheredArticle[] = [];
  await Promise.all(openArticles().map((article) => article.settle()));
  await scan.run({
    query: everything,
    only: paths,
    isOver: () => false,
    look: (job) => scan.search.repeats({ ...job, side, wanted: names, choice, isWithText }),
    take: ({ path }, result, known) => {
      if (!result.ok || result.value.locale !== locale) return;
      const { articleKey, text, segments } = result.value;
      const stored = { articleKey, path: articlePathOf(files.name, path), text };
      gathered.push({
        path,
        articleKey,
        ...placesOf(path, result.value, known),
        fresh: known.isStored || !isWithText ? null : { stored, segments },
      });
    },
    tell: () => {},
  });
  return gathered;
}

function placesOf(
  path: string,
  { articleKey, locale, found }: ArticleRepeats,
  { isOfEarlierVersion }: KnownOf,
): Pick<GatheredArticle, "places" | "verdicts"> {
  const idOf = ({ key }: FoundRepeat) => `${articleKey} ${key}`;
  const elsewhere = isOfEarlierVersion
    ? "The article was reviewed in another version: open it first, which carries the review over."
    : null;
  const places = found.map((one): RepeatPlace => {
    const { verdict: _, ...place } = one;
    return { ...place, obstacle: place.obstacle ?? elsewhere, id: idOf(one), articleKey, path, locale };
  });
  const verdicts = new Map(found.flatMap((one) => (one.verdict === null ? [] : [[idOf(one), one.verdict] as const])));
  return { places, verdicts };
}
