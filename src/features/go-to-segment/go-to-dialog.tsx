import { useId } from "react";
import type { Unit, UnitKey } from "#core/document/article.ts";
import { directionOf } from "#core/document/locale.ts";
import { unitName } from "#core/review/unit-state.ts";
import { findDestinations, isNumber } from "#core/search/filter-destinations.ts";
import { selectUnitView } from "#state/article/selectors/select-unit.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { Dialog } from "#ui/dialog.tsx";
import { useCombobox } from "#ui/use-combobox.ts";
import "./go-to-dialog.css";

interface GoToDialogProps {
  readonly onGo: (key: UnitKey) => void;
  readonly onClose: () => void;
}

const most = 50;

/** Asks for a segment by number, id or words; arrows choose among those found, Enter goes. */
export function GoToDialog({ onGo, onClose }: GoToDialogProps) {
  const id = useId();
  const store = useArticleStore();
  const units = useArticle((state) => state.open.article.units);
  const find = (words: string) =>
    findDestinations(words, units, (unit) => selectUnitView(store.getState(), unit).text, most);
  const choose = (unit: Unit) => onGo(unit.key);
  const { typed, found, at, field } = useCombobox({ id, find, among: units, onChoose: choose });
  return (
    <Dialog title="Go to segment" onClose={onClose}>
      <input {...field} aria-label="Number, id or words" aria-describedby={`${id}-hint`} />
      <p id={`${id}-hint`} className="go-to-hint" aria-live="polite">
        {hintFor(typed, found.length)}
      </p>
      <div id={`${id}-list`} role="listbox" aria-label="Segments found" className="go-to-list">
        {found.map((unit, index) => (
          <Option key={unit.key} id={`${id}-${index}`} unit={unit} chosen={index === at} onGo={onGo} />
        ))}
      </div>
    </Dialog>
  );
}

function hintFor(typed: string, found: number): string {
  if (typed.trim() === "") return "A number such as 103, an id, or words of source or target. Enter goes there.";
  if (found === 0)
    return isNumber(typed) ? `No segment has the number ${typed.trim()}.` : "No segment has this id or text.";
  return found === most ? `The first ${most} segments.` : `${found} ${found === 1 ? "segment" : "segments"}.`;
}

interface OptionProps {
  readonly id: string;
  readonly unit: Unit;
  readonly chosen: boolean;
  readonly onGo: (key: UnitKey) => void;
}

function Option({ id, unit, chosen, onGo }: OptionProps) {
  const view = useArticle((state) => selectUnitView(state, unit));
  const locale = useArticle((state) => state.open.article.locale);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
    <div
      id={id}
      ref={chosen ? scrollTo : undefined}
      role="option"
      aria-selected={chosen}
      className="go-to-option"
      onClick={() => onGo(unit.key)}
    >
      <b className="go-to-name">{unitName(unit)}</b>
      <span className="go-to-text" lang="en-US" dir="ltr">
        {unit.kind === "segment" ? unit.source : ""}
      </span>
      <span className="go-to-text" lang={locale ?? undefined} dir={directionOf(locale)}>
        {view.text}
      </span>
    </div>
  );
}

function scrollTo(option: HTMLElement | null) {
  option?.scrollIntoView({ block: "nearest" });
}
