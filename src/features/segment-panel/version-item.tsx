import type { Unit } from "#core/document/article.ts";
import type { ListedVersion } from "#core/review/versions.ts";
import { restoreVersionCommand } from "#state/commands/put-text-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button } from "#ui/button.tsx";
import { DifferenceText } from "#ui/difference-text.tsx";
import { useDifference } from "./use-difference.ts";
import { statusStep, versionName } from "./version-name.ts";

interface VersionItemProps {
  readonly unit: Unit;
  readonly version: ListedVersion;
  /** The one before it in time. */
  readonly before: ListedVersion | undefined;
  /** It is the text that the row shows. */
  readonly isShown: boolean;
}

/** One version: who and when, what became of the status, what changed of the version before it. */
export function VersionItem({ unit, version, before, isShown }: VersionItemProps) {
  const run = useRunCommand();
  const { parts, lang, dir } = useDifference((before ?? version).target, version.target);
  const step = statusStep(version, before);
  const name = versionName(version);
  return (
    <li className="version panel-card" data-version={version.kind}>
      <div className="version-head">
        <strong dir="auto">{name}</strong>
        {!isShown && (
          <Button
            className="version-restore"
            aria-label={`Restore: ${name}`}
            onClick={() => run(restoreVersionCommand(unit.key, version.target))}
          >
            Restore
          </Button>
        )}
      </div>
      {step !== null && <p className="version-step">{step}</p>}
      {version.reason !== null && (
        <p className="version-step" dir="auto">
          {version.reason}
        </p>
      )}
      {before?.target === version.target ? (
        <p className="version-step">The text stayed as it was.</p>
      ) : (
        <DifferenceText parts={parts} lang={lang} dir={dir} />
      )}
    </li>
  );
}
