/**
 * The dictionary and the reviewer's words of one language. What it holds is fetched only when somebody asks for it (`load`): a dictionary is megabytes, and no
 * article waits for it.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { notLoaded } from "#core/not-loaded.ts";
import type { OwnDictionary, SpellingStore, StoreFailure } from "#core/ports.ts";
import { spellingLanguageOf } from "#core/spelling/spelling-language.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { LanguageSpelling, SpellingPorts, SpellingState } from "./spelling-state.ts";

const FAILURES: Readonly<Record<StoreFailure, string>> = {
  unavailable: "This could not be stored: the browser keeps nothing now. It holds until the page is closed.",
  full: "This could not be stored: there is no room left in this browser. It holds until the page is closed.",
  outdated:
    "This could not be stored: a newer version of Recto runs in another tab. Reload this page, then do it again.",
};
const UNREACHABLE = notLoaded("The dictionary", "so spelling is not checked");

const NOTHING = { loading: "idle", dictionary: null, words: [] } satisfies Partial<SpellingState>;

interface SpellingParts {
  readonly language: string | null;
  readonly spelling: StoreApi<SpellingState>;
  readonly loadPorts: () => Promise<SpellingPorts | null>;
  readonly report: (failure: string) => void;
  /** Null until they are here. */
  ports: SpellingPorts | null;
  /** Changes of words that are not stored, or not yet. */
  readonly unstored: Set<WordChange["change"]>;
}

/** The spelling of the article's language: always the same one. */
export function spellingOf(article: ArticleStore): LanguageSpelling {
  const { languages } = article;
  const language = spellingLanguageOf(article.getState().open.article.locale);
  const spelling =
    languages.spellings.get(language) ??
    createSpelling(language, async () => languages.loadSpelling?.() ?? null, languages.report);
  languages.spellings.set(language, spelling);
  return spelling;
}

/**
 * @param loadPorts fetches what finds dictionaries and words; null while nobody has said where they are
 * @param report is told what could not be loaded or stored
 */
function createSpelling(
  language: string | null,
  loadPorts: SpellingParts["loadPorts"],
  report: SpellingParts["report"],
): LanguageSpelling {
  const spelling = createStore<SpellingState>(() => ({
    language,
    ...NOTHING,
    actions: {
      load: () => load(parts),
      addWord: (word) =>
        changeWords(parts, {
          change: (words) => [...words, word],
          store: (store, key) => store.addWord(key, word),
        }),
      removeWord: (word) =>
        changeWords(parts, {
          change: (words) => words.filter((one) => one !== word),
          store: (store, key) => store.removeWord(key, word),
        }),
      replaceDictionary: (dictionary) => replaceDictionary(parts, dictionary),
    },
  }));
  const parts: SpellingParts = { language, spelling, loadPorts, report, ports: null, unstored: new Set() };
  return Object.assign(spelling, { isFailureTold: false });
}

/** Each once, by the alphabet. */
function inOrder(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort((a, b) => a.localeCompare(b));
}

/** What is stored, with what is not stored, or not yet. */
async function readWords(
  { spelling, unstored }: SpellingParts,
  store: SpellingStore,
  language: string,
): Promise<readonly string[]> {
  const words = await store.words(language);
  return words.ok
    ? inOrder([...unstored].reduce((all, change) => change(all), words.value))
    : spelling.getState().words;
}

async function load(parts: SpellingParts): Promise<void> {
  const { spelling, language } = parts;
  if (language === null || spelling.getState().loading !== "idle") return;
  spelling.setState({ loading: "loading" });
  const ports = await portsOf(parts);
  if (ports === null) {
    // The next article may have more luck.
    spelling.setState({ loading: "idle" });
    return;
  }
  ports.store.watch(language, (what) => void reread(parts, ports, language, what));
  const dictionary = await readDictionary(parts, ports, language);
  const words = await readWords(parts, ports.store, language);
  spelling.setState({ loading: "loaded", dictionary, words });
}

/** Null, and told once, where that code cannot be fetched. */
async function portsOf(parts: SpellingParts): Promise<SpellingPorts | null> {
  parts.ports ??= await parts.loadPorts().catch(() => {
    parts.report(UNREACHABLE);
    return null;
  });
  return parts.ports;
}

/** The reviewer's own goes before the one that came with the app. */
async function readDictionary(
  { report }: SpellingParts,
  { store, dictionaries }: SpellingPorts,
  language: string,
): Promise<SpellingState["dictionary"]> {
  const own = await store.dictionary(language);
  if (own.ok && own.value !== null) return own.value;
  const shipped = await dictionaries.load(language);
  if (!shipped.ok) report(UNREACHABLE);
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
  if (what === "words") {
    const words = await readWords(parts, ports.store, language);
    spelling.setState({ words });
  } else {
    const dictionary = await readDictionary(parts, ports, language);
    spelling.setState({ dictionary });
  }
}

interface WordChange {
  readonly change: (words: readonly string[]) => readonly string[];
  /** Stores it, of that language. */
  readonly store: (store: SpellingStore, language: string) => ReturnType<SpellingStore["addWord"]>;
}

/** Once the code is here, without waiting for anything: whoever leaves the page right behind it loses no word. */
async function changeWords(parts: SpellingParts, { change, store }: WordChange): Promise<void> {
  const { spelling, language, unstored } = parts;
  if (language === null) return;
  unstored.add(change);
  spelling.setState(({ words }) => ({ words: inOrder(change(words)) }));
  const ports = parts.ports ?? (await portsOf(parts));
  if (ports === null) return;
  const stored = await store(ports.store, language);
  if (stored.ok) unstored.delete(change);
  else parts.report(FAILURES[stored.failure]);
}

async function replaceDictionary(parts: SpellingParts, own: OwnDictionary | null): Promise<void> {
  const { spelling, language } = parts;
  const ports = await portsOf(parts);
  if (language === null || ports === null) return;
  const stored = await ports.store.saveDictionary(language, own);
  const dictionary = own ?? (await readDictionary(parts, ports, language));
  spelling.setState({ dictionary });
  if (!stored.ok) parts.report(FAILURES[stored.failure]);
}
