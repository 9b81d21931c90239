import { counted, grouped } from "#core/count-in-words.ts";
import type { TmxCounts } from "#core/memory/tmx/import-tmx.ts";
import { isSameLanguage } from "#core/memory/tmx/unit-pairs.ts";
import { sizeInWords } from "#core/size-in-words.ts";
import type { Importing } from "#state/memory/memory-state.ts";
import { useMemory, useMemoryStore } from "#state/memory/use-memory.ts";
import { Button } from "#ui/button.tsx";
import { Meter } from "#ui/meter.tsx";

/** How far the file is that is being imported; once it is counted, what it would bring. */
export function ImportSteps({ importing, locale }: { readonly importing: Importing; readonly locale: string | null }) {
  const { imports } = useMemoryStore();
  if (importing.kind === "counted") return <Counted name={importing.name} counts={importing.counts} locale={locale} />;
  if (importing.kind === "failed")
    return (
      <section aria-label="Import" className="memories-import">
        <p className="dialog-failure" role="alert">
          <b dir="auto">{importing.name}</b>: {importing.failure}
        </p>
        <div className="dialog-actions">
          <Button look="bordered" autoFocus data-autofocus onClick={() => imports.cancel()}>
            Choose another file
          </Button>
        </div>
      </section>
    );
  const { kind, name, done, total } = importing;
  const words = `${sizeInWords(done)} of ${sizeInWords(total)}`;
  return (
    <section aria-label="Import" className="memories-import">
      <p>
        {kind === "counting" ? "Counting what is in " : "Importing "}
        <b dir="auto">{name}</b>: {words}
      </p>
      <Meter label={kind === "counting" ? "Counting" : "Importing"} words={words} done={done} total={total} />
      <div className="dialog-actions">
        <Button look="bordered" autoFocus data-autofocus onClick={() => imports.cancel()}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

interface CountedProps {
  readonly name: string;
  readonly counts: TmxCounts;
  readonly locale: string | null;
}

function Counted({ name, counts, locale }: CountedProps) {
  const { imports } = useMemoryStore();
  const known = useMemory((state) => state.imported.find((one) => one.name === name));
  const { units, languages, duplicates, untranslated, unapproved, broken, faults, problems } = counts;
  const all = languages.reduce((sum, { pairs }) => sum + pairs, 0);
  const own = languages.filter(({ language }) => language === locale || isSameLanguage(language, locale ?? ""));
  const rows = [
    ["Units", units],
    [
      locale === null ? "Pairs" : `Pairs for ${locale}`,
      locale === null ? all : own.reduce((sum, { pairs }) => sum + pairs, 0),
    ],
    ["Pairs in all", all],
    ["Duplicates, kept once", duplicates],
    ["Units without a translation", untranslated],
    ...(unapproved > 0 ? [["Unapproved units, left out", unapproved] as const] : []),
    ["Broken units, left out", broken],
  ] as const;
  return (
    <section aria-label="Preview of the file" className="memories-import">
      <p>
        <b dir="auto">{name}</b>
        {all === 0
          ? " has no pair that could be imported."
          : known === undefined
            ? " would be a memory of its own."
            : " would take the place of the memory of that name."}
      </p>
      <dl className="memories-counts">
        {rows.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{grouped(count)}</dd>
          </div>
        ))}
      </dl>
      <Problems problems={problems} count={broken + faults} />
      <div className="dialog-actions">
        <Button autoFocus={all === 0} data-autofocus={all === 0 || undefined} onClick={() => imports.cancel()}>
          Cancel
        </Button>
        <Button
          look="primary"
          autoFocus={all > 0}
          data-autofocus={all > 0 || undefined}
          disabled={all === 0}
          onClick={() => void imports.importRead()}
        >
          Import {counted(all, "pair")}
        </Button>
      </div>
    </section>
  );
}

function Problems({ problems, count }: Pick<TmxCounts, "problems"> & { readonly count: number }) {
  if (problems.length === 0) return null;
  return (
    <>
      <ul className="memories-problems" aria-label="Problems">
        {problems.map(({ line, message }) => (
          <li key={`${line} ${message}`} className="problem">
            <span className="problem-line">Line {grouped(line)}</span>
            <p dir="ltr">{message}</p>
          </li>
        ))}
      </ul>
      {count > problems.length && <p>And {grouped(count - problems.length)} more.</p>}
    </>
  );
}
