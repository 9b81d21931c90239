/**
 * The dictionary and the reviewer's words of the open article's language. A store of its own beside the review's, made when it is first asked for. What it
 * holds is fetched only when somebody asks for it (`load`): a dictionary is megabytes, and no article waits for it.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { DictionarySource, OwnDictionary, SpellingStore, StoreFailure } from "#core/ports.ts";
import type { DictionaryFiles } from "#core/spelling/decode-dictionary.ts";
import { spellingLanguageOf } from "#core/spelling/spelling-language.ts";
import type { ReviewState } from "#state/article/session/article-state.ts";

export interface SpellingPorts {
  readonly dictionaries: DictionarySource;
  readonly store: SpellingStore;
}

export interface SpellingState {
  /** Null where no article is open, or it doesn't say. */
  readonly language: string | null;
  /** `idle` until it is asked for. */
  readonly loading: "idle" | "loading" | "loaded";
  /** Null where there is none for the language. `name` is null for the one that came with the app. */
  readonly dictionary: { readonly name: string | null; readonly files: DictionaryFiles } | null;
  /** The reviewer's, in order of the alphabet; replaced, never mutated. */
  readonly words: readonly string[];
  readonly actions: SpellingActions;
}

export interface SpellingActions {
  /** Fetches what there is for the language, once. */
  load(): Promise<void>;
  /** Resolves when it is stored, or it is told that it is not; then it lasts as long as the page. */
  addWord(word: string): Promise<void>;
  removeWord(word: string): Promise<void>;
  /** Takes a dictionary in place of the one there is; null goes back to the one that came with the app. */
  replaceDictionary(dictionary: OwnDictionary | null): Promise<void>;
}

const FAILURES: Readonly<Record<StoreFailure, string>> = {
  unavailable: "This could not be stored: the browser keeps nothing now. It holds until the page is closed.",
  full: "This could not be stored: there is no room left in this browser. It holds until the page is closed.",
};
const UNREACHABLE =
  "The dictionary could not be loaded, so spelling is not checked. Check the connection and reload the page.";

const NOTHING = { loading: "idle", dictionary: null, words: [] } satisfies Partial<SpellingState>;

interface SpellingParts {
  readonly review: StoreApi<ReviewState>;
  readonly spelling: StoreApi<SpellingState>;
  loadPorts: (() => Promise<SpellingPorts>) | null;
  unwatch: () => void;
}

const partsOfReviews = new WeakMap<StoreApi<ReviewState>, SpellingParts>();

/** The spelling of a review: always the same one. */
export function spellingOf(review: StoreApi<ReviewState>): StoreApi<SpellingState> {
  return partsOf(review).spelling;
}

/** Says where dictionaries and words are found. Returns the function that ends it. */
export function beginSpelling(review: StoreApi<ReviewState>, loadPorts: () => Promise<SpellingPorts>): () => void {
  const parts = partsOf(review);
  parts.loadPorts = loadPorts;
  return () => {
    parts.loadPorts = null;
    parts.unwatch();
  };
}

function partsOf(review: StoreApi<ReviewState>): SpellingParts {
  const known = partsOfReviews.get(review);
  if (known !== undefined) return known;
  const parts: SpellingParts = {
    review,
    spelling: createSpelling(review, () => parts),
    loadPorts: null,
    unwatch: () => {},
  };
  partsOfReviews.set(review, parts);
  return parts;
}

function createSpelling(review: StoreApi<ReviewState>, parts: () => SpellingParts): StoreApi<SpellingState> {
  return createStore<SpellingState>((set, get) => {
    review.subscribe(({ open }) => {
      const language = languageOf(open);
      if (language === get().language) return;
      parts().unwatch();
      set({ language, ...NOTHING });
    });
    return {
      language: languageOf(review.getState().open),
      ...NOTHING,
      actions: {
        load: () => load(parts()),
        addWord: (word) => changeWords(parts(), (words) => sorted([...words.filter((one) => one !== word), word])),
        removeWord: (word) => changeWords(parts(), (words) => words.filter((one) => one !== word)),
        replaceDictionary: (dictionary) => replaceDictionary(parts(), dictionary),
      },
    };
  });
}

function languageOf(open: ReviewState["open"]): string | null {
  return open === null ? null : spellingLanguageOf(open.article.locale);
}

function sorted(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => a.localeCompare(b));
}

async function load(parts: SpellingParts): Promise<void> {
  const { spelling } = parts;
  const { language, loading } = spelling.getState();
  if (language === null || loading !== "idle") return;
  spelling.setState({ loading: "loading" });
  const ports = await portsOf(parts);
  if (ports === null) return;
  const words = await ports.store.words(language);
  const dictionary = await readDictionary(parts, ports, language);
  if (spelling.getState().language !== language) return;
  parts.unwatch();
  parts.unwatch = ports.store.watch(language, (what) => void reread(parts, ports, language, what));
  spelling.setState({ loading: "loaded", dictionary, ...(words.ok ? { words: words.value } : {}) });
}

/** Null, and told once, where that code cannot be fetched. */
async function portsOf({ review, loadPorts }: SpellingParts): Promise<SpellingPorts | null> {
  const ports = await loadPorts?.().catch(() => null);
  if (ports === null) review.getState().actions.raise(UNREACHABLE);
  return ports ?? null;
}

/** The reviewer's own goes before the one that came with the app. */
async function readDictionary(
  { review }: SpellingParts,
  { store, dictionaries }: SpellingPorts,
  language: string,
): Promise<SpellingState["dictionary"]> {
  const own = await store.dictionary(language);
  if (own.ok && own.value !== null) return own.value;
  const shipped = await dictionaries.load(language);
  if (!shipped.ok) review.getState().actions.raise(UNREACHABLE);
  return shipped.ok && shipped.value !== null ? { name: null, files: shipped.value } : null;
}

/** Another tab has stored something. */
async function reread(
  parts: SpellingParts,
  ports: SpellingPorts,
  language: string,
  what: "words" | "dictionary",
): Promise<void> {
  const { spelling } = parts;
  const isPresent = () => spelling.getState().language === language;
  if (what === "words") {
    const words = await ports.store.words(language);
    if (words.ok && isPresent()) spelling.setState({ words: words.value });
  } else {
    const dictionary = await readDictionary(parts, ports, language);
    if (isPresent()) spelling.setState({ dictionary });
  }
}

async function changeWords(
  parts: SpellingParts,
  change: (words: readonly string[]) => readonly string[],
): Promise<void> {
  const { spelling } = parts;
  const { language, words } = spelling.getState();
  if (language === null) return;
  // At once; what is stored may hold words of other tabs too.
  spelling.setState({ words: change(words) });
  const ports = await portsOf(parts);
  const stored = await ports?.store.changeWords(language, change);
  if (spelling.getState().language !== language || stored === undefined) return;
  if (stored.ok) spelling.setState({ words: stored.value });
  else parts.review.getState().actions.raise(FAILURES[stored.failure]);
}

async function replaceDictionary(parts: SpellingParts, own: OwnDictionary | null): Promise<void> {
  const { spelling, review } = parts;
  const { language } = spelling.getState();
  const ports = await portsOf(parts);
  if (language === null || ports === null) return;
  const stored = await ports.store.saveDictionary(language, own);
  const dictionary = own ?? (await readDictionary(parts, ports, language));
  if (spelling.getState().language !== language) return;
  spelling.setState({ dictionary });
  if (!stored.ok) review.getState().actions.raise(FAILURES[stored.failure]);
}
