import { flushSync } from "react-dom";
import { GoToDialog } from "#features/go-to-segment/go-to-dialog.tsx";
import { useArticleStore } from "#state/article/use-article.ts";
import { focusActiveRow } from "./focus-active-row.ts";

/** The dialog that asks where to go; the segment chosen becomes active and has the focus. */
export function GoTo({ onClose }: { readonly onClose: () => void }) {
  const store = useArticleStore();
  return (
    <GoToDialog
      onClose={onClose}
      onGo={(key) => {
        // First the dialog gives the focus back, then it goes on to the segment.
        flushSync(onClose);
        const { actions, mode } = store.getState();
        actions.activate(key, mode);
        focusActiveRow(store);
      }}
    />
  );
}
