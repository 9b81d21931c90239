import { BookA, Diff, History, ListChecks, MessageSquare, X } from "lucide-react";
import { type ComponentType, type ReactNode, useLayoutEffect, useRef } from "react";
import type { Unit } from "#core/document/article.ts";
import { shownComments } from "#core/review/comment.ts";
import { unitName } from "#core/review/unit-state.ts";
import { type PanelTab, panelTabs } from "#core/settings/settings.ts";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { useArticle } from "#state/article/use-article.ts";
import { useArticleAfterPaint } from "#state/article/use-article-after-paint.ts";
import { leavePanelCommand, togglePanelCommand } from "#state/commands/panel-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useSettings, useWorkspace, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { IconButton } from "#ui/button.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { ChangesTab } from "./changes-tab.tsx";
import { CommentsTab } from "./comments-tab.tsx";
import { HistoryTab } from "./history-tab.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import "./segment-panel.css";

type TabView = ComponentType<{ readonly unit: Unit }>;

const looks: Readonly<Record<PanelTab, { readonly label: string; readonly icon: ReactNode }>> = {
  checks: { label: "Checks", icon: <ListChecks /> },
  terms: { label: "Terms", icon: <BookA /> },
  changes: { label: "Changes", icon: <Diff /> },
  history: { label: "History", icon: <History /> },
  comments: { label: "Comments", icon: <MessageSquare /> },
};

const ownViews: Readonly<Record<Exclude<PanelTab, "checks" | "terms">, TabView>> = {
  changes: ChangesTab,
  history: HistoryTab,
  comments: CommentsTab,
};

const selectActiveKey = ({ activeKey }: ArticleState) => activeKey;

interface SegmentPanelProps {
  /** The view of what the checks found. */
  readonly checks: TabView;
  /** The view of the segment's terms. */
  readonly terms: TabView;
}

/** Everything about the active segment that does not fit into its row. It follows once the row itself is painted. */
export function SegmentPanel({ checks, terms }: SegmentPanelProps) {
  const workspace = useWorkspaceStore();
  const run = useRunCommand();
  const root = useRef<HTMLDivElement>(null);
  const tab = useSettings(({ panelTab }) => panelTab);
  const isAsked = useWorkspace(({ panelAsked }) => panelAsked !== null);
  const activeKey = useArticleAfterPaint(selectActiveKey, isAsked);
  const unit = useArticle((state) => selectUnit(state, activeKey));
  useAskedFocus(root);
  const keptFocus = useKeptFocus(root);
  const View = { ...ownViews, checks, terms }[tab];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from whatever inside has the focus
    <div
      ref={root}
      className="segment-panel"
      data-own-escape
      {...keptFocus}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented && !event.nativeEvent.isComposing) run(leavePanelCommand);
      }}
    >
      <Tabs
        label="About the segment"
        tabs={panelTabs.map((value) => ({ value, ...looks[value], count: <TabCount tab={value} unit={unit} /> }))}
        value={tab}
        onChange={(panelTab) => workspace.getState().actions.changeSettings({ panelTab })}
        tools={
          <IconButton label="Hide the panel" onClick={() => run(togglePanelCommand)}>
            <X aria-hidden />
          </IconButton>
        }
      >
        {unit === null ? (
          <p className="panel-empty">No segment is active.</p>
        ) : (
          <>
            <h2 className="panel-unit">
              <bdi>{unitName(unit)}</bdi>
            </h2>
            <View key={unit.key} unit={unit} />
          </>
        )}
      </Tabs>
    </div>
  );
}

function TabCount({ tab, unit }: { readonly tab: PanelTab; readonly unit: Unit | null }) {
  const open = useArticle((state) => (unit === null ? 0 : openCount(state, tab, unit)));
  if (open === 0) return null;
  return (
    <span className="tab-count">
      {open}
      <span className="visually-hidden"> open</span>
    </span>
  );
}

function openCount(state: ArticleState, tab: PanelTab, { key }: Unit): number {
  if (tab === "checks") return selectFindings(state, key).length;
  if (tab !== "comments") return 0;
  return shownComments(state.comments.get(key)).filter(({ resolved }) => !resolved).length;
}

/** A command that shows a tab wants the hands there: in its field, or on the tab itself. */
function useAskedFocus(root: { readonly current: HTMLElement | null }) {
  const workspace = useWorkspaceStore();
  const asked = useWorkspace(({ panelAsked }) => panelAsked);
  useLayoutEffect(() => {
    if (asked === null) return;
    const field = root.current?.querySelector<HTMLElement>("[data-panel-field]");
    // A comment begun goes on at its end.
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
    (field ?? root.current?.querySelector<HTMLElement>("[role=tab][aria-selected=true]"))?.focus();
    workspace.getState().actions.panelReached();
  }, [root, workspace, asked]);
}
