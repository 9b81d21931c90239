import { type KeyboardEvent, useState } from "react";
import { counted, grouped } from "#core/count-in-words.ts";
import type { Segment } from "#core/document/article.ts";
import { SOURCE_LOCALE } from "#core/document/locale.ts";
import { FragmentText } from "#parts/fragment-text.tsx";
import { selectActiveUnit } from "#state/article/selectors/select-unit.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { settleRepeats } from "#state/memory/repeats.ts";
import { Button } from "#ui/button.tsx";
import { Choice } from "#ui/choice.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { PlaceList } from "./place-list.tsx";
import { TranslationOptions } from "./translation-options.tsx";
import { type Settling, useSettling } from "./use-settling.ts";
import "./repetitions-dialog.css";

interface RepetitionsProps {
  readonly onClose: () => void;
}

/** All segments with the active one's source: which translation is right, and what becomes of each. */
export function Repetitions({ onClose }: RepetitionsProps) {
  // The one that was active when it was opened.
  const unit = useArticle(selectActiveUnit);
  const [asked] = useState(unit);
  if (asked?.kind !== "segment")
    return (
      <Dialog title="Repetitions" onClose={onClose}>
        <p>Only a segment has a source that can occur again.</p>
      </Dialog>
    );
  return <Settle unit={asked} onClose={onClose} />;
}

function Settle({ unit, onClose }: RepetitionsProps & { readonly unit: Segment }) {
  const settling = useSettling(unit);
  const store = useArticleStore();
  const { plan, choice, touched, translations } = settling;
  const articles = new Set(plan.map(({ place }) => place.article)).size;
  const apply = () => {
    if (touched === 0) return;
    onClose();
    const settled = settleRepeats(plan, choice.becomes);
    const { actions } = store.getState();
    if (settled.articles > 1) actions.say(settledInWords(settled), true);
    actions.goToNextUnreviewed();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.repeat || event.nativeEvent.isComposing ? null : actOf(event, settling, apply);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  return (
    <Dialog title="Repetitions" className="dialog-repetitions" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the dialog's own keys */}
      <div className="repetitions" onKeyDown={onKeyDown}>
        <div className="repetitions-lead">
          <p className="repetitions-source as-read" lang={SOURCE_LOCALE} dir="ltr">
            <FragmentText text={unit.source} place={unit.place} />
          </p>
          <p>
            {counted(plan.length, "segment")} · {counted(articles, "article")} ·{" "}
            {counted(translations.length, "translation")}
          </p>
        </div>
        <div className="repetitions-columns">
          <div className="repetitions-start">
            <TranslationOptions settling={settling} unit={unit} />
            <Becomes settling={settling} />
          </div>
          <PlaceList settling={settling} onClose={onClose} />
        </div>
        <div className="repetitions-foot">
          <p aria-live="polite">{effectInWords(settling)}</p>
          <Button look="bordered" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" disabled={touched === 0} onClick={apply}>
            Apply to {counted(touched, "segment")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
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
    <div className="repetitions-becomes">
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
    </div>
  );
}

/** What Apply will do: `44 texts change, 127 are approved as they are, 41 stay, 2 left out.` */
function effectInWords({ counts }: Settling): string {
  const isQuiet = counts.changes === 0 && counts.approves > 0;
  const said = [
    isQuiet ? null : `${counted(counts.changes, "text")} ${counts.changes === 1 ? "changes" : "change"}`,
    counts.approves > 0 ? `${grouped(counts.approves)} approved as they are` : null,
    counts.stays + counts.done > 0 ? `${grouped(counts.stays + counts.done)} stay` : null,
    counts.left > 0 ? `${grouped(counts.left)} left out` : null,
    counts.refused > 0 ? `${grouped(counts.refused)} cannot have it` : null,
  ];
  return `${said.filter((part) => part !== null).join(", ")}.`;
}

function settledInWords({ segments, articles }: ReturnType<typeof settleRepeats>): string {
  const where = `${counted(segments, "segment")} in ${counted(articles, "article")}`;
  return `Settled a repeated source in ${where}: undo takes it back in each`;
}

function actOf(event: KeyboardEvent, settling: Settling, apply: () => void): (() => void) | null {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (ctrlKey || metaKey) return key === "Enter" ? apply : null;
  if (altKey || target instanceof HTMLTextAreaElement) return null;
  if (key.toLowerCase() === "w") return () => settling.choose("written");
  const number = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  return settling.translations[number] === undefined ? null : () => settling.choose(number);
}
