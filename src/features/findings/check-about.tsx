import type { DescribedCheck } from "#core/checks/check.ts";
import { directionOf } from "#core/document/locale.ts";

/** What a check looks for, why, and an example, folded away until it is wanted. */
export function CheckAbout({ check }: { readonly check: DescribedCheck }) {
  const { title, what, why, example } = check;
  return (
    <details className="check-about">
      <summary>About “{title}”</summary>
      <p>{what}</p>
      <p>{why}</p>
      {example !== null && (
        <dl>
          <ExampleText name="Source" text={example.source} locale="en-US" />
          <ExampleText name="Target" text={example.target} locale={example.locale} />
          {example.fixed !== undefined && <ExampleText name="Fixed" text={example.fixed} locale={example.locale} />}
        </dl>
      )}
    </details>
  );
}

interface ExampleTextProps {
  readonly name: string;
  readonly text: string;
  readonly locale: string;
}

function ExampleText({ name, text, locale }: ExampleTextProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={locale} dir={directionOf(locale)}>
        {text === "" ? <i>empty</i> : text}
      </dd>
    </div>
  );
}
