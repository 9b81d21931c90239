import { type ReactNode, useLayoutEffect } from "react";
import { useFindPanel } from "#state/article/use-article.ts";
import { holdKeys } from "#ui/held-keys/held-keys.ts";
import { useEarlyKey } from "#ui/held-keys/use-early-key.ts";
import { FindField } from "./find-field.tsx";
import { usePanelKeys } from "./use-panel-keys.ts";
import "./find-replace.css";

interface FindPanelViewProps {
  /** What stands beside the field, and below it for replacing; null while their code is on its way. */
  readonly tools: ReactNode;
  readonly replacing: ReactNode;
}

/**
 * Find, and replace below it, docked above the rows. The field stands at once and takes the keys; Tab goes from it to the replacement, and to what stands
 * beside it last.
 */
export function FindPanelView({ tools, replacing }: FindPanelViewProps) {
  const isReplacing = useFindPanel((panel) => panel.shown === "replace");
  const isAwaited = useFindPanel((panel) => panel.isGiven) && replacing === null;
  useLayoutEffect(() => (isAwaited ? holdKeys().endWithFocus : undefined), [isAwaited]);
  const { onKeyDown } = usePanelKeys();
  const holdEarlyKey = useEarlyKey(tools !== null);
  return (
    <search
      className="find-panel"
      aria-label="Find and replace"
      data-own-keys="Escape"
      onKeyDown={(event) => {
        if (event.key !== "Tab" || !holdEarlyKey(event.nativeEvent)) onKeyDown(event);
      }}
    >
      <FindField />
      {isReplacing && replacing}
      {tools}
    </search>
  );
}
