/** Editors without a grid: slots in an empty page, over an article made here. `?kind=markup`, `plain`, or `none` for the editor that stands nowhere. */
import "#app/theme.css";
import "#ui/ui.css";
import "#ui/markup.css";
import { systemClock } from "#adapters/clock/system-clock.ts";
import { createMemoryDisk } from "#adapters/memory/memory-disk.ts";
import { createMemoryRecordStore } from "#adapters/memory/memory-record-store.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { loadEditor } from "#features/segment-editor/load-editor.ts";
import { selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleActions } from "#state/article/session/article-state.ts";
import { EditorHost } from "#state/editor/editor-host.ts";
import type { EditorKind, EditorPort, EditorSlot } from "#state/editor/editor-port.ts";
import { MountedUnits } from "#state/editor/mounted-units.ts";
import { noEditor } from "#state/editor/no-editor.ts";
import { createWorkspace } from "#state/workspace/create-workspace.ts";
import { findUnitInView } from "#state/workspace/find-unit-in-view.ts";

export interface EditorPage {
  readonly editor: EditorPort;
  /** Another one of that kind. */
  readonly other: EditorPort;
  readonly units: MountedUnits;
  readonly actions: ArticleActions;
  /** What the unit shows. */
  textOf(key: string): string;
  message(): string;
  /** A new place in the page for the unit's target, mounted as its target cell; in German, unless another language is given. */
  slotFor(key: string, language?: Pick<EditorSlot, "lang" | "dir">): EditorSlot;
  /** The host over `load`, which asks `answer` for each editor. */
  hostOf(answer: (kind: EditorKind) => Promise<EditorPort>): { host: EditorHost; failures: EditorKind[] };
  make(kind: EditorKind): Promise<EditorPort>;
}

declare global {
  interface Window {
    readonly editors: EditorPage;
  }
}

const pair = (id: string, target: string, source: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
const text = [
  "---",
  "ms.contentlocale: de-DE",
  "---",
  `${pair("e-101", "Erster **Satz** hier.", "First **sentence** here.")} ${pair("e-102", "Zweiter Satz.", "Second sentence.")}`,
  "",
  pair("e-103", "Zeile eins\r\nZeile zwei", "Line one\r\nLine two"),
  "",
].join("\r\n");

const workspace = createWorkspace({
  records: createMemoryRecordStore({ disk: createMemoryDisk(), clock: systemClock, tab: "page" }),
  clock: systemClock,
});
await workspace.getState().actions.openArticle(parseArticle(text, "handbuch/saetze.de-DE.md"));
const store = workspace.getState().inView;
if (store === null) throw new Error("The article is not open");

const findUnit = findUnitInView(workspace);
const make = (kind: EditorKind) => loadEditor(kind, findUnit);
const kind = new URLSearchParams(location.search).get("kind");
const chosen = async () => (kind === "markup" || kind === "plain" ? make(kind) : noEditor);
const units = new MountedUnits();

const page: EditorPage = {
  editor: await chosen(),
  other: await chosen(),
  units,
  actions: store.getState().actions,
  textOf: (key) => {
    const unit = selectUnit(store.getState(), key);
    return unit === null ? "" : selectUnitView(store.getState(), unit).text;
  },
  message: () => store.getState().message,
  slotFor: (key, language = { lang: "de-DE", dir: "ltr" }) => {
    const edited = findUnit(key);
    if (edited === null) throw new Error(`No unit ${key}`);
    const element = document.createElement("div");
    document.body.append(element);
    units.mount(key, "target", element);
    return { element, edited, ...language, refusalId: "refusal" };
  },
  hostOf: (answer) => {
    const failures: EditorKind[] = [];
    let asked: EditorKind = "markup";
    const load = (wanted: EditorKind) => {
      asked = wanted;
      return answer(wanted);
    };
    return { host: new EditorHost({ load, onFailure: () => failures.push(asked) }), failures };
  },
  make,
};
Object.assign(window, { editors: page });
