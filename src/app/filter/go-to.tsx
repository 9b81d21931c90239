import { flushSync } from "react-dom";
import { GoToDialog } from "#features/go-to-segment/go-to-dialog.tsx";
import { useArticleStore } from "#state/article/use-article.ts";
import { useView } from "#state/editor/use-view.ts";
import { focusText } from "./focus-text.ts";

/** The dialog that asks where to go; the segment chosen becomes active and has the focus, in its editor if that had it before, else as a row (K70). */
export function GoTo({ onClose }: { readonly onClose: () => void }) {
  const store = useArticleStore();
  const view = useView();
  return (
    <GoToDialog
      onClose={onClose}
      onGo={(key) => {
        // First the dialog gives the focus back, then it goes on to the segment.
        flushSync(onClose);
        const { actions, mode } = store.getState();
        actions.activate(key, mode);
        focusText(view, store);
      }}
    />
  );
}
