import { useLayoutEffect, useMemo } from "react";
import { useStore } from "zustand";
import { grouped } from "#core/count-in-words.ts";
import { directionOf, SOURCE_LOCALE } from "#core/document/locale.ts";
import type { SurveyedGroup } from "#core/workspace/repeats/repeat-survey.ts";
import type { StandingText } from "#core/workspace/repeats/translation-form.ts";
import { FragmentText } from "#parts/fragment-text.tsx";
import type { RepeatList } from "#state/workspace/articles/repeats/repeat-list.ts";
import { FindingsOfText } from "./text-findings.tsx";
import { Difference } from "./translation-options.tsx";
import { useCaretAtEnd } from "./use-caret-at-end.ts";
import { type TextFindings, type TryTexts, useTextFindings } from "./use-text-findings.ts";
import type { ViewActs } from "./view-acts.ts";

interface RepeatTextsProps {
  readonly list: RepeatList;
  readonly group: number;
  readonly described: SurveyedGroup;
  readonly acts: ViewActs;
}

/** More are told by their number. */
const MOST_TEXTS = 9;

/** What there is, with what each would become, and what is written. */
export function RepeatTexts({ list, group, described, acts }: RepeatTextsProps) {
  const { texts, chosen, filter } = useStore(list.state);
  const known = texts.get(group);
  const isTarget = filter === "shared";
  const locale = list.localeOf(group);
  const [lang, dir] = isTarget ? [SOURCE_LOCALE, "ltr" as const] : [locale ?? undefined, directionOf(locale)];
  const choice = list.chosenText();
  const findings = useFindings(list, group, choice);
  if (known === undefined) return null;
  return (
    <ol className="repeat-texts">
      {described.texts.slice(0, MOST_TEXTS).map(({ name, segments, approved }, index) => {
        const text = known.others.get(name)?.text;
        const isChosen = !isTarget && chosen.kind === "known" && chosen.index === index;
        return (
          <li key={name} data-chosen={isChosen || undefined}>
            <button type="button" tabIndex={-1} aria-pressed={isChosen} onClick={() => acts.choose(index)}>
              <kbd aria-hidden>{index + 1}</kbd>
              <span className="repeat-option as-read" lang={lang} dir={dir}>
                {text === undefined && "…"}
                {text !== undefined &&
                  (isChosen || isTarget || choice === null ? (
                    <FragmentText text={text} place={known.place} />
                  ) : (
                    <Difference before={text} after={choice.text} locale={locale} />
                  ))}
                <FindingsOfText findings={findings.get(text ?? "")} />
              </span>
              <span className="repeat-counts">
                {grouped(segments)}
                {approved > 0 && ` · ${grouped(approved)} approved`}
              </span>
            </button>
          </li>
        );
      })}
      {described.texts.length > MOST_TEXTS && <li>{grouped(described.texts.length - MOST_TEXTS)} more</li>}
      {chosen.kind === "written" && (
        <li data-chosen>
          <WrittenField list={list} text={chosen.text} lang={lang} dir={dir} />
          <FindingsOfText findings={findings.get(chosen.text)} />
        </li>
      )}
    </ol>
  );
}

interface WrittenFieldProps {
  readonly list: RepeatList;
  readonly text: string;
  readonly lang: string | undefined;
  readonly dir: ReturnType<typeof directionOf>;
}

/** It is in sight when it comes, and when something is said of it, which takes room below it. */
function WrittenField({ list, text, lang, dir }: WrittenFieldProps) {
  const field = useCaretAtEnd();
  const isNoted = useStore(list.state, ({ note }) => note !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said takes room
  useLayoutEffect(() => void field.current?.scrollIntoView({ block: "nearest" }), [isNoted]);
  return (
    <textarea
      ref={field}
      className="text-field repeat-field"
      aria-label="Another translation"
      lang={lang}
      dir={dir}
      value={text}
      onChange={({ currentTarget }) => list.write(currentTarget.value)}
    />
  );
}

/** What the checks would say of the texts that are shown, and of the chosen one. */
function useFindings(list: RepeatList, group: number, choice: StandingText | null): TextFindings {
  const known = useStore(list.state, ({ texts }) => texts.get(group));
  const tryTexts = useMemo((): TryTexts => (known === undefined ? null : list.triesOf(group)), [list, group, known]);
  const [text, machine] = [choice?.text, choice?.machine];
  const texts = useMemo(() => {
    const shown = [...(known?.others.values() ?? [])].slice(0, MOST_TEXTS);
    const isShown = text === undefined || machine === undefined || shown.some((one) => one.text === text);
    return isShown ? shown : [...shown, { text, machine }];
  }, [known, text, machine]);
  return useTextFindings(tryTexts, texts);
}
