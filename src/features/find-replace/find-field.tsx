import { useLayoutEffect, useRef, useState } from "react";
import { directionOf } from "#core/document/locale.ts";
import { takeBackTyping } from "#parts/article-undo.ts";
import { useArticle, useArticleStore, useFindPanel } from "#state/article/use-article.ts";
import type { MountedUnits } from "#state/editor/mounted-units.ts";
import { useView } from "#state/editor/use-view.ts";

/** Longer than this nobody looks for; a selection of that size is a selection for something else. */
const longestSeed = 200;

export function FindField() {
  const { units } = useView();
  const { find } = useArticleStore();
  const { look, choose } = find.getState().actions;
  const text = useFindPanel((panel) => panel.query.text);
  const hasProblem = useFindPanel((panel) => panel.result.problem !== null);
  const asked = useFindPanel((panel) => panel.asked);
  const isGiven = useFindPanel((panel) => panel.isGiven);
  const locale = useArticle((state) => state.open.article.locale);
  const field = useRef<HTMLInputElement>(null);
  const [begun, setBegun] = useState(0);
  useLayoutEffect(() => {
    const seed = asked === 0 ? null : selectedText(units);
    if (seed !== null) {
      look({ text: seed });
      choose({ isGiven: find.getState().shown === "replace" });
    }
    // With what it is to hold, which can be selected only once it stands in the field.
    setBegun(asked);
  }, [asked, find, look, choose, units]);
  useLayoutEffect(() => {
    if (begun === 0 || isGiven) return;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [begun, isGiven]);
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
      onChange={({ currentTarget }) => {
        takeBackTyping(currentTarget);
        look({ text: currentTarget.value });
      }}
    />
  );
}

/** What is selected in the article, if it can be looked for. */
function selectedText(units: MountedUnits): string | null {
  const selection = getSelection();
  const isInUnit = units.cellAt(selection?.anchorNode ?? null) !== null;
  const text = isInUnit ? (selection?.toString() ?? "") : "";
  return text === "" || text.length > longestSeed || /[\r\n]/.test(text) ? null : text;
}
