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
import { createReviewStore } from "#state/article/create-review-store.ts";
import { ReviewContext } from "#state/article/use-review.ts";
import { RunCommandContext } from "#state/commands/use-command.ts";
import { sampleArticle } from "./sample-article.ts";
import "./page.css";

const parameters = new URLSearchParams(location.search);
const locale = parameters.get("locale") === "ar-SA" ? "ar-SA" : "de-DE";
document.documentElement.dataset["theme"] = parameters.get("theme") ?? "light";
document.documentElement.dataset["density"] = parameters.get("density") ?? "comfortable";

const store = createReviewStore({
  store: createMemoryRecordStore({ disk: createMemoryDisk(), clock: systemClock, tab: "page" }),
  clock: systemClock,
});
window.addEventListener("activate-unit", (event) => {
  const { open, actions } = store.getState();
  const unit = event instanceof CustomEvent ? open?.article.units[Number(event.detail)] : undefined;
  if (unit) actions.activate(unit.key, "editor");
});

const still = {
  download: () => {},
  askReason: async () => "Term",
  showDialog: () => {},
  focusText: () => {},
  focusFilter: () => {},
  holdKeys: <T,>(until: Promise<T>) => until,
  toggleSetting: () => {},
  insertText: () => {},
};

function Page() {
  const editor = useSegmentEditor();
  const context = useMemo(() => ({ ...still, editor }), [editor]);
  const run = useCommands(context);
  return (
    <RunCommandContext value={run}>
      <SegmentGrid editor={editor} />
    </RunCommandContext>
  );
}

createRoot(document.getElementById("root") ?? document.body).render(
  <ReviewContext value={store}>
    <Page />
  </ReviewContext>,
);
void store.getState().actions.openArticle(sampleArticle(locale, Number(parameters.get("count") ?? 200)));
