import { useEffect, useRef } from "react";
import { directionOf } from "#core/document/locale.ts";
import { useArticle, useArticleStore, useFindPanel } from "#state/article/use-article.ts";

/** Longer than this nobody looks for; a selection of that size is a selection for something else. */
const longestSeed = 200;

export function FindField() {
  const { look } = useArticleStore().find.getState().actions;
  const text = useFindPanel((panel) => panel.query.text);
  const hasProblem = useFindPanel((panel) => panel.result.problem !== null);
  const asked = useFindPanel((panel) => panel.asked);
  const locale = useArticle((state) => state.open.article.locale);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    const seed = selectedText();
    if (seed !== null) look({ text: seed });
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [asked, look]);
  return (
    <input
      ref={field}
      className="text-field find-field"
      type="text"
      aria-label="Find"
      placeholder="Find"
      lang={locale ?? undefined}
      dir={text === "" ? directionOf(locale) : "auto"}
      autoComplete="off"
      spellCheck={false}
      aria-invalid={hasProblem || undefined}
      aria-describedby="find-count"
      value={text}
      onChange={(event) => look({ text: event.currentTarget.value })}
    />
  );
}

/** What is selected in the article's rows, if it can be looked for. */
function selectedText(): string | null {
  const selection = getSelection();
  const isInGrid = selection?.anchorNode?.parentElement?.closest('[role="grid"]') != null;
  const text = isInGrid ? (selection?.toString() ?? "") : "";
  return text === "" || text.length > longestSeed || /[\r\n]/.test(text) ? null : text;
}
