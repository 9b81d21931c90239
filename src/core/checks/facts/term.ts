import type { Check } from "#core/checks/check.ts";
import { endOf } from "#core/checks/reading/end-of.ts";
import { isKeptAsIs, preferredTranslation, readTerms } from "./term-findings.ts";

/**
 * Silent where `term-forbidden` speaks: what is there in the term's place is told then. A term that is only to be kept as it is belongs to
 * `do-not-translate`.
 */
export const term: Check = {
  id: "term",
  group: "facts",
  title: "Glossary term",
  what: "The source has a term of the glossary, and the target has none of the translations that the glossary wants for it.",
  why: "Readers look for one word for one thing, in the text and in the product.",
  severity: "warning",
  example: {
    locale: "lv-LV",
    source: "Add the user to the group.",
    target: "Pievienojiet personu grupai.",
    terms: [{ source: "user", required: ["lietotājs"] }],
  },
  run(subject) {
    return readTerms(subject).flatMap(({ term: entry, sourceRanges, wanted, forbidden }) => {
      const translation = preferredTranslation(entry);
      if (translation === null || isKeptAsIs(entry) || wanted.length > 0 || forbidden.length > 0) return [];
      const others = [...entry.required.slice(1), ...entry.allowed];
      const or = others.length === 0 ? "" : ` (or ${others.map((text) => `“${text}”`).join(", ")})`;
      return [
        {
          range: endOf(subject.target.text),
          ...(sourceRanges[0] === undefined ? {} : { sourceRange: sourceRanges[0] }),
          message: `The glossary wants “${translation}”${or} for “${entry.source}”`,
          detail: entry.source,
        },
      ];
    });
  },
};
