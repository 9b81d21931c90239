import { useId, useMemo } from "react";
import { counted, grouped } from "#core/count-in-words.ts";
import { differenceOf } from "#core/difference/difference.ts";
import { differenceParts } from "#core/difference/difference-parts.ts";
import type { Place } from "#core/document/article.ts";
import { directionOf } from "#core/document/locale.ts";
import type { RepeatTranslation } from "#core/workspace/repeats/plan-repeats.ts";
import { FragmentText } from "#parts/fragment-text.tsx";
import { DifferenceText } from "#ui/difference-text.tsx";
import { FindingsOfText } from "./text-findings.tsx";
import { useCaretAtEnd } from "./use-caret-at-end.ts";
import type { Settling } from "./use-settling.ts";

interface OptionsProps {
  readonly settling: Settling;
  readonly place: Place;
  readonly locale: string | null;
}

/** The translations that there are, and one to be written. */
export function TranslationOptions({ settling, place, locale }: OptionsProps) {
  const { translations, chosen, choice, findings, hasWritten, choose, write } = settling;
  const name = useId();
  return (
    <fieldset className="repetitions-options">
      <legend>
        Which is right <span className="repetitions-keys">1–9 choose · W write</span>
      </legend>
      {translations.map((translation, index) => (
        <label key={translation.text} className="repetitions-option" data-chosen={chosen === index || undefined}>
          <input
            type="radio"
            name={name}
            checked={chosen === index}
            {...(index === chosen && { "data-autofocus": true })}
            onChange={() => choose(index)}
          />
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: kbd cannot have the focus */}
          {index < 9 && <kbd aria-hidden="true">{index + 1}</kbd>}
          <span>
            <span className="repetitions-text as-read" lang={locale ?? undefined} dir={directionOf(locale)}>
              {chosen === index ? (
                <FragmentText text={translation.text} place={place} />
              ) : (
                <Difference before={translation.text} after={choice.text} locale={locale} />
              )}
            </span>
            <span className="repetitions-counts">{countsInWords(translation)}</span>
            <FindingsOfText findings={findings.get(translation.text)} />
          </span>
        </label>
      ))}
      <label className="repetitions-option" data-chosen={chosen === "written" || undefined}>
        <input type="radio" name={name} checked={chosen === "written"} onChange={() => choose("written")} />
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: kbd cannot have the focus */}
        <kbd aria-hidden="true">W</kbd>
        {chosen === "written" ? (
          <span>
            <WrittenField locale={locale} text={choice.text} onChange={write} />
            <FindingsOfText findings={findings.get(choice.text)} />
          </span>
        ) : (
          <span>
            Write another…
            <span className="repetitions-counts">
              {hasWritten ? "It goes on with what you wrote." : "It starts from the chosen one, with its markup."}
            </span>
          </span>
        )}
      </label>
    </fieldset>
  );
}

function countsInWords({ places, articles, approved }: RepeatTranslation): string {
  const said = [`${grouped(places.length)} in ${counted(articles, "article")}`];
  if (approved > 0) said.push(`${grouped(approved)} approved`);
  if (places.some(({ text, machine }) => text === machine)) said.push("machine");
  return said.join(" · ");
}

interface DifferenceProps {
  readonly before: string;
  readonly after: string;
  readonly locale: string | null;
}

/** What would go and come. */
export function Difference({ before, after, locale }: DifferenceProps) {
  const parts = useMemo(
    () => differenceParts(before, after, differenceOf(before, after, locale), locale),
    [before, after, locale],
  );
  return <DifferenceText parts={parts} lang={locale ?? undefined} dir={directionOf(locale)} />;
}

interface WrittenFieldProps {
  readonly locale: string | null;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function WrittenField({ locale, text, onChange }: WrittenFieldProps) {
  const field = useCaretAtEnd();
  return (
    <textarea
      ref={field}
      className="text-field repetitions-field"
      aria-label="Another translation"
      lang={locale ?? undefined}
      dir={directionOf(locale)}
      value={text}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
