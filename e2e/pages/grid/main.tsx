/** The grid alone, over an article made here: `?count=7600&locale=de-DE&theme=dark&density=compact`. */
import "#app/theme.css";
import "#ui/ui.css";
import { useMemo } from "react";
import { createRoot } from "react-dom/client";
import { systemClock } from "#adapters/clock/system-clock.ts";
import { createMemoryDisk } from "#adapters/memory/memory-disk.ts";
import { createMemoryRecordStore } from "#adapters/memory/memory-record-store.ts";
import { useCommands } from "#app/keys/use-commands.ts";
import { useSegmentEditor } from "#features/segment-editor/use-segment-editor.ts";
import { SegmentGrid } from "#features/segment-grid/segment-grid.tsx";
import { ArticleContext } from "#state/article/use-article.ts";
import { RunCommandContext } from "#state/commands/use-command.ts";
import { createWorkspace } from "#state/workspace/create-workspace.ts";
import { useWorkspace, WorkspaceContext } from "#state/workspace/use-workspace.ts";
import { sampleArticle } from "./sample-article.ts";
import "./page.css";

const parameters = new URLSearchParams(location.search);
const locale = parameters.get("locale") === "ar-SA" ? "ar-SA" : "de-DE";
document.documentElement.dataset["theme"] = parameters.get("theme") ?? "light";
document.documentElement.dataset["density"] = parameters.get("density") ?? "comfortable";

const workspace = createWorkspace({
  records: createMemoryRecordStore({ disk: createMemoryDisk(), clock: systemClock, tab: "page" }),
  clock: systemClock,
});
window.addEventListener("activate-unit", (event) => {
  const { open, actions } = workspace.getState().inView?.getState() ?? {};
  const unit = event instanceof CustomEvent ? open?.article.units[Number(event.detail)] : undefined;
  if (unit) actions?.activate(unit.key, "editor");
});

const still = {
  download: () => {},
  askReason: async () => "Term",
  showDialog: () => {},
  focusText: () => {},
  focusFilter: () => {},
  holdKeys: <T,>(until: Promise<T>) => until,
  chooseFiles: () => {},
  leaveArticle: () => {},
  insertText: () => {},
  workspace,
};

function Page() {
  const article = useWorkspace(({ inView }) => inView);
  const editor = useSegmentEditor();
  const context = useMemo(() => ({ ...still, editor }), [editor]);
  const run = useCommands(context);
  return (
    <ArticleContext value={article}>
      <RunCommandContext value={run}>{article && <SegmentGrid editor={editor} />}</RunCommandContext>
    </ArticleContext>
  );
}

createRoot(document.getElementById("root") ?? document.body).render(
  <WorkspaceContext value={workspace}>
    <Page />
  </WorkspaceContext>,
);
void workspace.getState().actions.openArticle(sampleArticle(locale, Number(parameters.get("count") ?? 200)));
