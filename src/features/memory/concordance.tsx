import { useId, useLayoutEffect, useMemo, useRef } from "react";
import { counted, grouped } from "#core/count-in-words.ts";
import type { Range } from "#core/document/article.ts";
import { directionOf, SOURCE_LOCALE } from "#core/document/locale.ts";
import { plainPlace } from "#core/document/plain-place.ts";
import type { ConcordanceAnswer } from "#core/memory/review-memory.ts";
import { FragmentText } from "#parts/fragment-text.tsx";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import type { FoundLines } from "#state/memory/memory-state.ts";
import { useMemory, useMemoryStore } from "#state/memory/use-memory.ts";
import { keepsFocus } from "#ui/button.tsx";
import { useFoundHighlights } from "./use-found-highlights.ts";

interface ConcordanceProps {
  readonly onGo: (articleKey: string, key: string) => void;
}

type Found = ConcordanceAnswer["lines"][number];

/** A pair, with where in its texts what is looked for stands. */
interface Line extends Omit<Found, "ranges"> {
  readonly inSource: readonly Range[];
  readonly inTarget: readonly Range[];
}

/** Where the text that is looked for stands in the memory: in targets, then in sources. */
export function Concordance({ onGo }: ConcordanceProps) {
  const memory = useMemoryStore();
  const found = useMemory((state) => state.found);
  const isWhole = useMemory((state) => state.lookUp.isWhole);
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  const answered = found === null ? "" : found.lookUp.text;
  // Whoever looks something up sees what was found, below the field, whatever stands before it.
  useLayoutEffect(() => {
    if (answered !== "" && document.activeElement?.matches("[data-panel-field]"))
      section.current?.scrollIntoView({ block: "start" });
  }, [answered]);
  const lines = useMemo(() => (found === null ? [] : linesOf(found)), [found]);
  useFoundHighlights(
    section,
    lines.flatMap(({ source, target, inSource, inTarget }) => [
      { text: source, ranges: inSource },
      { text: target, ranges: inTarget },
    ]),
  );
  if (found === null) return null;
  return (
    <section ref={section} className="concordance" aria-labelledby={heading}>
      <h3 id={heading} className="memory-heading">
        Concordance
        <span aria-live="polite">
          {inWords(found.target)} in target · {inWords(found.source)} in source
        </span>
      </h3>
      <label className="memory-whole">
        <input
          type="checkbox"
          checked={isWhole}
          onChange={({ currentTarget }) => memory.lookUp({ isWhole: currentTarget.checked })}
        />
        Whole words
      </label>
      {lines.length === 0 ? (
        <p className="panel-empty">No approved segment holds “{found.lookUp.text}”.</p>
      ) : (
        <ul className="memory-list" aria-label="Concordance">
          {lines.map((line) => (
            <ConcordanceItem key={nameOf(line)} line={line} onGo={onGo} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** A pair that has it in both texts is one line. */
function linesOf({ target, source }: FoundLines): readonly Line[] {
  const lines = new Map<string, Line>(
    target.lines.map(({ ranges, ...line }) => [nameOf(line), { ...line, inSource: [], inTarget: ranges }]),
  );
  for (const { ranges, ...line } of source.lines) {
    const { inTarget = [] } = lines.get(nameOf(line)) ?? {};
    lines.set(nameOf(line), { ...line, inSource: ranges, inTarget });
  }
  return [...lines.values()];
}

function nameOf({ source, target }: Pick<Line, "source" | "target">): string {
  return JSON.stringify([source, target]);
}

function inWords({ lines, isCut }: ConcordanceAnswer): string {
  return `${grouped(lines.length)}${isCut ? "+" : ""}`;
}

interface ItemProps extends ConcordanceProps {
  readonly line: Line;
}

/** It is not kept of which kind the blocks are. */
const OF_PROSE = plainPlace("paragraph");

function ConcordanceItem({ line, onGo }: ItemProps) {
  const store = useArticleStore();
  const locale = useArticle((state) => state.open.article.locale);
  const { origin, unit, path, uses } = line;
  const go = () => {
    if (unit === null) return;
    if (origin === store.stored.articleKey) store.getState().actions.goToUnit(unit);
    else onGo(origin, unit);
  };
  return (
    <li className="concordance-line" data-origin={path}>
      <p className="concordance-source as-read" data-found lang={SOURCE_LOCALE} dir="ltr">
        <FragmentText text={line.source} place={OF_PROSE} />
      </p>
      <p className="as-read" data-found lang={locale ?? undefined} dir={directionOf(locale)}>
        <FragmentText text={line.target} place={OF_PROSE} />
      </p>
      <p className="concordance-place">
        {unit === null ? (
          <bdi>{path}</bdi>
        ) : (
          <button
            type="button"
            className="concordance-go"
            title={`Go to ${unit} in ${path}`}
            {...keepsFocus}
            onClick={go}
          >
            <bdi>{path}</bdi>
          </button>
        )}
        {uses > 1 && ` · ${counted(uses, "time")}`}
      </p>
    </li>
  );
}
