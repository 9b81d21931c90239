/** Gives a translation to many segments with the same source, as one step of the workspace's journal. What is not as the reviewer saw it is left alone and named. */
import { append } from "#core/append.ts";
import { counted } from "#core/count-in-words.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { Transition } from "#core/review/change.ts";
import type { Dismissal } from "#core/review/dismissal.ts";
import type { UnitState } from "#core/review/record.ts";
import { sameState } from "#core/review/unit-state.ts";
import { plainExcerpt } from "#core/workspace/repeats/plain-excerpt.ts";
import type { RepeatPlace } from "#core/workspace/repeats/plan-repeats.ts";
import { type StandingText, translationForm } from "#core/workspace/repeats/translation-form.ts";
import {
  countUnits,
  isEmptyChange,
  type LeftUnit,
  type UnitOfArticle,
  type WorkspaceChange,
} from "#core/workspace/workspace-change.ts";
import type { ArticlesPorts, StepReport } from "#state/workspace/articles/articles-ports.ts";
import type { SegmentScan } from "#state/workspace/articles/segments/segment-scan.ts";
import { leftInWords, withNotes } from "#state/workspace/articles/steps/step-words.ts";
import type { FreshArticle, WorkspaceJournal } from "#state/workspace/articles/steps/workspace-journal.ts";
import type { Aside } from "./put-aside.ts";
import { type GatheredArticle, gatherPlaces, type Sought } from "./repeat-places.ts";
import type { Surveying } from "./surveying.ts";

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
  readonly left: readonly LeftUnit[];
}

interface SettlingPorts {
  readonly scan: SegmentScan;
  readonly journal: WorkspaceJournal;
  readonly surveying: Pick<Surveying, "takeDecided">;
  readonly outside: Pick<ArticlesPorts, "openArticles" | "files" | "clock"> & {
    readonly records: { readonly tab: string };
  };
}

export class Settling {
  readonly #ports: SettlingPorts;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  /** The step that is being done; null for none. */
  #doing: string | null = null;

  constructor(ports: SettlingPorts) {
    this.#ports = ports;
  }

  /** One after the other, in the order they were asked for. */
  settle(wish: SettleWish): Promise<Settled> {
    return this.#inTurn(() => this.#settle(wish));
  }

  /** In its turn, as a step of its own, what is dismissed for every article. @param label what that comes to, in words */
  dismiss(dismissal: Transition<Dismissal>, label: string): Promise<Settled> {
    return this.#inTurn(async () => {
      const change = { ...this.#begun(label), articles: [], dismissal, labelOf: () => label };
      const done = await this.#ports.journal.do(change, new Map());
      if (!done.ok) return { message: done.failure, isDone: false, left: [] };
      if (isEmptyChange(done.value.change)) return SO_ALREADY;
      return { message: withNotes(label, null), isDone: true, left: [] };
    });
  }

  /** @param about tells it from what is done at the same moment */
  #begun(about: string): Pick<WorkspaceChange, "id" | "at"> {
    const { clock, records } = this.#ports.outside;
    const at = clock.now();
    return { id: `${at} ${records.tab} ${about}`, at };
  }

  #inTurn(work: () => Promise<Settled>): Promise<Settled> {
    this.#waiting += 1;
    const mine = this.#last.then(work);
    this.#last = mine.then(() => {
      this.#waiting -= 1;
    });
    return mine;
  }

  /** Whether what the step decided is taken into the survey here. */
  isOwn({ id }: Pick<WorkspaceChange, "id">): boolean {
    return this.#doing === id;
  }

  /** Whether something is asked for and not done yet. */
  get isWorking(): boolean {
    return this.#waiting > 0;
  }

  /** Resolves when all that was asked for is done. */
  async rest(): Promise<void> {
    while (this.isWorking) await this.#last;
  }

  async #settle({ source, sought, choice, becomes, origin, fateOf }: SettleWish): Promise<Settled> {
    const { scan, journal, surveying, outside } = this.#ports;
    const gathered = await gatherPlaces(scan, outside, sought, { choice, isWithText: true });
    const left: LeftUnit[] = [];
    const fresh = new Map<string, FreshArticle>();
    const articles: WorkspaceChange["articles"][number][] = [];
    for (const article of gathered) {
      const made = transitionsIn(article, becomes, fateOf);
      append(left, made.left);
      if (made.units.size === 0) continue;
      const { articleKey, path } = article;
      articles.push({ articleKey, path, units: made.units });
      if (article.fresh !== null) fresh.set(articleKey, article.fresh);
    }
    const what =
      origin === undefined ? `Settled “${plainExcerpt(source)}”` : `Filled in from ${origin.key} in ${origin.path}`;
    const labelOf = (done: Pick<WorkspaceChange, "articles">) => `${what}: ${placesInWords(done)}`;
    if (articles.length === 0) return notDone(gathered, choice, left);
    const begun = this.#begun(`${sought.locale ?? ""} ${[...sought.names].join()}`);
    this.#doing = begun.id;
    const done = await journal.do({ ...begun, labelOf, ...(origin && { origin }), articles }, fresh);
    this.#doing = null;
    if (!done.ok) return { message: done.failure, isDone: false, left: [] };
    const { change } = done.value;
    surveying.takeDecided(sought, gathered, change);
    const all = [...left, ...done.value.left];
    if (isEmptyChange(change)) return notDone(gathered, choice, all);
    return { message: withNotes(change.label, leftInWords(all)), isDone: true, left: all };
  }
}

