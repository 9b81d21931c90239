import { type RefObject, useLayoutEffect, useRef } from "react";
import { directionOf } from "#core/document/locale.ts";
import { unitsInWords } from "#core/review/units-in-words.ts";
import { replaceInWords } from "#core/search/replace-in-words.ts";
import { beginAnew } from "#parts/article-undo.ts";
import { useArticle, useArticleStore, useFindPanel } from "#state/article/use-article.ts";
import { Button } from "#ui/button.tsx";
import { isEnter } from "#ui/enter-key.ts";
import { useEarlyKey } from "#ui/held-keys/use-early-key.ts";
import { PreviewList } from "./preview-list.tsx";
import { useReplacePreview } from "./use-replace-preview.ts";

/** What presses a button that has the focus. */
function isPress(key: string): boolean {
  return key === "Enter" || key === " ";
}

/** Ctrl or ⌘ with Enter does the main thing, wherever in the panel the focus is; held, perhaps since what opened the panel, it does nothing. */
function useMainKey(inPanel: RefObject<HTMLElement | null>, act: (event: KeyboardEvent) => void): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || !isEnter(event) || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) act(event);
    };
    const panel = inPanel.current?.closest("search");
    panel?.addEventListener("keydown", onKeyDown);
    return () => panel?.removeEventListener("keydown", onKeyDown);
  });
}

/** What the matches are replaced with, the list of them, and the button that does it. */
export function ReplacePart() {
  const store = useArticleStore();
  const { setReplacement, tick } = store.find.getState().actions;
  const replacement = useFindPanel((panel) => panel.replacement);
  const asked = useFindPanel((panel) => panel.asked);
  const isGiven = useFindPanel((panel) => panel.isGiven);
  const isRegex = useFindPanel((panel) => panel.query.regex);
  const locale = useArticle((state) => state.open.article.locale);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (!isGiven || asked === 0) return;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [asked, isGiven]);
  const { preview, totals, isWhole, allTickKeys, replacements } = useReplacePreview();
  const isPossible = isWhole && totals.keys.length > 0;
  // Listens by the time that the next line gives the key back which was held.
  useMainKey(field, (event) => {
    if (!holdEarlyKey(event)) replace();
  });
  const holdEarlyKey = useEarlyKey(isWhole);
  const replace = () => {
    if (!isPossible) return;
    beginAnew(button.current?.closest("search")?.querySelector("input"));
    store.getState().actions.replaceTexts(replacements());
  };
  return (
    <>
      <input
        ref={field}
        className="text-field find-field"
        type="text"
        aria-label="Replace with"
        placeholder={isRegex ? "Replace with ($1, $<name>, $&)" : "Replace with"}
        lang={locale ?? undefined}
        dir={replacement === "" ? directionOf(locale) : "auto"}
        autoComplete="off"
        spellCheck
        value={replacement}
        onChange={(event) => setReplacement(event.currentTarget.value)}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are its buttons', which act on a list that may not be whole yet */}
      <div
        className="find-line"
        onKeyDown={(event) => {
          if (isPress(event.key) && holdEarlyKey(event.nativeEvent)) event.preventDefault();
        }}
      >
        <Button
          ref={button}
          look="primary"
          className="replace-button"
          aria-disabled={!isPossible}
          aria-keyshortcuts="Control+Enter"
          onClick={replace}
        >
          {isPossible ? `${replaceInWords(totals.ticked, replacement)} in ${unitsInWords(totals.keys)}` : "Replace"}
        </Button>
        <Button onClick={() => tick(allTickKeys(), true)}>Tick all</Button>
        <Button onClick={() => tick(allTickKeys(), false)}>Untick all</Button>
        {totals.refused > 0 && <p className="replace-note">{totals.refused} cannot be replaced</p>}
        {totals.warned > 0 && <p className="replace-note">{totals.warned} would change markup</p>}
      </div>
      <PreviewList preview={preview} />
    </>
  );
}
