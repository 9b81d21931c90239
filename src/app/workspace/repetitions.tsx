import { useState } from "react";
import { useStore } from "zustand";
import type { Segment } from "#core/document/article.ts";
import { RepetitionsDialog } from "#features/repetitions/repetitions-dialog.tsx";
import { MarkupReaderContext, useMarkupReader } from "#parts/use-markup-reader.ts";
import { selectActiveUnit } from "#state/article/selectors/select-unit.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { repeatingOf } from "#state/memory/repeats.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { Settled } from "#state/workspace/articles/repeats/settling.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Dialog } from "#ui/dialog.tsx";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { useGoToSegment } from "./go-to-segment.ts";
import { tellStep } from "./report-step.ts";

interface RepetitionsProps {
  readonly onClose: () => void;
}

/** All segments with the active one's source. */
export function Repetitions({ onClose }: RepetitionsProps) {
  // The one that was active when it was opened.
  const unit = useArticle(selectActiveUnit);
  const [asked] = useState(unit);
  if (asked?.kind !== "segment")
    return (
      <Dialog title="Repetitions" onClose={onClose}>
        <p>Only a segment has a source that can occur again.</p>
      </Dialog>
    );
  return <OfSegment unit={asked} onClose={onClose} />;
}

function OfSegment({ unit, onClose }: RepetitionsProps & { readonly unit: Segment }) {
  const store = useArticleStore();
  const workspace = useWorkspaceStore();
  const goTo = useGoToSegment();
  const { articles } = workspace.getState();
  const [repeating] = useState(() => repeatingOf({ inView: store, open: workspace.openArticles(), articles }, unit));
  const settle = async (settled: Promise<Settled>) => {
    const report = await settled;
    if (!report.isDone || report.message !== "") tellStep(workspace, report);
    if (!report.isDone && !report.isSoAlready) return;
    store.getState().actions.goToNextUnreviewed();
  };
  const readMarkup = useMarkupReader(useArticle((state) => state.open.article));
  const shared = {
    repeating,
    place: unit.place,
    own: `${store.stored.articleKey} ${unit.key}`,
    // Keys are for what comes next.
    onApply: (settled: Promise<Settled>) => void holdKeysUntil(settle(settled)),
    onClose,
  };
  return (
    <MarkupReaderContext value={readMarkup}>
      {articles === null ? (
        <RepetitionsDialog
          {...shared}
          note={null}
          onGoTo={({ articleKey, key }) => {
            if (articleKey === store.stored.articleKey) store.getState().actions.goToUnit(key);
          }}
        />
      ) : (
        <InWorkspace {...shared} articles={articles} onGoTo={({ path, key }) => goTo(path, key)} />
      )}
    </MarkupReaderContext>
  );
}

type InWorkspaceProps = Omit<Parameters<typeof RepetitionsDialog>[0], "note"> & {
  readonly articles: WorkspaceArticles;
};

function InWorkspace({ articles, ...props }: InWorkspaceProps) {
  const isWhole = useStore(articles.repeats.surveying.state, (state) => state.isWhole);
  return <RepetitionsDialog {...props} note={isWhole ? null : "the other articles are being read"} />;
}
