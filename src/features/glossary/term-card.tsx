import { Check, CircleDashed } from "lucide-react";
import type { SegmentTerm } from "#core/checks/facts/segment-terms.ts";
import { directionOf } from "#core/document/locale.ts";
import { insertTermCommand } from "#state/commands/term-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button } from "#ui/button.tsx";

interface TermCardProps {
  readonly entry: SegmentTerm;
  /** The target's. */
  readonly locale: string | null;
}

/** One term: what the target has to have for it, whether it has, and what it must not have. */
export function TermCard({ entry, locale }: TermCardProps) {
  const { term, isThere, forbidden } = entry;
  const { source, required, allowed, doNotTranslate, note } = term;
  const wanted = doNotTranslate ? [source, ...required] : required;
  return (
    <li className="term-card panel-card" data-there={isThere}>
      <p className="term-head">
        <b lang="en-US" dir="ltr">
          {source}
        </b>
        <TermStanding isThere={isThere} isAsked={wanted.length + allowed.length > 0} />
      </p>
      <ul className="term-translations" aria-label={`Translations of ${source}`}>
        {wanted.map((text) => (
          <Translation
            key={text}
            text={text}
            locale={locale}
            kind={doNotTranslate && text === source ? "stays as it is" : null}
          />
        ))}
        {allowed.map((text) => (
          <Translation key={text} text={text} locale={locale} kind="allowed" />
        ))}
        {term.forbidden.map((text) => (
          <li key={text} className="term-forbidden">
            <s lang={locale ?? undefined} dir={directionOf(locale)}>
              {text}
            </s>
            <span className="term-kind">forbidden</span>
          </li>
        ))}
      </ul>
      {forbidden.length > 0 && <p className="term-warning">The target has a forbidden translation.</p>}
      {note !== "" && (
        <p className="term-note" dir="auto">
          {note}
        </p>
      )}
    </li>
  );
}

/** In words and by shape. */
function TermStanding({ isThere, isAsked }: { readonly isThere: boolean; readonly isAsked: boolean }) {
  if (!isAsked) return null;
  return (
    <span className="term-standing">
      {isThere ? <Check aria-hidden /> : <CircleDashed aria-hidden />}
      {isThere ? "In the target" : "Missing"}
    </span>
  );
}

interface TranslationProps {
  readonly text: string;
  readonly locale: string | null;
  readonly kind: string | null;
}

function Translation({ text, locale, kind }: TranslationProps) {
  const run = useRunCommand();
  // A `*` stands for any ending; nobody writes it.
  const written = text.replaceAll("*", "");
  return (
    <li>
      <span className="term-text" lang={locale ?? undefined} dir={directionOf(locale)}>
        {written}
      </span>
      {kind !== null && <span className="term-kind">{kind}</span>}
      <Button aria-label={`Insert ${written}`} onClick={() => run(insertTermCommand(written))}>
        Insert
      </Button>
    </li>
  );
}
