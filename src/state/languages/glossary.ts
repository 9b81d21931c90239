/**
 * The glossary of the open article's language. A store of its own beside the review's, made when it is first asked for; what keeps glossaries for other
 * articles and tabs is tied to it by `beginGlossary`, once that code is there. Until then, and where the browser keeps nothing, it lives in the page.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { UnitKey } from "#core/document/article.ts";
import { glossaryLanguageOf } from "#core/glossary/glossary-language.ts";
import type { Term } from "#core/glossary/term.ts";
import type { GlossaryStore, StoreFailure } from "#core/ports.ts";
import type { ReviewState } from "#state/article/session/article-state.ts";

export type GlossaryChange = (present: readonly Term[]) => readonly Term[];

/** What a new term begins with. */
export interface NewTerm {
  readonly source: string;
  readonly translation: string;
}

export interface GlossaryState {
  /** Null where no article is open. */
  readonly language: string | null;
  /** Replaced, never mutated. */
  readonly terms: readonly Term[];
  /** What was selected last in a unit's source; it stays when the selection goes on to the target. */
  readonly selected: { readonly key: UnitKey; readonly text: string } | null;
  /** The term that the dialog is to begin with; null where it shows the list. */
  readonly asked: NewTerm | null;
  readonly actions: GlossaryActions;
}

export interface GlossaryActions {
  /** Changes the terms and stores them. Resolves when they are stored, or it is told that they are not; then they last as long as the page. */
  change(change: GlossaryChange): Promise<void>;
  select(selected: GlossaryState["selected"]): void;
  /** What the dialog begins with when it is opened next. */
  ask(asked: NewTerm | null): void;
}

const FAILURES: Readonly<Record<StoreFailure, string>> = {
  unavailable:
    "The glossary could not be stored: this browser keeps nothing now. It is used until the page is closed; export it to keep it.",
  full: "The glossary could not be stored: there is no room left in this browser. It is used until the page is closed; export it to keep it.",
};

const NO_TERMS: readonly Term[] = [];

interface GlossaryParts {
  readonly glossary: StoreApi<GlossaryState>;
  port: GlossaryStore | null;
}

const partsOfReviews = new WeakMap<StoreApi<ReviewState>, GlossaryParts>();

/** The glossary of a review: always the same one. */
export function glossaryOf(review: StoreApi<ReviewState>): StoreApi<GlossaryState> {
  return partsOf(review).glossary;
}

/** Keeps the glossary where others find it: loads it for each article opened and when another tab has changed it. Returns the function that ends it. */
export function beginGlossary(review: StoreApi<ReviewState>, port: GlossaryStore): () => void {
  const parts = partsOf(review);
  parts.port = port;
  let unwatch = () => {};
  const follow = () => {
    unwatch();
    const { language } = parts.glossary.getState();
    if (language === null) return;
    const read = () => void load(parts, port, language);
    unwatch = port.watch(language, read);
    read();
  };
  follow();
  const unsubscribe = parts.glossary.subscribe((now, before) => {
    if (now.language !== before.language) follow();
  });
  return () => {
    unsubscribe();
    unwatch();
    parts.port = null;
  };
}

function partsOf(review: StoreApi<ReviewState>): GlossaryParts {
  const known = partsOfReviews.get(review);
  if (known !== undefined) return known;
  const parts: GlossaryParts = {
    glossary: createGlossary(review, (change) => keep(review, parts, change)),
    port: null,
  };
  partsOfReviews.set(review, parts);
  return parts;
}

function createGlossary(review: StoreApi<ReviewState>, change: GlossaryActions["change"]): StoreApi<GlossaryState> {
  return createStore<GlossaryState>((set, get) => {
    review.subscribe(({ open, activeKey }, before) => {
      const language = languageOf(open);
      if (language !== get().language) set({ language, terms: NO_TERMS });
      const { selected } = get();
      if (activeKey !== before.activeKey && selected !== null && selected.key !== activeKey) set({ selected: null });
    });
    return {
      language: languageOf(review.getState().open),
      terms: NO_TERMS,
      selected: null,
      asked: null,
      actions: { change, select: (selected) => set({ selected }), ask: (asked) => set({ asked }) },
    };
  });
}

function languageOf(open: ReviewState["open"]): string | null {
  return open === null ? null : glossaryLanguageOf(open.article.locale);
}

/** An article of another language may have been opened meanwhile. */
async function load({ glossary }: GlossaryParts, port: GlossaryStore, language: string): Promise<void> {
  const loaded = await port.load(language);
  const state = glossary.getState();
  if (!loaded.ok || state.language !== language) return;
  if (loaded.value.length + state.terms.length > 0) glossary.setState({ terms: loaded.value });
}

async function keep(
  review: StoreApi<ReviewState>,
  { glossary, port }: GlossaryParts,
  change: GlossaryChange,
): Promise<void> {
  const { language } = glossary.getState();
  if (language === null) return;
  const stored = (await port?.change(language, change)) ?? { ok: false, failure: "unavailable" as const };
  const state = glossary.getState();
  if (state.language !== language) return;
  glossary.setState({ terms: stored.ok ? stored.value : change(state.terms) });
  if (!stored.ok) review.getState().actions.raise(FAILURES[stored.failure]);
}
