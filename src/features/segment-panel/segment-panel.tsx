import { X } from "lucide-react";
import { type ComponentType, type ReactNode, useLayoutEffect, useRef } from "react";
import type { Unit } from "#core/document/article.ts";
import { unitName } from "#core/review/unit-state.ts";
import { CommandIconButton } from "#parts/command-icon-button.tsx";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { useArticle } from "#state/article/use-article.ts";
import { useArticleAfterPaint } from "#state/article/use-article-after-paint.ts";
import { leavePanelCommand, togglePanelCommand } from "#state/commands/panel-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useView } from "#state/editor/use-view.ts";
import { useSettings, useWorkspace, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Tabs } from "#ui/tabs.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import "./segment-panel.css";

/** A view of the panel: one file holds it, and `app/shell/panel-tabs.ts` lists it. */
export interface PanelTab {
  /** Its stable name, kept in the settings. */
  readonly id: string;
  readonly label: string;
  /** Stands for the label where there is no room for all of them. */
  readonly icon: ReactNode;
  readonly View: ComponentType<{ readonly unit: Unit }>;
  /** What it shows may be of the whole article, and stays as it is opened while one goes from unit to unit. */
  readonly isOfArticle?: boolean;
  /** What is open in the unit, said beside the label. */
  readonly count?: (state: ArticleState, unit: Unit) => number;
  /** As `count`, where that is known elsewhere than in the article. */
  readonly Badge?: ComponentType<{ readonly unit: Unit }>;
}

const selectActiveKey = ({ activeKey }: ArticleState) => activeKey;

interface SegmentPanelProps {
  /** In their order; the first is seen until another is chosen. */
  readonly tabs: readonly [PanelTab, ...PanelTab[]];
}

/** Everything about the active segment that does not fit into its row. It follows once the row itself is painted. */
export function SegmentPanel({ tabs }: SegmentPanelProps) {
  const workspace = useWorkspaceStore();
  const run = useRunCommand();
  const { units } = useView();
  const root = useRef<HTMLDivElement>(null);
  const chosen = useSettings(({ panelTab }) => panelTab);
  const isAsked = useWorkspace(({ panelAsked }) => panelAsked !== null);
  const activeKey = useArticleAfterPaint(selectActiveKey, isAsked);
  const unit = useArticle((state) => selectUnit(state, activeKey));
  useAskedFocus(root);
  const keptFocus = useKeptFocus(root);
  const { id, View, isOfArticle = false } = tabs.find((tab) => tab.id === chosen) ?? tabs[0];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from whatever inside has the focus
    <div
      ref={root}
      className="segment-panel"
      data-own-keys="Escape"
      onFocus={keptFocus.onFocus}
      onBlur={({ relatedTarget }) => {
        keptFocus.onBlur();
        // Over the text it is in the way of whoever goes back there.
        if (workspace.getState().narrow && relatedTarget instanceof Node && units.cellAt(relatedTarget) !== null)
          workspace.getState().actions.togglePanel();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented && !event.nativeEvent.isComposing) run(leavePanelCommand);
      }}
    >
      <Tabs
        label="About the segment"
        tabs={tabs.map((tab) => ({
          value: tab.id,
          label: tab.label,
          icon: tab.icon,
          count: unit && tabBadge(tab, unit),
        }))}
        value={id}
        onChange={(panelTab) => workspace.getState().actions.changeSettings({ panelTab })}
        tools={
          <CommandIconButton command={togglePanelCommand} label="Hide the panel">
            <X aria-hidden />
          </CommandIconButton>
        }
      >
        {unit === null ? (
          <p className="panel-empty">No segment is active. Choose one, and what is known of it stands here.</p>
        ) : (
          <>
            <h2 className="panel-unit">
              <bdi>{unitName(unit)}</bdi>
            </h2>
            <View key={isOfArticle ? id : unit.key} unit={unit} />
          </>
        )}
      </Tabs>
    </div>
  );
}

function tabBadge({ count, Badge }: PanelTab, unit: Unit): ReactNode {
  if (Badge !== undefined) return <Badge unit={unit} />;
  return count && <TabCount count={count} unit={unit} />;
}

function TabCount({ count, unit }: Required<Pick<PanelTab, "count">> & { readonly unit: Unit }) {
  const open = useArticle((state) => count(state, unit));
  if (open === 0) return null;
  return (
    <span className="tab-count">
      {open}
      <span className="visually-hidden"> open</span>
    </span>
  );
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
