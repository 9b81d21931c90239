import { History } from "lucide-react";
import { useMemo, useState } from "react";
import { grouped } from "#core/count-in-words.ts";
import type { Unit } from "#core/document/article.ts";
import { type ListedVersion, versionsOf } from "#core/review/versions.ts";
import { Button } from "#ui/button.tsx";
import { DifferenceText } from "#ui/difference-text.tsx";
import { EarlierTranslations } from "./earlier-translations.tsx";
import type { PanelTab } from "./segment-panel.tsx";
import { useDifference } from "./use-difference.ts";
import { useUnitRecord, useUnitText } from "./use-unit-text.ts";
import { useVersions } from "./use-versions.ts";
import { VersionItem } from "./version-item.tsx";
import { versionName } from "./version-name.ts";

export const historyTab: PanelTab = { id: "history", label: "History", icon: <History />, View: HistoryTab };

/** Shown at first; the rest by a button. */
const FIRST = 20;

/** Every text the segment has had: when, by whom, what differs between any two; any of them can be restored. */
function HistoryTab({ unit }: { readonly unit: Unit }) {
  const record = useUnitRecord(unit);
  const text = useUnitText(unit);
  const typed = text === (record ?? unit).target ? null : text;
  const stored = useVersions(unit, record);
  const versions = useMemo(() => versionsOf(unit, record, stored, typed), [unit, record, stored, typed]);
  const [all, setAll] = useState(false);
  const shown = all ? versions : versions.slice(0, FIRST);
  return (
    <>
      <EarlierTranslations unit={unit} text={text} />
      {versions.length > 1 && <Comparison versions={versions} />}
      <ol className="version-list" aria-label="Versions, newest first">
        {shown.map((version, index) => (
          <VersionItem
            key={version.age}
            unit={unit}
            version={version}
            before={versions[index + 1]}
            isShown={version.target === text}
          />
        ))}
      </ol>
      {shown.length < versions.length && (
        <Button onClick={() => setAll(true)}>Show all {grouped(versions.length)} versions</Button>
      )}
    </>
  );
}

function Comparison({ versions }: { readonly versions: readonly ListedVersion[] }) {
  // Counted from the oldest, so that a choice stays what it is when a version is added; null is the newest and the one before it.
  const [newer, setNewer] = useState<number | null>(null);
  const [older, setOlder] = useState<number | null>(null);
  const last = versions.length - 1;
  const at = (age: number | null, otherwise: number) => Math.min(Math.max(last - (age ?? last - otherwise), 0), last);
  const [from, to] = [at(older, 1), at(newer, 0)];
  const { parts, lang, dir } = useDifference(versions[from]?.target ?? "", versions[to]?.target ?? "");
  const same = versions[from]?.target === versions[to]?.target;
  return (
    <div className="comparison">
      <VersionChoice label="Compare" versions={versions} value={to} onChange={(index) => setNewer(last - index)} />
      <VersionChoice label="with" versions={versions} value={from} onChange={(index) => setOlder(last - index)} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div role="group" aria-label="Difference of the two versions" className="panel-card">
        {same ? <p className="panel-empty">Both have the same text.</p> : <DifferenceText {...{ parts, lang, dir }} />}
      </div>
    </div>
  );
}

interface VersionChoiceProps {
  readonly label: string;
  readonly versions: readonly ListedVersion[];
  readonly value: number;
  readonly onChange: (index: number) => void;
}

function VersionChoice({ label, versions, value, onChange }: VersionChoiceProps) {
  return (
    <label className="version-choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {versions.map((version, index) => (
          <option key={version.age} value={index}>
            {versionName(version)}
          </option>
        ))}
      </select>
    </label>
  );
}
