/** A translation unit as TMX has it. */

/** What a unit says in one language. */
export interface TmxVariant {
  /** As written; empty where the file says none. */
  readonly language: string;
  /** The segment, with the native code within it. */
  readonly text: string;
}

export interface TmxUnit {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** The source's language: the unit's own or the header's; null where neither says, or where any may be it. */
  readonly sourceLanguage: string | null;
  readonly variants: readonly TmxVariant[];
  /** Where it comes from, if it says so. */
  readonly origin: string | null;
  /** When it was last changed, else made: milliseconds since 1970. */
  readonly at: number | null;
  readonly by: string | null;
  /** Nobody has approved it, by its own word. */
  readonly isUnapproved: boolean;
}

/** Something of a file that cannot be read. */
export interface TmxProblem {
  /** From 1. */
  readonly line: number;
  /** One plain sentence. */
  readonly message: string;
  /** Present where no unit is lost by it. */
  readonly isOfFile?: true;
}

/** Properties that say where a unit comes from, ours first; the others are those of OmegaT and of Okapi's Rainbow. */
export const ORIGIN_PROPERTIES = ["x-origin", "file", "x-filename"] as const;

/** Ours: `no` where nobody has approved the translation. */
export const APPROVED_PROPERTY = "x-approved";
