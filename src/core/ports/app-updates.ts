/** The app itself, kept in this browser for visits without a network, and its next version. */

export type UpdateNews =
  /** A new version is here whole, and waits until it is wanted. */
  | "ready"
  /** Another tab has gone on to a new version: this page is of the one before. */
  | "taken";

export interface AppUpdates {
  /** Has the browser keep the app. Does nothing where it can't. `hear` is called whenever there is news, never before this returns. */
  begin(hear: (news: UpdateNews) => void): void;
  /** Asks whether there is a new version, where that was not asked lately. */
  look(): void;
  /** Goes on to the version that is ready, which loads the page anew. */
  take(): void;
}
