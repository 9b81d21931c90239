import { useEffect, useState } from "react";
import { useServices } from "#app/services.ts";
import { notLoaded } from "#core/not-loaded.ts";
import { FindPanelView } from "#features/find-replace/find-panel-view.tsx";
import { useArticleStore, useFindPanel, useRowSelection } from "#state/article/use-article.ts";
import { FetchedPart, fetchedCode } from "#ui/held-keys/fetched-part.tsx";
import { HoldKeys } from "#ui/held-keys/hold-keys.tsx";
import { whenIdle } from "#ui/when-idle.ts";
import "./article-tools.css";

const loadFind = () =>
  Promise.all([import("#features/find-replace/find-tools.tsx"), import("#features/find-replace/replace-part.tsx")]);

const bulkCode = fetchedCode<object>(() =>
  import("#features/bulk-actions/bulk-bar.tsx").then(({ BulkBar }) => BulkBar),
);

/** A question takes the keys; a mere selection leaves them with the rows. */
function AwaitedBulk() {
  return useRowSelection(({ question }) => question !== null) ? <HoldKeys /> : null;
}

/** What stands above the rows while it is wanted. Most of it is code of its own, fetched when the article has come to rest, or when it is wanted before. */
export function ArticleTools() {
  const { patterns } = useServices();
  const isFinding = useFindPanel((panel) => panel.shown !== null);
  const isSelecting = useRowSelection(({ keys, question }) => keys.size > 0 || question !== null);
  const [find, replace] = useFetched(isFinding, loadFind) ?? [null, null];
  useEffect(() => whenIdle(() => void bulkCode.load()), []);
  return (
    <>
      {isFinding && (
        <FindPanelView
          tools={find && <find.FindTools search={patterns} />}
          replacing={replace && <replace.ReplacePart />}
        />
      )}
      {isSelecting && (
        <FetchedPart code={bulkCode} props={{}} waiting={<AwaitedBulk />} missing={<p role="alert">{notLoaded()}</p>} />
      )}
    </>
  );
}

/** The code once it has arrived. A failure is told, and tried again the next time. */
function useFetched<T>(isWanted: boolean, load: () => Promise<T>): T | null {
  const store = useArticleStore();
  const [code, setCode] = useState<T | null>(null);
  useEffect(() => {
    if (code !== null) return undefined;
    if (!isWanted) return whenIdle(() => load().then(setCode, ignore));
    load().then(setCode, () => store.getState().actions.raise(notLoaded()));
    return undefined;
  }, [isWanted, code, load, store]);
  return code;
}

function ignore(): void {}
