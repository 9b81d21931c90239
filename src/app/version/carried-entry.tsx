import { useMemo } from "react";
import { flushSync } from "react-dom";
import { differenceOf } from "#core/difference/difference.ts";
import { differenceParts } from "#core/difference/difference-parts.ts";
import type { Unit } from "#core/document/article.ts";
import { directionOf } from "#core/document/locale.ts";
import { statusNames } from "#core/review/status-names.ts";
import { unitName } from "#core/review/unit-state.ts";
import type { CarriedLine, UnitBefore } from "#core/workspace/carried-report.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { Button } from "#ui/button.tsx";
import { DifferenceText } from "#ui/difference-text.tsx";

/** One unit: where it stands now, and where something became of it what it was before. */
export function CarriedEntry({ line, onClose }: { readonly line: CarriedLine; readonly onClose: () => void }) {
  const store = useArticleStore();
  const unit = useArticle((state) => selectUnit(state, line.key));
  const show = () => {
    // Closed at once and the focus let go: the grid takes the focus only where nothing else holds it.
    flushSync(onClose);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (unit !== null) store.getState().actions.activate(unit.key, "grid");
  };
  return (
    <li className="carried-line">
      <div className="carried-head">
        <bdi className="carried-name">{unit === null ? (line.before?.name ?? "") : unitName(unit)}</bdi>
        {unit !== null && <Button onClick={show}>Show</Button>}
        {unit === null && line.before !== null && <CopyButton text={line.before.target} name={line.before.name} />}
      </div>
      {line.before === null ? (
        <p dir="auto">{unit?.kind === "segment" ? unit.source : unit?.target}</p>
      ) : (
        <Before line={line} before={line.before} unit={unit} />
      )}
    </li>
  );
}

interface BeforeProps {
  readonly line: CarriedLine;
  readonly before: UnitBefore;
  readonly unit: Unit | null;
}

function Before({ line, before, unit }: BeforeProps) {
  const locale = useArticle((state) => state.open.article.locale);
  const text = { lang: locale ?? undefined, dir: directionOf(locale) };
  return (
    <dl className="carried-before">
      {before.source !== null && (
        <>
          <dt>Source</dt>
          <dd>
            <Difference before={before.source} now={unit?.kind === "segment" ? unit.source : before.source} />
          </dd>
        </>
      )}
      {line.fate === "machine-changed" && unit !== null && (
        <>
          <dt>Machine</dt>
          <dd {...text}>
            <Difference before={before.machine} now={unit.target} />
          </dd>
        </>
      )}
      <dt>{statusNames[before.status]}</dt>
      <dd {...text}>{before.target}</dd>
      {before.reason !== null && (
        <>
          <dt>Because</dt>
          <dd dir="auto">{before.reason}</dd>
        </>
      )}
      {before.beside.length > 0 && (
        <>
          <dt>Beside it</dt>
          {before.beside.map((one) => (
            <dd key={one} dir="auto">
              {one}
            </dd>
          ))}
        </>
      )}
      {before.message !== null && (
        <>
          <dt>Note</dt>
          <dd>{before.message}</dd>
        </>
      )}
    </dl>
  );
}

function Difference({ before, now }: { readonly before: string; readonly now: string }) {
  const parts = useMemo(() => differenceParts(before, now, differenceOf(before, now, null), null), [before, now]);
  return <DifferenceText parts={parts} lang={undefined} dir="auto" />;
}

function CopyButton({ text, name }: { readonly text: string; readonly name: string }) {
  const { say, raise } = useArticleStore().getState().actions;
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => say(`Copied the translation of ${name}`, true),
      () => raise("The browser did not allow copying. Select the text and press Ctrl+C."),
    );
  };
  return (
    <Button aria-label={`Copy the translation of ${name}`} onClick={copy}>
      Copy
    </Button>
  );
}
