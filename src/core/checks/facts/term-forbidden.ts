import type { Check } from "#core/checks/check.ts";
import { splice } from "#core/checks/reading/splice.ts";
import { preferredTranslation, readTerms } from "./term-findings.ts";

/** Speaks of each forbidden translation; that the right one is missing then is not told as well. */
export const termForbidden: Check = {
  id: "term-forbidden",
  group: "facts",
  title: "Forbidden translation",
  what: "The target uses a translation that the glossary forbids for a term of the source.",
  why: "Readers look for one word for one thing; another one sends them looking for another thing.",
  severity: "warning",
  example: {
    locale: "lv-LV",
    source: "Add the user to the group.",
    target: "Pievienojiet klients grupai.",
    fixed: "Pievienojiet lietotājs grupai.",
    terms: [{ source: "user", required: ["lietotājs"], forbidden: ["klients"] }],
  },
  run(subject) {
    const { text } = subject.target;
    return readTerms(subject).flatMap(({ term, sourceRanges, forbidden }) => {
      const translation = preferredTranslation(term);
      return forbidden.map((range) => {
        const used = text.slice(range.from, range.to);
        const instead = translation === null ? "" : `; use “${translation}”`;
        return {
          range,
          ...(sourceRanges[0] === undefined ? {} : { sourceRange: sourceRanges[0] }),
          message: `The glossary forbids “${used}” for “${term.source}”${instead}`,
          detail: `${term.source} ${used}`,
          fixes:
            translation === null ? [] : [{ title: `Use “${translation}”`, target: splice(text, range, translation) }],
        };
      });
    });
  },
};
