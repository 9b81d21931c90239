import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { counted, grouped } from "#core/count-in-words.ts";
import type { Range } from "#core/document/article.ts";
import { directionOf, SOURCE_LOCALE } from "#core/document/locale.ts";
import type { ConcordanceAnswer } from "#core/memory/review-memory.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { useMemory, useMemoryStore } from "#state/memory/use-memory.ts";
import { keepsFocus } from "#ui/button.tsx";

interface ConcordanceProps {
  readonly onGo: (articleKey: string, key: string) => void;
}

type Line = ConcordanceAnswer["lines"][number];
type Side = "source" | "target";

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
  if (found === null) return null;
  const lines = [
    ...found.target.lines.map((line) => ({ side: "target" as const, line })),
    ...found.source.lines.map((line) => ({ side: "source" as const, line })),
  ];
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
          {lines.map(({ side, line }) => (
            <ConcordanceItem key={`${side} ${line.source}\n${line.target}`} side={side} line={line} onGo={onGo} />
          ))}
        </ul>
      )}
    </section>
  );
}

function inWords({ lines, isCut }: ConcordanceAnswer): string {
  return `${grouped(lines.length)}${isCut ? "+" : ""}`;
}

interface ItemProps extends ConcordanceProps {
  readonly side: Side;
  readonly line: Line;
}

function ConcordanceItem({ side, line, onGo }: ItemProps) {
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
      <p className="concordance-source" lang={SOURCE_LOCALE} dir="ltr">
        {side === "source" ? marked(line.source, line.ranges) : line.source}
      </p>
      <p lang={locale ?? undefined} dir={directionOf(locale)}>
        {side === "target" ? marked(line.target, line.ranges) : line.target}
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

function marked(text: string, ranges: readonly Range[]): ReactNode {
  const nodes: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of ranges) {
    nodes.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return [...nodes, text.slice(at)];
}
