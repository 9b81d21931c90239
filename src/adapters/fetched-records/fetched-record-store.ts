/**
 * A record store whose code is a chunk of its own: asked for at once, so that it is there before the first article is. What is asked of it before is answered by it
 * later, in the order it was asked; once it is there every call goes straight to it.
 */
import type { RecordStore, StoreFailure } from "#core/ports.ts";
import { fail, type Result } from "#core/result.ts";

/** All but what is answered at once. */
type Asked = Exclude<keyof RecordStore, "tab" | "watch">;

/** Each once: the type sees to it that none is missing. */
const asked = Object.keys({
  open: 0,
  save: 0,
  versions: 0,
  pruneVersions: 0,
  putBack: 0,
  saveDraft: 0,
  dropDraft: 0,
  saveAnnotation: 0,
  everywhere: 0,
  aliveTabs: 0,
  recent: 0,
  articlesAt: 0,
  load: 0,
  loadReview: 0,
  carryOver: 0,
  addReview: 0,
  forget: 0,
} satisfies Record<Asked, 0>) as Asked[];

type Answer = Promise<Result<never, StoreFailure>>;

/**
 * @param tab names this tab; the store that is fetched has the same
 * @param fetch gives the store. Where it fails, what was asked is answered with `unavailable`, and the next who asks has it fetched again
 */
export function createFetchedRecordStore(tab: string, fetch: () => Promise<RecordStore>): RecordStore {
  let store: RecordStore | null = null;
  let arriving: Promise<RecordStore> | null = null;
  /** Who wants to hear what other tabs store, from when it has come. */
  const toWatch = new Set<(come: RecordStore) => void>();
  const arrive = () => {
    arriving ??= fetch().then(
      (come) => {
        store = come;
        // Before anything that was asked of it.
        for (const begin of toWatch) begin(come);
        toWatch.clear();
        return come;
      },
      (error: unknown) => {
        arriving = null;
        throw error;
      },
    );
    return arriving;
  };
  const ask = <Name extends Asked>(name: Name): RecordStore[Name] => {
    const call = (whole: RecordStore, parts: unknown[]) => (whole[name] as (...parts: unknown[]) => Answer)(...parts);
    const answer = (...parts: unknown[]): Answer =>
      store === null ? arrive().then((come) => call(come, parts), unavailable) : call(store, parts);
    return answer as unknown as RecordStore[Name];
  };
  arrive().catch(() => undefined);
  return {
    tab,
    ...(Object.fromEntries(asked.map((name) => [name, ask(name)])) as unknown as Pick<RecordStore, Asked>),
    watch: (articleKey, listener) => {
      if (store !== null) return store.watch(articleKey, listener);
      let end = () => {};
      const begin = (come: RecordStore) => {
        end = come.watch(articleKey, listener);
      };
      toWatch.add(begin);
      return () => {
        toWatch.delete(begin);
        end();
      };
    },
  };
}

function unavailable(): Result<never, StoreFailure> {
  return fail("unavailable");
}
