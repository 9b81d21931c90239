import { useStore } from "zustand";
import { counted, grouped } from "#core/count-in-words.ts";
import { shownName } from "#core/document/shown-name.ts";
import { countRefused, type RefusedFile, refusalWords } from "#core/workspace/refused-file.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { useWorkspace } from "#state/workspace/use-workspace.ts";
import { Dialog } from "#ui/dialog.tsx";
import "./not-articles.css";

interface DialogProps {
  readonly onClose: () => void;
}

/** Of each reason; more nobody reads, and the page would have to hold them all. */
const MOST = 200;

/** What of the workspace's files is no article, by reason. */
export function NotArticles({ onClose }: DialogProps) {
  const articles = useWorkspace((state) => state.articles);
  return (
    <Dialog title="Files that are no articles" onClose={onClose}>
      {articles === null ? <p>No workspace is open.</p> : <Reasons articles={articles} />}
    </Dialog>
  );
}

function Reasons({ articles }: { readonly articles: WorkspaceArticles }) {
  const refused = useStore(articles, (state) => state.refused);
  return (
    <div className="not-articles">
      {countRefused(refused).map(([reason, count]) => (
        <section key={reason} aria-label={refusalWords[reason]}>
          <h3>
            {counted(count, "file")} {refusalWords[reason]}
          </h3>
          <Files refused={refused.filter((file) => file.reason === reason)} />
        </section>
      ))}
    </div>
  );
}

function Files({ refused }: { readonly refused: readonly RefusedFile[] }) {
  return (
    <ul>
      {refused.slice(0, MOST).map(({ path, message }) => (
        <li key={path} title={shownName(message)}>
          <bdi>{shownName(path)}</bdi>
        </li>
      ))}
      {refused.length > MOST && <li>and {grouped(refused.length - MOST)} more</li>}
    </ul>
  );
}
