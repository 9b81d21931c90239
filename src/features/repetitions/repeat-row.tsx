// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells do not
import { Check, Ellipsis } from "lucide-react";
import { type RefCallback, useMemo } from "react";
import { useStore } from "zustand";
import { counted, grouped } from "#core/count-in-words.ts";
import { directionOf, SOURCE_LOCALE } from "#core/document/locale.ts";
import type { SurveyedGroup } from "#core/workspace/repeats/repeat-survey.ts";
import type { StandingText } from "#core/workspace/repeats/translation-form.ts";
import { FragmentText } from "#parts/fragment-text.tsx";
import { KeyedButton } from "#parts/keyed-button.tsx";
import type { RepeatList } from "#state/workspace/articles/repeats/repeat-list.ts";
import { FindingsOfText } from "./text-findings.tsx";
import { Difference } from "./translation-options.tsx";
import { type TextFindings, type TryTexts, useTextFindings } from "./use-text-findings.ts";
import type { ViewActs } from "./view-acts.ts";

interface RepeatRowProps {
  readonly list: RepeatList;
  readonly group: number;
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly measure: RefCallback<HTMLElement>;
  readonly acts: ViewActs;
}

export function RepeatRow({ list, group, index, start, isActive, measure, acts }: RepeatRowProps) {
  const { texts, working, filter } = useStore(list.state);
  const known = texts.get(group);
  const described = list.describe(group);
  const isSettled = list.isSettled(group);
  const isTarget = filter === "shared";
  const locale = list.localeOf(group);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      ref={measure}
      role="row"
      className="repeat-row"
      data-index={index}
      data-count={described.segments}
      data-translations={described.texts.length}
      data-settled={isSettled || undefined}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      style={{ insetBlockStart: start }}
      onClick={() => list.moveTo(index)}
    >
      <div role="gridcell" className="repeat-count">
        {grouped(described.segments)}
      </div>
      <div
        role="gridcell"
        className="repeat-text page-reading"
        lang={isTarget ? (locale ?? undefined) : SOURCE_LOCALE}
        dir={isTarget ? directionOf(locale) : "ltr"}
      >
        {known === undefined ? "…" : <FragmentText text={known.text} place={known.place} />}
      </div>
      <div role="gridcell">
        <Shares group={described} noun={isTarget ? "sentence" : "translation"} />
      </div>
      <div role="gridcell" className="repeat-count">
        {grouped(described.articles)}
      </div>
      <div role="gridcell" className="repeat-state">
        {working.has(group) ? (
          <>
            <Ellipsis aria-hidden size={14} /> being settled
          </>
        ) : (
          isSettled && (
            <>
              <Check aria-hidden size={14} /> {settledInWords(list, group)}
            </>
          )
        )}
      </div>
      {isActive && known !== undefined && (
        <div role="gridcell" className="repeat-open">
          <Texts list={list} group={group} described={described} acts={acts} />
          {!isTarget && <Actions list={list} described={described} acts={acts} />}
          {isTarget && (
            <div className="repeat-actions">
              <KeyedButton name="All are right here" keys="A" onClick={acts.turnAside} />
              <span>1–9 goes to one</span>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function settledInWords(list: RepeatList, group: number): string {
  const aside = list.asideOf(group);
  if (aside === null) return "settled";
  const day = new Date(aside.changedAt).toLocaleDateString("en", { day: "numeric", month: "short", year: "numeric" });
  return `all right${aside.by === undefined ? "" : ` · ${aside.by}`} · ${day}`;
}

/** How often each text stands there, as one bar. */
function Shares({ group, noun }: { readonly group: SurveyedGroup; readonly noun: string }) {
  const words = `${counted(group.texts.length, noun)}: ${group.texts.map(({ segments }) => grouped(segments)).join(", ")}`;
  return (
    <span className="repeat-shares" role="img" aria-label={words} title={words}>
      {group.texts.slice(0, 6).map(({ name, segments }) => (
        <span key={name} style={{ flexGrow: segments }} />
      ))}
    </span>
  );
}

interface OpenProps {
  readonly list: RepeatList;
  readonly group: number;
  readonly described: SurveyedGroup;
  readonly acts: ViewActs;
}

/** More are told by their number. */
const MOST_TEXTS = 9;

/** What there is, with what each would become, and what is written. */
function Texts({ list, group, described, acts }: OpenProps) {
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
          <textarea
            // biome-ignore lint/a11y/noAutofocus: whoever chose to write writes next
            autoFocus
            className="text-field repeat-field"
            aria-label="Another translation"
            lang={lang}
            dir={dir}
            value={chosen.text}
            onChange={({ currentTarget }) => list.write(currentTarget.value)}
          />
          <FindingsOfText findings={findings.get(chosen.text)} />
        </li>
      )}
    </ol>
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

function Actions({ list, described, acts }: Omit<OpenProps, "group">) {
  const { chosen } = useStore(list.state);
  const { texts, segments, approved } = described;
  const same = chosen.kind === "known" ? texts[chosen.index] : undefined;
  const stay = approved - (same?.approved ?? 0);
  const touched = segments - approved;
  const changed = touched - ((same?.segments ?? 0) - (same?.approved ?? 0));
  const effect = [
    `${counted(changed, "text")} ${changed === 1 ? "changes" : "change"}`,
    ...(stay > 0 ? [`${grouped(stay)} approved stay`] : []),
  ];
  return (
    <div className="repeat-actions">
      <KeyedButton
        name={`Apply to ${grouped(touched)}, next`}
        keys="Ctrl ⏎"
        look="bordered"
        className="repeat-apply"
        disabled={touched === 0}
        onClick={acts.apply}
      />
      <KeyedButton name="Write another" keys="W" look="bordered" onClick={acts.write} />
      <KeyedButton name="Contexts" keys="F2" look="bordered" onClick={acts.showContexts} />
      <KeyedButton name="All are right here" keys="A" onClick={acts.turnAside} />
      <span>{effect.join(" · ")}</span>
    </div>
  );
}
