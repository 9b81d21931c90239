import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Finding } from "#core/checks/finding.ts";
import { counted, grouped } from "#core/count-in-words.ts";
import type { Place } from "#core/document/article.ts";
import { SOURCE_LOCALE } from "#core/document/locale.ts";
import type { RepeatPlace } from "#core/workspace/repeats/plan-repeats.ts";
import { FragmentText } from "#parts/fragment-text.tsx";
import type { Repeating } from "#state/memory/repeats.ts";
import type { Settled } from "#state/workspace/articles/repeats/settling.ts";
import { useSettings, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button } from "#ui/button.tsx";
import { Choice } from "#ui/choice.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { isEnter } from "#ui/enter-key.ts";
import { noteAsked } from "#ui/held-keys/unread.ts";
import { useEarlyKey } from "#ui/held-keys/use-early-key.ts";
import { choiceBy } from "./choosing-key.ts";
import type { Chosen } from "./chosen-translation.ts";
import { PlaceList, placesInWords } from "./place-list.tsx";
import { TranslationOptions } from "./translation-options.tsx";
import { type Settling, useSettling } from "./use-settling.ts";
import "./repetitions-dialog.css";

interface RepetitionsProps {
  /** The same one as long as the dialog stands. */
  readonly repeating: Repeating;
  /** Where the source stands that is shown. */
  readonly place: Place;
  /** Names the segment that is active; null where none is. */
  readonly own: string | null;
  /** What is not known yet, in one sentence; null for nothing. */
  readonly note: string | null;
  readonly onApply: (settled: Promise<Settled>) => void;
  readonly onGoTo: (place: RepeatPlace) => void;
  readonly onClose: () => void;
}

