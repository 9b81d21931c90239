/** Which translation is chosen in the dialog, while the list of them may still grow. */
import type { RepeatTranslation } from "#core/workspace/repeats/plan-repeats.ts";
import { translationForm } from "#core/workspace/repeats/translation-form.ts";

/** One of the translations, by its place in the list, or one that is written. */
export type Chosen = number | "written";

/** What the reviewer chose, by its text: with more articles it may stand elsewhere in the list. */
export type Picked = "written" | { readonly form: string };

export function pickedBy(chosen: Chosen, translations: readonly RepeatTranslation[]): Picked {
  return chosen === "written" ? chosen : { form: translationForm(translations[chosen]?.text ?? "") };
}

/** @param own names the segment that was active, where one was: its translation is chosen at first, where none is approved */
export function chosenOf(
  picked: Picked | null,
  translations: readonly RepeatTranslation[],
  own: string | null,
): Chosen {
  if (picked === "written") return picked;
  const index = picked === null ? -1 : translations.findIndex(({ text }) => translationForm(text) === picked.form);
  return index < 0 ? firstChoice(translations, own) : index;
}

/** The one that is approved most often; where none is, the active segment's own. */
function firstChoice(translations: readonly RepeatTranslation[], own: string | null): number {
  if ((translations[0]?.approved ?? 0) > 0) return 0;
  const isOwn = ({ places }: RepeatTranslation) => places.some(({ id }) => id === own);
  return Math.max(0, translations.findIndex(isOwn));
}
