/** Gives a translation to many segments with the same source, as one step of the workspace's journal. What is not as the reviewer saw it is left alone and named. */
import { counted } from "#core/count-in-words.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { Transition } from "#core/review/change.ts";
import type { UnitState } from "#core/review/record.ts";
import { sameState } from "#core/review/unit-state.ts";
import { plainExcerpt } from "#core/workspace/repeats/plain-excerpt.ts";
import type { RepeatPlace } from "#core/workspace/repeats/plan-repeats.ts";
import type { StandingText } from "#core/workspace/repeats/translation-form.ts";
import type { UnitOfArticle, WorkspaceChange } from "#core/workspace/workspace-change.ts";
import type { ArticlesPorts, StepReport } from "#state/workspace/articles/articles-ports.ts";
import type { SegmentScan } from "#state/workspace/articles/segments/segment-scan.ts";
import {
  type FreshArticle,
  leftInWords,
  type WorkspaceJournal,
} from "#state/workspace/articles/steps/workspace-journal.ts";
import { type GatheredArticle, gatherPlaces, type Sought } from "./repeat-places.ts";

/** `take`: it gets the text. `stay`: nothing was to become of it. `changed`: it is not as it was shown. */
export type PlaceFate = "take" | "stay" | "changed";

export interface SettleWish {
  readonly source: string;
  readonly sought: Sought;
  readonly choice: StandingText;
  readonly becomes: "approved" | "edited";
  /** The segment that it comes from by itself. */
  readonly origin?: UnitOfArticle;
  /** Of a place as it is now. */
  readonly fateOf: (place: RepeatPlace) => PlaceFate;
}

export interface Settled extends StepReport {
  /** What was left alone. */
  readonly left: readonly UnitOfArticle[];
}

interface SettlingPorts {
  readonly scan: SegmentScan;
  readonly journal: WorkspaceJournal;
  readonly outside: Pick<ArticlesPorts, "openArticles" | "files" | "clock"> & {
    readonly records: { readonly tab: string };
  };
}

export class Settling {
  readonly #ports: SettlingPorts;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(ports: SettlingPorts) {
    this.#ports = ports;
  }

  /** One after the other, in the order they were asked for. */
  settle(wish: SettleWish): Promise<Settled> {
    this.#waiting += 1;
    const mine = this.#last.then(() => this.#settle(wish));
    this.#last = mine.then(() => {
      this.#waiting -= 1;
    });
    return mine;
  }

  /** Whether something is asked for and not done yet. */
  get isWorking(): boolean {
    return this.#waiting > 0;
  }

  /** Resolves when all that was asked for is done. */
  async rest(): Promise<void> {
    await this.#last;
  }

  async #settle({ source, sought, choice, becomes, origin, fateOf }: SettleWish): Promise<Settled> {
    const { scan, journal, outside } = this.#ports;
    const gathered = await gatherPlaces(scan, outside, sought, { choice, isWithText: true });
    const left: UnitOfArticle[] = [];
    const fresh = new Map<string, FreshArticle>();
    const articles: WorkspaceChange["articles"][number][] = [];
    for (const article of gathered) {
      const made = transitionsIn(article, becomes, fateOf);
      left.push(...made.left);
      if (made.units.size === 0) continue;
      const { articleKey, path } = article;
      articles.push({ articleKey, path, units: made.units });
      if (article.fresh !== null) fresh.set(articleKey, article.fresh);
    }
    const segments = articles.reduce((sum, { units }) => sum + units.size, 0);
    const at = outside.clock.now();
    const where = `${counted(segments, "segment")} in ${counted(articles.length, "article")}`;
    const label =
      origin === undefined
        ? `Settled “${plainExcerpt(source)}”: ${where}`
        : `Filled in from ${origin.key} in ${origin.path}: ${where}`;
    const id = `${at} ${outside.records.tab} ${sought.locale} ${[...sought.names].join()}`;
    const done =
      segments === 0 ? null : await journal.do({ id, label, at, ...(origin && { origin }), articles }, fresh);
    if (done?.ok === false) return { message: done.failure, isDone: false, left: [] };
    const all = [...left, ...(done?.value.left ?? [])];
    const notes = leftInWords(all);
    if (done === null) return { message: notes ?? "Nothing was changed: it is so already.", isDone: false, left: all };
    return { message: `${label}${notes === null ? "" : ` · ${notes}`} · saved`, isDone: true, left: all };
  }
}

function transitionsIn(
  { path, articleKey, places, verdicts }: GatheredArticle,
  becomes: SettleWish["becomes"],
  fateOf: SettleWish["fateOf"],
) {
  const units = new Map<UnitKey, Transition<UnitState>>();
  const left: UnitOfArticle[] = [];
  for (const place of places) {
    const { id, key, from, obstacle } = place;
    const fate = fateOf(place);
    if (fate === "stay") continue;
    const verdict = verdicts.get(id);
    if (fate === "changed" || obstacle !== null || verdict?.kind !== "accepted") {
      left.push({ articleKey, path, key });
      continue;
    }
    const to = decided(place, verdict.text, becomes);
    if (!sameState(from, to)) units.set(key, { from, to });
  }
  return { units, left };
}

/** As approving, or editing (`editTarget`), the one segment would leave it. */
function decided({ from, machine }: RepeatPlace, target: string, becomes: SettleWish["becomes"]): UnitState {
  const isUndecided = from.status === "edited" || from.status === "unreviewed";
  const isMachine = becomes === "edited" && isUndecided && target === machine;
  return { target, status: isMachine ? "unreviewed" : becomes, reason: null };
}
