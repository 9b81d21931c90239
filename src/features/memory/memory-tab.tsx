import { useCallback, useLayoutEffect, useRef } from "react";
import type { Unit } from "#core/document/article.ts";
import { MarkupReaderContext, useMarkupReader } from "#parts/use-markup-reader.ts";
import { selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { useArticle } from "#state/article/use-article.ts";
import { useArticleAfterPaint } from "#state/article/use-article-after-paint.ts";
import { matchCommands } from "#state/commands/memory-commands.ts";
import { memoriesCommand } from "#state/commands/tmx-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useMemory } from "#state/memory/use-memory.ts";
import { Button } from "#ui/button.tsx";
import { Concordance } from "./concordance.tsx";
import { MatchCard } from "./match-card.tsx";
import "./memory-tab.css";

interface MemoryTabProps {
  readonly unit: Unit;
  /** Goes to a segment of another article. */
  readonly onGo: (articleKey: string, key: string) => void;
}

/** What was approved elsewhere for the segment's source, and any text of the memory. */
export function MemoryTab({ unit, onGo }: MemoryTabProps) {
  const tab = useRef<HTMLDivElement>(null);
  const readMarkup = useMarkupReader(useArticle((state) => state.open.article));
  // Another segment's matches are read from the first on, wherever its predecessor's search had led.
  useLayoutEffect(() => {
    tab.current?.closest("[role=tabpanel]")?.scrollTo({ top: 0 });
  }, []);
  return (
    <div ref={tab} className="memory">
      <MarkupReaderContext value={readMarkup}>
        <Matches unit={unit} />
        <Sources />
        <Concordance onGo={onGo} />
      </MarkupReaderContext>
    </div>
  );
}

/** Where matches come from beside what was approved here. */
function Sources() {
  const run = useRunCommand();
  const count = useMemory((state) => state.imported.length);
  return (
    <Button className="memory-sources" aria-haspopup="dialog" onClick={() => run(memoriesCommand)}>
      {count === 0 ? "Import a memory (TMX)…" : `Imported memories (${count})…`}
    </Button>
  );
}

function Matches({ unit }: { readonly unit: Unit }) {
  const offers = useMemory((state) => state.offers.get(unit.key));
  const isBroken = useMemory((state) => state.isBroken);
  const isReading = useMemory((state) => state.isReading);
  const text = useArticleAfterPaint(useCallback((state: ArticleState) => selectUnitView(state, unit).text, [unit]));
  if (unit.kind === "field") return <p className="panel-empty">A field has no source, so that nothing matches it.</p>;
  if (isBroken) return <p className="panel-empty">The memory does not answer. Load the page again; nothing is lost.</p>;
  if (offers === undefined) return <p className="panel-empty">Looking in the memory…</p>;
  const unreviewed = offers.unreviewed.filter((offer) => offer.text !== text);
  return (
    <>
      {offers.matches.length === 0 ? (
        <p className="panel-empty">
          No match above 70 %. Approved sentences will be offered here.
          {isReading && " What was approved before is still being read."}
        </p>
      ) : (
        <ul className="memory-list" aria-label="Memory">
          {offers.matches.map((offer, index) => (
            <MatchCard
              key={`${offer.source}\n${offer.target}`}
              unit={unit}
              offer={offer}
              command={matchCommands[index] ?? null}
              text={text}
            />
          ))}
        </ul>
      )}
      {unreviewed.length > 0 && (
        <>
          <h3 className="memory-heading">Machine, unreviewed</h3>
          <ul className="memory-list" aria-label="Machine, unreviewed">
            {unreviewed.map((offer) => (
              <MatchCard
                key={`${offer.source}\n${offer.target}`}
                unit={unit}
                offer={offer}
                command={null}
                text={text}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