/** All segments with one source: which translation is right, and what becomes of each. */
export function RepetitionsDialog({ repeating, place, own, note, onApply, onGoTo, onClose }: RepetitionsProps) {
  const settling = useSettling(repeating, own, note === null);
  const { places, plan, touched, translations, give } = settling;
  const { isReady, question, ask, drop } = useQuestion(settling);
  const main = useRef<HTMLDivElement>(null);
  const wereThere = useRef(false);
  const holdForPlaces = useEarlyKey(places !== null);
  const holdForVerdicts = useEarlyKey(isReady);
  useEffect(() => {
    // With more articles the options are others: what had the focus may be gone.
    const keepsFocus = wereThere.current && main.current?.contains(document.activeElement) === true;
    if (places !== null && !keepsFocus) main.current?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    wereThere.current = places !== null;
  }, [places]);
  const apply = () => {
    if (touched === 0 || !isReady || ask()) return;
    onClose();
    onApply(give());
  };
  const keepEditing = () => {
    drop();
    // The mouse may have been at the button.
    main.current?.querySelector("textarea")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isNo(event, question !== null)) {
      event.preventDefault();
      keepEditing();
    }
    if (event.defaultPrevented || event.repeat || event.nativeEvent.isComposing) return;
    const isMain = (event.ctrlKey || event.metaKey) && isEnter(event);
    const choice = isMain ? null : chosenBy(event);
    if (!isMain && choice === null) return;
    event.preventDefault();
    if (isMain) {
      if (!holdForVerdicts(event.nativeEvent)) apply();
    } else if (choice !== null && !holdForPlaces(event.nativeEvent)) choose(choice, settling);
  };
  return (
    <Dialog title="Repetitions" className="dialog-repetitions" onClose={onClose} onKeyDown={onKeyDown}>
      <div ref={main} className="repetitions">
        <div className="repetitions-lead">
          <p className="repetitions-source as-read" lang={SOURCE_LOCALE} dir="ltr">
            <FragmentText text={repeating.source} place={place} />
          </p>
          <p aria-live="polite">
            {places === null ? "Looking…" : `${placesInWords(plan)} · ${counted(translations.length, "translation")}`}
            {note !== null && ` · ${note}`}
          </p>
        </div>
        {places === null ? (
          <div className="repetitions-columns" />
        ) : (
          <div className="repetitions-columns">
            <div className="repetitions-start">
              <TranslationOptions settling={settling} place={place} locale={repeating.locale} />
              <div className="repetitions-becomes">
                <Becomes settling={settling} />
                {repeating.isOfWorkspace && <Later />}
              </div>
            </div>
            <PlaceList
              settling={settling}
              onGoTo={(to) => {
                onClose();
                onGoTo(to);
              }}
            />
          </div>
        )}
        <div className="repetitions-foot">
          {question === null ? (
            <p aria-live="polite">{places !== null && effectInWords(settling)}</p>
          ) : (
            <p role="alert">
              <b>Open error:</b> {question.message}
            </p>
          )}
          <Button look="bordered" onClick={question === null ? onClose : keepEditing}>
            {question === null ? "Cancel" : "Keep editing"}
          </Button>
          <Button look="primary" disabled={touched === 0 || !isReady} onClick={apply}>
            Apply to {counted(touched, "segment")}
            {question !== null && " anyway"}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Whoever approves a text with an open error is asked first, once for each text: applying again is the answer. */
function useQuestion({ choice, chosen, findings, isJudged }: Settling) {
  const asksErrors = useSettings(({ askErrors }) => askErrors);
  const [askedAbout, setAskedAbout] = useState<string | null>(null);
  const found = findings.get(choice.text);
  const error = found?.find(({ severity }) => severity === "error");
  const asked = asksErrors && choice.becomes === "approved" ? error : undefined;
  const isAsked = askedAbout === choice.text;
  useLayoutEffect(() => (isAsked ? noteAsked() : undefined), [isAsked]);
  return {
    // What is written is checked before it goes anywhere.
    isReady: isJudged && (chosen !== "written" || found !== undefined),
    question: asked !== undefined && isAsked ? asked : null,
    /** Whether the question had to be put. */
    ask: () => {
      if (asked === undefined || isAsked) return false;
      setAskedAbout(choice.text);
      return true;
    },
    /** It is answered: not as it is. */
    drop: () => setAskedAbout(null),
  };
}

const STATUSES = [
  { value: "approved", label: "Approved" },
  { value: "edited", label: "Edited" },
] as const;
const OTHERS = [
  { value: "stay", label: "Stay" },
  { value: "change", label: "Change too" },
] as const;

function Becomes({ settling }: { readonly settling: Settling }) {
  const { choice, translations, change } = settling;
  const others = translations
    .filter(({ text }) => text !== choice.text)
    .reduce((sum, { approved }) => sum + approved, 0);
  return (
    <>
      <Choice
        label="Those ticked become"
        options={STATUSES}
        value={choice.becomes}
        onChange={(becomes) => change({ becomes })}
      />
      {others > 0 && (
        <Choice
          label={`${grouped(others)} approved with another text`}
          options={OTHERS}
          value={choice.changesApproved ? "change" : "stay"}
          onChange={(value) => change({ changesApproved: value === "change" })}
        />
      )}
    </>
  );
}

const LATER = [
  { value: "offer", label: "Offer" },
  { value: "fill", label: "Fill in" },
] as const;

/** The setting of that matter, where it is thought of. */
function Later() {
  const fills = useSettings(({ fillRepeats }) => fillRepeats);
  const { actions } = useWorkspaceStore().getState();
  return (
    <Choice
      label="Repeats of what is approved later"
      options={LATER}
      value={fills ? "fill" : "offer"}
      onChange={(value) => actions.changeSettings({ fillRepeats: value === "fill" })}
    />
  );
}

/** What Apply will do: `44 texts change, 127 will be approved as they are, 41 stay, 2 left out. No findings in it.` */
function effectInWords({ counts, choice, findings }: Settling): string {
  const isQuiet = counts.changes === 0 && counts.approves > 0;
  const said = [
    isQuiet ? null : `${counted(counts.changes, "text")} ${counts.changes === 1 ? "changes" : "change"}`,
    counts.approves === 0 ? null : approvedInWords(counts.approves),
    counts.stays + counts.done > 0 ? `${grouped(counts.stays + counts.done)} stay` : null,
    counts.left > 0 ? `${grouped(counts.left)} left out` : null,
    counts.refused > 0 ? `${grouped(counts.refused)} cannot have it` : null,
  ];
  const found = findings.get(choice.text);
  const checked = found === undefined || found === null ? "" : ` ${foundInWords(found)}`;
  return `${said.filter((part) => part !== null).join(", ")}.${checked}`;
}

function approvedInWords(count: number): string {
  return count === 1 ? "1 will be approved as it is" : `${grouped(count)} will be approved as they are`;
}

/** What the checks would say of what is chosen: `No findings in it.` */
function foundInWords(findings: readonly Finding[]): string {
  return findings.length === 0 ? "No findings in it." : `${counted(findings.length, "finding")} in it.`;
}

/** Escape answers the question alone; held, it does not close what is behind that. */
function isNo({ key, repeat }: KeyboardEvent, isAsked: boolean): boolean {
  return key === "Escape" && (isAsked || repeat);
}

/** Null for a key that is text, or does something else. */
function chosenBy(event: KeyboardEvent): Chosen | null {
  const { ctrlKey, metaKey, altKey, target } = event;
  return ctrlKey || metaKey || altKey || target instanceof HTMLTextAreaElement ? null : choiceBy(event);
}

function choose(choice: Chosen, settling: Settling): void {
  if (choice === "written" || settling.translations[choice] !== undefined) settling.choose(choice);
}