/** The language and the name of the source, or the translation, that a step of this room is about; of any other step nothing that has a name. */
export function aboutOf({ id, dismissal }: Pick<WorkspaceChange, "id" | "dismissal">): Pick<Aside, "locale" | "name"> {
  // As `Settling` and `PutAside` write them: the language, which may be empty, and the two numbers of a hash.
  const [locale = "", ...name] = (dismissal?.to.detail.split(" ") ?? id.split(" ").slice(2)).slice(0, 3);
  return { locale: locale === "" ? null : locale, name: name.join(" ") };
}

const SO_ALREADY: Settled = {
  message: "Nothing was changed: it is so already.",
  isDone: false,
  isSoAlready: true,
  left: [],
};

/** `4 segments in 3 articles` */
function placesInWords(done: Pick<WorkspaceChange, "articles">): string {
  return `${counted(countUnits(done), "segment")} in ${counted(done.articles.length, "article")}`;
}

/** Why nothing came of it. */
function notDone(gathered: readonly GatheredArticle[], choice: StandingText, left: readonly LeftUnit[]): Settled {
  const notes = leftInWords(left);
  if (notes !== null) return { message: `Nothing was changed: ${notes}`, isDone: false, left };
  const form = translationForm(choice.text);
  const places = gathered.flatMap((one) => one.places);
  const others = places.filter(({ status, text }) => status === "approved" && translationForm(text) !== form).length;
  if (others === 0) return SO_ALREADY;
  const message = `Nothing was changed: ${counted(others, "segment")} ${others === 1 ? "is" : "are"} approved with another text, and ${others === 1 ? "stays" : "stay"}.`;
  return { message, isDone: false, left };
}

function transitionsIn(
  { path, articleKey, places, verdicts }: GatheredArticle,
  becomes: SettleWish["becomes"],
  fateOf: SettleWish["fateOf"],
) {
  const units = new Map<UnitKey, Transition<UnitState>>();
  const left: LeftUnit[] = [];
  for (const place of places) {
    const { id, key, from, obstacle } = place;
    const fate = fateOf(place);
    if (fate === "stay") continue;
    const verdict = verdicts.get(id);
    if (fate === "changed" || obstacle !== null || verdict?.kind !== "accepted") {
      const why =
        fate === "changed" ? undefined : (obstacle ?? (verdict?.kind === "refused" ? verdict.why : undefined));
      left.push({ articleKey, path, key, ...(why !== undefined && { why }) });
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
