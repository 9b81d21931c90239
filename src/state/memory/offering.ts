/** Asks the memory ahead: for the active segment of the article in view and those that come next, so that what it has is there with the move. */
import type { StoreApi } from "zustand/vanilla";
import type { Article, Segment, Unit, UnitKey } from "#core/document/article.ts";
import { placeMatch } from "#core/memory/adapt-target.ts";
import { NONE_ELSEWHERE, noMatch } from "#core/memory/no-match.ts";
import type { MemoryAnswer, MemoryQuestion, Named } from "#core/memory/review-memory.ts";
import type { Match } from "#core/memory/translation-memory.ts";
import type { Memory } from "#core/ports/memory.ts";
import { selectActiveUnit, selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import { selectShownUnits } from "#state/article/selectors/shown-units.ts";
import type { ArticleState, OpenArticle, PutWords } from "#state/article/session/article-state.ts";
import type { ArticleMemory, ArticleStore } from "#state/article/session/article-store.ts";
import { glossaryOf } from "#state/languages/glossary.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { type ElsewhereOffers, hasTerm, lookElsewhere, showElsewhere } from "./elsewhere.ts";
import type { MemoryState, Offer, UnitOffers } from "./memory-state.ts";

/** Rows behind the active one, and the one before it. */
const AHEAD = 4;
const BEHIND = 1;

interface OfferingParts extends Pick<ElsewhereOffers, "untilLooked"> {
  readonly lookUp: (text: string) => void;
}

export class Offering {
  readonly #memory: Pick<Memory, "ask" | "tmx">;
  readonly #store: StoreApi<MemoryState>;
  readonly #workspace: WorkspaceStore;
  readonly #lookUp: (text: string) => void;
  readonly #untilLooked: ElsewhereOffers["untilLooked"];
  /** Counts up when the memory has something else. */
  #revision = 0;
  /** Units of the article in view whose offers are of that revision. Those of others may still be shown, but nothing of theirs is put in. */
  #known = new Set<UnitKey>();
  #open: OpenArticle | null = null;
  #isAsking = false;
  #isBroken = false;
  #waiting: (() => void)[] = [];
  readonly #end: () => void;

  constructor(
    memory: Pick<Memory, "ask" | "tmx">,
    store: StoreApi<MemoryState>,
    workspace: WorkspaceStore,
    { lookUp, untilLooked }: OfferingParts,
  ) {
    this.#memory = memory;
    this.#lookUp = lookUp;
    this.#untilLooked = untilLooked;
    this.#store = store;
    this.#workspace = workspace;
    const end = workspace.follow((now, before) => {
      if (now?.activeKey !== before?.activeKey || now?.open !== before?.open) this.look();
    });
    this.#end = () => {
      end();
      for (const article of workspace.openArticles()) article.memory = null;
    };
    this.look();
  }

  end(): void {
    this.#isBroken = true;
    this.#end();
  }

  /** The memory has something else. */
  changed(): void {
    this.#revision += 1;
    this.#known = new Set();
    this.look();
  }

  look(): void {
    const { inView } = this.#workspace.getState();
    const state = inView?.getState();
    if (inView == null || state === undefined) return;
    inView.memory ??= this.#served(inView);
    if (this.#open !== state.open) {
      this.#open = state.open;
      this.#known = new Set();
      this.#store.setState({ offers: new Map() });
    }
    void this.#ask(state);
  }

  async #ask(state: ArticleState): Promise<void> {
    if (this.#isAsking || this.#isBroken) return;
    const { open } = state;
    const segments = nextSegments(state).filter(({ key }) => !this.#known.has(key));
    if (segments.length === 0) return;
    this.#isAsking = true;
    const revision = this.#revision;
    const answers = await this.#memory.ask(segments.map((segment) => questionOf(open, segment)));
    this.#isAsking = false;
    if (answers === null) this.#isBroken = true;
    if (answers !== null && this.#open === open) {
      const offers = new Map(this.#store.getState().offers);
      for (const [index, segment] of segments.entries()) {
        const answer = answers[index];
        if (answer !== undefined) offers.set(segment.key, offersOf(open.article, segment, answer));
        if (revision === this.#revision) this.#known.add(segment.key);
      }
      this.#store.setState({ offers });
    }
    this.#store.setState({ isBroken: this.#isBroken });
    for (const go of this.#waiting.splice(0)) go();
    // Somebody has moved on, or decided something, meanwhile.
    if (!this.#isBroken) this.look();
  }

  #served(article: ArticleStore): ArticleMemory {
    const active = () => selectActiveUnit(article.getState());
    const elsewhere = () => this.#elsewhere(article) ?? this.#soonElsewhere(article);
    const isAwaited = (unit: Unit) => unit.kind === "segment" && !this.#isBroken && !this.#known.has(unit.key);
    return {
      has: (number) => {
        const unit = active();
        if (unit === null) return false;
        return isAwaited(unit) || this.#offers(unit.key)?.matches[number - 1] !== undefined;
      },
      take: (number, holdKeys) => {
        const unit = active();
        if (unit === null) return;
        const put = () => this.#put(article, unit, number);
        if (!isAwaited(unit)) return put();
        void holdKeys(this.#answered(unit.key)).then(put);
      },
      get elsewhere() {
        return elsewhere();
      },
      toTmx: (question) => this.#memory.tmx({ ...question, locale: article.getState().open.article.locale }),
      lookUp: (editor) => {
        const { activeKey, sourceSelection } = article.getState();
        const text = (activeKey === null ? "" : editor.selectedText(activeKey)) || (sourceSelection?.text ?? "");
        if (text.trim() !== "") this.#lookUp(text.trim());
      },
    };
  }

  /** Shows what is offered; null where nothing is. */
  #elsewhere(article: ArticleStore): ArticleMemory["elsewhere"] {
    const { elsewhere } = this.#store.getState();
    if (elsewhere === null) return null;
    const { word, after, certain, others } = elsewhere;
    const { articles, actions } = this.#workspace.getState();
    if (others !== null && others.segments > 0 && articles !== null)
      return ({ overview }) => {
        lookElsewhere(articles, elsewhere, article.getState().open.article.locale);
        overview();
      };
    if (certain > 0) return () => showElsewhere(article, elsewhere);
    if (hasTerm(glossaryOf(article).getState(), word)) return null;
    return ({ glossary }) => {
      actions.askTerm({ source: word, translation: after });
      glossary();
    };
  }

  /** Shows what will be offered, or says that nothing is; null where nothing can be. */
  #soonElsewhere(article: ArticleStore): ArticleMemory["elsewhere"] {
    const typed = typedSegment(article);
    if (typed === null && this.#untilLooked() === null) return null;
    return (shown) => {
      const { actions } = article.getState();
      // What is refused says so in its row.
      if (typed !== null && !actions.commit(typed)) return;
      const show = () => {
        const act = this.#elsewhere(article);
        if (act === null) actions.say(NONE_ELSEWHERE);
        else act(shown);
      };
      void shown.holdKeys(this.#untilLooked() ?? Promise.resolve()).then(show);
    };
  }

  async #answered(key: UnitKey): Promise<void> {
    while (!this.#known.has(key) && !this.#isBroken) {
      this.look();
      await new Promise<void>((go) => this.#waiting.push(go));
    }
  }

  #offers(key: UnitKey): UnitOffers | undefined {
    return this.#store.getState().offers.get(key);
  }

  #put(article: ArticleStore, unit: Unit, number: number): void {
    const offer = this.#offers(unit.key)?.matches[number - 1];
    if (offer === undefined) article.getState().actions.say(noMatch(number));
    else putOffer(article, unit.key, offer, `match ${number}`);
  }
}

/** The active segment, where something is typed here that is not decided; else null. */
function typedSegment(article: ArticleStore): UnitKey | null {
  const state = article.getState();
  const unit = selectActiveUnit(state);
  const draft = unit?.kind === "segment" ? state.drafts.get(unit.key) : undefined;
  return unit === null || draft === undefined || draft.elsewhere ? null : unit.key;
}

/** Puts an offer in, as one step for undo. */
export function putOffer(article: ArticleStore, key: UnitKey, { score, text }: Offer, name: string): void {
  const { actions } = article.getState();
  const unit = selectUnit(article.getState(), key);
  if (unit === null) return;
  const words: PutWords = { did: `Put in ${name} (${score} %):`, refused: `${name} cannot stand here` };
  if (selectUnitView(article.getState(), unit).text === text) actions.say(`It has ${name} already`);
  else actions.putText(key, text, words);
}

function questionOf({ article, articleKey }: OpenArticle, segment: Segment): MemoryQuestion {
  const segments = segmentsOf(article);
  const index = segments.indexOf.get(segment.key) ?? -1;
  const beside = (at: number) => segments.all[at]?.source ?? "";
  return {
    locale: article.locale,
    origin: articleKey,
    unit: segment.key,
    source: segment.source,
    context: { before: beside(index - 1), after: beside(index + 1) },
  };
}

interface Segments {
  readonly all: readonly Segment[];
  readonly indexOf: ReadonlyMap<UnitKey, number>;
}

const known = new WeakMap<Article, Segments>();

function segmentsOf(article: Article): Segments {
  const before = known.get(article);
  if (before !== undefined) return before;
  const all = article.units.filter((unit) => unit.kind === "segment");
  const made = { all, indexOf: new Map(all.map(({ key }, index) => [key, index])) };
  known.set(article, made);
  return made;
}

function nextSegments(state: ArticleState): readonly Segment[] {
  const { units, indexOf } = selectShownUnits(state);
  const index = state.activeKey === null ? undefined : indexOf.get(state.activeKey);
  if (index === undefined) return [];
  const active = units[index];
  const next = units.slice(index + 1, index + 1 + AHEAD);
  const before = units.slice(Math.max(0, index - BEHIND), index);
  return [active, ...next, ...before].flatMap((unit) => (unit?.kind === "segment" ? [unit] : []));
}

/** Of what nobody has reviewed only what is no text that is offered before. */
function offersOf(article: Article, segment: Segment, answer: MemoryAnswer): UnitOffers {
  const offer = (match: Named<Match>) => offerOf(article, segment, match);
  const matches = answer.matches.map(offer);
  const texts = new Set(matches.map(({ text }) => text));
  const isNew = ({ text }: Offer) => !texts.has(text) && texts.add(text);
  return { matches, unreviewed: answer.unreviewed.map(offer).filter(isNew) };
}

function offerOf(article: Article, segment: Segment, match: Named<Match>): Offer {
  const { verdict, isSubstituted } = placeMatch(article, segment, match);
  if (verdict.kind === "refused")
    return { ...match, text: match.target, isSubstituted: false, refusal: verdict.message };
  return { ...match, text: verdict.text, isSubstituted, refusal: null };
}
