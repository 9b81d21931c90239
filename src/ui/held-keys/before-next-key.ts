/**
 * For what waits a moment before it is done, while the keyboard goes on: whatever the reviewer does next, be it a key, text, a click or leaving the page, finds it
 * done. No key is held for that, so that none comes late and an input method is never disturbed.
 */

const waiting = new Set<() => void>();

/** Calls `act` once `until` is settled, or right before what the reviewer does next. */
export function doBeforeNextKey(until: Promise<unknown>, act: () => void): void {
  const once = () => {
    if (waiting.delete(once)) act();
  };
  waiting.add(once);
  until.then(once, once);
}

/** The reviewer does something. */
export function doWhatWaits(): void {
  for (const act of [...waiting]) act();
}
