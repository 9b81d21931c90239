/** Composition root: chooses the implementations, makes the workspace, and renders. */
import { someOf } from "#core/count-in-words.ts";
import "#app/theme.css";
import "#ui/ui.css";
import "#app/shell/shell.css";
import "#app/shell/header.css";
import "#app/start/start.css";
import "#app/dialogs/dialogs.css";
import "#app/dialogs/shortcuts.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { browserDownloads } from "#adapters/browser-files/browser-downloads.ts";
import { chosenFiles, droppedFiles } from "#adapters/browser-files/chosen-files.ts";
import { createBrowserSettings } from "#adapters/browser-settings/browser-settings.ts";
import { systemClock } from "#adapters/clock/system-clock.ts";
import { createFetchedRecordStore } from "#adapters/fetched-records/fetched-record-store.ts";
import { createLocalPlaces } from "#adapters/local-storage/local-places.ts";
import { readUnitHash } from "#app/address/read-unit-hash.ts";
import { beginAtAddress } from "#app/address/use-route.ts";
import { writeUnitHash } from "#app/address/write-unit-hash.ts";
import { App } from "#app/app.tsx";
import { ErrorBoundary } from "#app/error-boundary.tsx";
import { followLook } from "#app/look/follow-look.ts";
import { ArticleOpener } from "#app/opening/article-opener.ts";
import { rescueFrom } from "#app/rescue.ts";
import { type Services, ServicesProvider } from "#app/services.ts";
import { notLoaded } from "#core/not-loaded.ts";
import { fail } from "#core/result.ts";
import { loadEditor } from "#features/segment-editor/load-editor.ts";
import { listenForHeldKeys } from "#ui/held-keys/held-keys.ts";
import { outliveRewriting } from "#ui/outlive-rewriting.ts";
import { whenIdle } from "#ui/when-idle.ts";
import { EditorHost } from "./state/editor/editor-host.ts";
import { MountedUnits } from "./state/editor/mounted-units.ts";
import { type View, ViewContext } from "./state/editor/use-view.ts";
import { createWorkspace } from "./state/workspace/create-workspace.ts";
import { findUnitInView } from "./state/workspace/find-unit-in-view.ts";
import { WorkspaceContext } from "./state/workspace/use-workspace.ts";
// The looks of what is fetched unasked while an article opens: a style sheet that arrives by itself has the whole page laid out anew, under the reviewer's first keys.
import "#parts/filter-input.css";
import "#features/filter-bar/filter-bar.css";
import "#features/go-to-segment/go-to-dialog.css";
import "#app/spelling/spelling-dialog.css";
import "#features/findings/finding-sign.css";
import "#features/findings/finding-highlights.css";
import "#features/findings/findings.css";
import "#ui/difference-text.css";
import "#ui/tabs.css";
import "#app/shell/panel-edge.css";
import "#features/segment-panel/segment-panel.css";
import "#features/bulk-actions/bulk-bar.css";
import "#features/memory/memory-tab.css";
import "#features/memory/memory-field.css";
import "#features/repetitions/row-repeats.css";
import "#parts/excerpt.css";
import "#parts/replaced-match.css";
import "#ui/tick-line.css";
import "#app/dialogs/guide.css";
import "#app/dialogs/reason-dialog.css";

listenForHeldKeys({
  onGivenUp: (texts) => workspace.getState().actions.keepGivenUp(texts),
  onNotCopied: () => workspace.getState().actions.say(NOT_COPIED),
});
beginAtAddress();
const NOT_COPIED = "Not copied: press the key again.";
/** What no first screen needs. */
const late = () => import("./late.ts");
const services: Services = {
  loadArticles: () =>
    import("#adapters/http/http-articles.ts").then((code) => code.createHttpArticles(document.baseURI)),
  downloads: browserDownloads,
  clock: systemClock,
  patterns: {
    search: (texts, pattern) =>
      late().then(
        (code) => code.patterns.search(texts, pattern),
        () => fail(notLoaded()),
      ),
  },
  loadStorage: () => late().then((code) => code.loadStorage()),
  loadGlossaries: () => late().then((code) => code.glossaryStore()),
  loadMemory: () => import("#adapters/worker-memory/memory-kit.ts").then((code) => ({ ...code.memoryKit, records })),
  files: { chosen: chosenFiles, dropped: droppedFiles },
  loadWorkspaces: () => import("#adapters/workspace-files/workspace-kit.ts").then((code) => code.workspaceKit(records)),
};
const tab = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("-");
const records = createFetchedRecordStore(tab, async () => {
  const { createIndexedDbRecordStore } = await import("#adapters/indexeddb/indexed-db-record-store.ts");
  const store = createIndexedDbRecordStore({
    clock: systemClock,
    tab,
    locks: navigator.locks,
    onLeaving: () => Promise.all(workspace.openArticles().map((article) => article.settle(true))),
    onMigrating: ({ done, total }) =>
      workspace
        .getState()
        .actions.say(`Bringing stored reviews to this version of Recto: ${someOf(done, total)}`, true),
  });
  addEventListener("pagehide", store.leave);
  return store;
});
const workspace = createWorkspace({
  records,
  clock: systemClock,
  settings: createBrowserSettings(() => localStorage),
  places: createLocalPlaces(() => localStorage),
  checking: {
    loadChecker: () => import("#adapters/worker-checks/worker-checker.ts").then((code) => code.createWorkerChecker()),
    // Longer than an article takes to be on screen.
    whenIdle: (work) => whenIdle(work, 1_000),
  },
  loadSpelling: () => late().then((code) => code.spelling()),
});
followLook(workspace.settings);
const findUnit = findUnitInView(workspace);
const view: View = {
  editor: new EditorHost({
    load: (kind) => loadEditor(kind, findUnit),
    onFailure: () => workspace.getState().actions.raise(notLoaded("The editor")),
  }),
  units: new MountedUnits(),
};
const opener = new ArticleOpener(workspace, services);
// What the address names is on its way while the first screen is rendered.
opener.begin();
writeUnitHash(workspace, opener.isShown);
readUnitHash(workspace, view, opener.isShown);

const root = document.getElementById("root") ?? document.body;
outliveRewriting(root);
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary rescue={rescueFrom(workspace, browserDownloads)}>
      <WorkspaceContext value={workspace}>
        <ServicesProvider value={services}>
          <ViewContext value={view}>
            <App opener={opener} />
          </ViewContext>
        </ServicesProvider>
      </WorkspaceContext>
    </ErrorBoundary>
  </StrictMode>,
);
// Later than what the first article waits for.
whenIdle(() => void late().then((code) => code.beginLate(workspace, services)), 5_000);
