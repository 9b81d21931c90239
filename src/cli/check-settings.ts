import type { CheckProfile } from "#core/checks/profile.ts";

export const checkFormatNames = ["jsonl", "sarif", "markdown"] as const;
export type CheckFormatName = (typeof checkFormatNames)[number];

/** What every thread that checks files has to know. Plain values and Maps: it is handed to threads as it is. */
export interface CheckSettings {
  /** Holds for every article, whatever it says itself; null where each tells its own. */
  readonly locale: string | null;
  readonly format: CheckFormatName;
  readonly profile: CheckProfile;
  /** Each thread reads them for the languages it meets. */
  readonly glossaries: readonly GlossaryFile[];
  /** Each thread loads the dictionaries of the languages it meets. */
  readonly spelling: boolean;
}

export interface GlossaryFile {
  /** As given. */
  readonly file: string;
  readonly text: string;
}
