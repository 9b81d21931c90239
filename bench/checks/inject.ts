/** How an error is put into a right target, wherever it can stand there. */
import type { CheckId } from "#core/checks/finding.ts";
import type { Term } from "#core/glossary/term.ts";

export interface InjectedError {
  readonly kind: string;
  /** Any of these is the right answer. */
  readonly checks: readonly CheckId[];
  /** The damaged target; null where the text has nothing to damage. */
  readonly inject: (target: string, source: string, locale: string) => string | null;
  /** Terms of the glossary that it takes. */
  readonly terms?: (locale: string) => readonly Partial<Term>[];
}

export const NO_WORD_SPACES = /^(?:ja|zh|th)\b/;
export const LATIN_OR_CYRILLIC = /^(?:lv|de|fr|es|tr|ru)\b/;

/** The target with the first match replaced; null where there is none. */
export function swap(pattern: RegExp, by: string | ((...match: string[]) => string)): InjectedError["inject"] {
  return (target) => {
    const damaged = typeof by === "string" ? target.replace(pattern, by) : target.replace(pattern, by);
    return damaged === target ? null : damaged;
  };
}

export function only(locales: RegExp, inject: InjectedError["inject"]): InjectedError["inject"] {
  return (target, source, locale) => (locales.test(locale) ? inject(target, source, locale) : null);
}

export function notIn(locales: RegExp, inject: InjectedError["inject"]): InjectedError["inject"] {
  return (target, source, locale) => (locales.test(locale) ? null : inject(target, source, locale));
}

/** Prose of some length, so that an error in it is one. */
export function inSentences(inject: InjectedError["inject"]): InjectedError["inject"] {
  return (target, source, locale) =>
    source.split(" ").length >= 5 && /[.?]$/.test(source) ? inject(target, source, locale) : null;
}

/** A link; what an include holds is part of its token. */
export const LINK = /(?<!INCLUDE )\[([^[\]]+)\]\(([^()]+)\)/;
