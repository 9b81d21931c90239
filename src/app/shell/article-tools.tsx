import { type ComponentProps, type ComponentType, useEffect, useState } from "react";
import { useServices } from "#app/services.ts";
import type { FindPanelView } from "#features/find-replace/find-panel-view.tsx";
import { useFindPanel } from "#state/use-find-panel.ts";
import { useReviewStore } from "#state/use-review.ts";
import { useRowSelection } from "#state/use-row-selection.ts";
import "./article-tools.css";

const loadFindPanel = () => import("#features/find-replace/find-panel-view.tsx").then((code) => code.FindPanelView);
const loadBulkBar = () => import("#features/bulk-actions/bulk-bar.tsx").then((code) => code.BulkBar);

/** What stands above the rows while it is wanted. Each is code of its own, fetched when the article has come to rest, or when it is wanted before. */
export function ArticleTools({ editor }: Pick<ComponentProps<typeof FindPanelView>, "editor">) {
  const { patterns } = useServices();
  const isFinding = useFindPanel((panel) => panel.shown !== null);
  const isSelecting = useRowSelection(({ keys, question }) => keys.size > 0 || question !== null);
  const FindPanel = useFetched(isFinding, loadFindPanel);
  const BulkBar = useFetched(isSelecting, loadBulkBar);
  return (
    <>
      {isFinding && FindPanel !== null && <FindPanel search={patterns} editor={editor} />}
      {isSelecting && BulkBar !== null && <BulkBar />}
    </>
  );
}

/** The component once its code has arrived. A failure is told, and tried again the next time. */
function useFetched<P>(isWanted: boolean, load: () => Promise<ComponentType<P>>): ComponentType<P> | null {
  const store = useReviewStore();
  const [component, setComponent] = useState<ComponentType<P> | null>(null);
  useEffect(() => {
    if (component !== null) return undefined;
    if (!isWanted) return whenIdle(() => load().then((fetched) => setComponent(() => fetched), ignore));
    // What is typed meanwhile is meant for what is about to be shown, and must not get into the text.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    load().then(
      (fetched) => setComponent(() => fetched),
      () =>
        store
          .getState()
          .actions.raise(
            "This part of Recto could not be loaded. Nothing is lost; check the connection and try again.",
          ),
    );
    return undefined;
  }, [isWanted, component, load, store]);
  return component;
}

function ignore(): void {}

/** Returns the function that calls it off. Safari has no idle callbacks: there the code is fetched when it is wanted. */
function whenIdle(work: () => void): (() => void) | undefined {
  if (typeof requestIdleCallback !== "function") return undefined;
  const handle = requestIdleCallback(work);
  return () => cancelIdleCallback(handle);
}
