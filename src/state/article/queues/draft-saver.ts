/**
 * Saves drafts while they are typed: the first keystroke starts a timer, and when it ends what is typed by then is saved, so that continuous typing
 * is saved every 100 ms and nothing older than 250 ms is only in memory.
 */
import type { UnitKey } from "#core/document/article.ts";
import type { StoreFailure } from "#core/ports.ts";
import type { Result } from "#core/result.ts";

const DRAFT_DELAY_MS = 100;

export interface DraftOutside {
  /** Stores the unit's draft as it is now, or drops the stored one where there is none. */
  store(key: UnitKey): Promise<Result<void, StoreFailure>>;
  onSettled(): void;
  onFailure(failure: StoreFailure): void;
}

export interface DraftSaver {
  /** The unit's draft changed. */
  touch(key: UnitKey): void;
  /** The unit's draft went with a save. */
  leave(key: UnitKey): void;
  /** Stores what is typed and not stored, now. */
  run(): void;
  pending(): number;
  failed(): boolean;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  /** Nothing is stored any more. */
  end(): void;
}

export function createDraftSaver(outside: DraftOutside): DraftSaver {
  const dirty = new Set<UnitKey>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let flying = 0;
  let failed = false;
  let isEnded = false;
  const hopeful: (() => void)[] = [];

  function run(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    for (const key of [...dirty]) {
      dirty.delete(key);
      flying++;
      void outside.store(key).then((result) => land(key, result));
    }
  }

  function land(key: UnitKey, result: Result<void, StoreFailure>): void {
    flying--;
    failed = !result.ok;
    if (!result.ok) dirty.add(key);
    if (result.ok) outside.onSettled();
    else outside.onFailure(result.failure);
    if (flying > 0) return;
    for (const done of hopeful.splice(0)) done();
  }

  return {
    touch: (key) => {
      if (isEnded) return;
      dirty.add(key);
      timer ??= setTimeout(run, DRAFT_DELAY_MS);
    },
    leave: (key) => dirty.delete(key),
    run,
    pending: () => dirty.size + flying,
    // What failed and has gone with a save since is no failure any more.
    failed: () => failed && dirty.size > 0,
    settled: () => (flying === 0 ? Promise.resolve() : new Promise((resolve) => hopeful.push(resolve))),
    end: () => {
      isEnded = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      dirty.clear();
    },
  };
}
