import { useMemo, useState } from "react";
import { counted, grouped } from "#core/count-in-words.ts";
import { differenceOf } from "#core/difference/difference.ts";
import { differenceParts } from "#core/difference/difference-parts.ts";
import { directionOf } from "#core/document/locale.ts";
import { shownName } from "#core/document/shown-name.ts";
import { statusNames } from "#core/review/status-names.ts";
import type { ImportedRecords, RecordConflict } from "#state/workspace/articles/exchange-records.ts";
import { Button } from "#ui/button.tsx";
import "./record-conflicts.css";

interface RecordConflictsProps {
  readonly imported: ImportedRecords;
  readonly reviewer: string | undefined;
  readonly onDecided: (left: readonly RecordConflict[], decided: number) => void;
}

type Side = "mine" | "theirs";

/** So many are shown at a time; the next come when these are decided. */
const MOST = 100;

/** What was decided here and elsewhere, each otherwise: both texts, of which the reviewer takes one. Until then what is here stays. */
export function RecordConflicts({ imported, reviewer, onDecided }: RecordConflictsProps) {
  const { conflicts } = imported;
  const [choices, setChoices] = useState<ReadonlyMap<RecordConflict, Side>>(new Map());
  const chooseAll = (side: Side) => setChoices(new Map(conflicts.map((conflict) => [conflict, side])));
  const chosen = conflicts.filter((conflict) => choices.has(conflict)).length;
  const apply = async () => {
    const left = await imported.decide(choices, reviewer);
    setChoices(new Map());
    onDecided(left, chosen);
  };
  return (
    <section className="record-conflicts" aria-label="To choose">
      <div className="record-conflicts-head">
        <p>{counted(conflicts.length, "segment")} decided otherwise here and there</p>
        <Button look="bordered" onClick={() => chooseAll("mine")}>
          All mine
        </Button>
        <Button look="bordered" onClick={() => chooseAll("theirs")}>
          All theirs
        </Button>
        <Button look="primary" disabled={chosen === 0} onClick={() => void apply()}>
          Take {grouped(chosen)} chosen
        </Button>
      </div>
      <ul>
        {conflicts.slice(0, MOST).map((conflict) => (
          <li key={`${conflict.path} ${conflict.key}`}>
            <Conflict
              conflict={conflict}
              choice={choices.get(conflict) ?? null}
              onChoose={(side) => setChoices(new Map([...choices, [conflict, side]]))}
            />
          </li>
        ))}
      </ul>
      {conflicts.length > MOST && <p>and {grouped(conflicts.length - MOST)} more after these</p>}
    </section>
  );
}

interface ConflictProps {
  readonly conflict: RecordConflict;
  readonly choice: Side | null;
  readonly onChoose: (side: Side) => void;
}

function Conflict({ conflict, choice, onChoose }: ConflictProps) {
  const { path, name, source } = conflict;
  return (
    <fieldset className="record-conflict">
      <legend>
        <bdi>{shownName(path)}</bdi> · {name}
      </legend>
      {source !== null && (
        <p className="record-conflict-source" lang="en-US" dir="ltr">
          {source}
        </p>
      )}
      {(["mine", "theirs"] as const).map((side) => (
        <label key={side} className="record-conflict-side">
          <input
            type="radio"
            name={`${path} ${conflict.key}`}
            checked={choice === side}
            onChange={() => onChoose(side)}
          />
          <span className="record-conflict-name">{side === "mine" ? "Mine" : "Theirs"}</span>
          <SideText conflict={conflict} side={side} />
          <span className="record-conflict-by">{saidBy(conflict[side])}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The text, with what the other side has otherwise marked. */
function SideText({
  conflict: { mine, theirs, locale },
  side,
}: {
  readonly conflict: RecordConflict;
  readonly side: Side;
}) {
  const parts = useMemo(() => {
    const hunks = differenceOf(mine.target, theirs.target, locale);
    return differenceParts(mine.target, theirs.target, hunks, locale);
  }, [mine.target, theirs.target, locale]);
  const others = side === "mine" ? "added" : "removed";
  return (
    <bdi lang={locale ?? undefined} dir={directionOf(locale)}>
      {parts
        .filter(({ kind }) => kind !== others)
        .map(({ kind, runs, hunk }, index) => {
          const text = runs.map((run) => run.text).join("");
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
          return kind === "kept" ? text : <mark key={`${hunk} ${index}`}>{text}</mark>;
        })}
    </bdi>
  );
}

function saidBy({ status, reason, by, at }: RecordConflict["mine"]): string {
  const when = new Date(at).toLocaleDateString("en", { day: "numeric", month: "short", year: "numeric" });
  return [statusNames[status], reason, by, when].filter((part) => part !== null && part !== undefined).join(" · ");
}
