import type { Unit } from "#core/document/article.ts";
import type { EarlierTranslation } from "#core/review/earlier-translation.ts";
import { useArticle } from "#state/article/use-article.ts";
import { takeThisEarlierTranslationCommand } from "#state/commands/put-text-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button } from "#ui/button.tsx";
import { DifferenceText } from "#ui/difference-text.tsx";
import { useDifference } from "./use-difference.ts";
import { reviewedName } from "./version-name.ts";

/** What was reviewed of the segment before its source was edited, with what was edited; each can be taken. */
export function EarlierTranslations({ unit, text }: { readonly unit: Unit; readonly text: string }) {
  const earlier = useArticle((state) => state.earlier.get(unit.key));
  if (earlier === undefined) return null;
  return (
    <ol className="version-list" aria-label="Translations of an earlier source">
      {earlier.map((one) => (
        <EarlierItem key={one.id} unit={unit} earlier={one} isShown={one.target === text} />
      ))}
    </ol>
  );
}

interface EarlierItemProps {
  readonly unit: Unit;
  readonly earlier: EarlierTranslation;
  readonly isShown: boolean;
}

function EarlierItem({ unit, earlier, isShown }: EarlierItemProps) {
  const run = useRunCommand();
  const { lang, dir } = useDifference("", "");
  const source = unit.kind === "segment" ? unit.source : null;
  const name = `Earlier translation · ${reviewedName(earlier)}`;
  return (
    <li className="version panel-card" data-version="earlier">
      <div className="version-head">
        <strong dir="auto">{name}</strong>
        {!isShown && (
          <Button
            className="version-restore"
            aria-label={`Take: ${name}`}
            onClick={() => run(takeThisEarlierTranslationCommand(earlier))}
          >
            Take
          </Button>
        )}
      </div>
      <p lang={lang} dir={dir}>
        {earlier.target}
      </p>
      {earlier.source !== null && source !== null && <SourceDifference before={earlier.source} now={source} />}
    </li>
  );
}

function SourceDifference({ before, now }: { readonly before: string; readonly now: string }) {
  const { parts } = useDifference(before, now);
  return (
    <>
      <p className="version-step">{before === now ? "The source is the same." : "The source since:"}</p>
      {before !== now && <DifferenceText parts={parts} lang={undefined} dir="auto" />}
    </>
  );
}
