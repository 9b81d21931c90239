/** The grid alone, over an article made here: `?count=7600&locale=de-DE&theme=dark&density=compact`. */
import "#app/theme.css";
import "#ui/ui.css";
import { useMemo } from "react";
import { createRoot } from "react-dom/client";
import { systemClock } from "#adapters/clock/system-clock.ts";
import { createMemoryDisk } from "#adapters/memory/memory-disk.ts";
import { createMemoryRecordStore } from "#adapters/memory/memory-record-store.ts";
import { useCommands } from "#app/keys/use-commands.ts";
import { loadEditor } from "#features/segment-editor/load-editor.ts";
import { useSegmentEditor } from "#features/segment-editor/use-segment-editor.ts";
import { SegmentGrid } from "#features/segment-grid/segment-grid.tsx";
import { ArticleContext } from "#state/article/use-article.ts";
import { RunCommandContext } from "#state/commands/use-command.ts";
import { EditorHost } from "#state/editor/editor-host.ts";
import { MountedUnits } from "#state/editor/mounted-units.ts";
import { useEditor, ViewContext } from "#state/editor/use-view.ts";
import { createWorkspace } from "#state/workspace/create-workspace.ts";
import { findUnitInView } from "#state/workspace/find-unit-in-view.ts";
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

const view = {
  editor: new EditorHost({ load: (kind) => loadEditor(kind, findUnitInView(workspace)), onFailure: () => {} }),
  units: new MountedUnits(),
};

const still = {
  download: () => {},
  copyText: async () => {},
  askReason: async () => "Term",
  showDialog: () => {},
  focusText: () => {},
  focusFilter: () => {},
  doBeforeNextKey: (until: Promise<unknown>, act: () => void) => void until.then(act),
  holdKeys: <T,>(until: Promise<T>) => until,
  showExport: () => undefined,
  findingsBeyond: () => null,
  chooseFiles: () => {},
  chooseFolder: () => {},
  stepArticles: () => {},
  leaveArticle: () => {},
  workspace,
};

function Page() {
  const article = useWorkspace(({ inView }) => inView);
  const editor = useEditor();
  const context = useMemo(() => ({ ...still, editor }), [editor]);
  const run = useCommands(context);
  useSegmentEditor({ kind: "markup", isSettled: true });
  return (
    <ArticleContext value={article}>
      <RunCommandContext value={run}>{article && <SegmentGrid />}</RunCommandContext>
    </ArticleContext>
  );
}

createRoot(document.getElementById("root") ?? document.body).render(
  <WorkspaceContext value={workspace}>
    <ViewContext value={view}>
      <Page />
    </ViewContext>
  </WorkspaceContext>,
);
void workspace.getState().actions.openArticle(sampleArticle(locale, Number(parameters.get("count") ?? 200)));
