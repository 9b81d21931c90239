import { CircleAlert } from "lucide-react";
import { type FocusEvent, useLayoutEffect, useRef } from "react";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { keepMineCommand, useOtherTextCommand } from "#state/commands/alert-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useInView, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button } from "#ui/button.tsx";

/** What the address gave instead of an article. */
export interface AddressFailure {
  readonly message: string;
  readonly retry: () => void;
  readonly dismiss: () => void;
}

/** Says what went wrong. Always in the page, so that assistive technology hears of its content; empty it takes no room. */
export function AlertRegion({ addressFailure }: { readonly addressFailure: AddressFailure | null }) {
  const alert = useInView((article, workspace) => (article ?? workspace).alert);
  const isInRow = useInView((article) => article !== null && isShownInRow(article));
  const onFocus = useFocusBack(alert === null && addressFailure === null);
  return (
    <div role="alert" className="alert-region" onFocus={onFocus}>
      {alert !== null && isInRow && <p className="visually-hidden">{alert.text}</p>}
      {alert !== null && !isInRow && (
        <div className="alert-strip">
          <CircleAlert aria-hidden />
          <p dir="auto">{alert.text}</p>
          <div className="alert-actions">{alert.conflict === null ? <DismissAlert /> : <ConflictChoice />}</div>
        </div>
      )}
      {addressFailure !== null && (
        <div className="alert-strip">
          <CircleAlert aria-hidden />
          <p dir="auto">{addressFailure.message}</p>
          <div className="alert-actions">
            <Button look="bordered" onClick={addressFailure.retry}>
              Try again
            </Button>
            <Button onClick={addressFailure.dismiss}>Dismiss</Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** What is said of the active segment stands in its row, and nothing moves for it; here it is heard. */
function isShownInRow({ alert, activeKey }: ArticleState): boolean {
  return alert !== null && activeKey !== null && (alert.about?.key ?? alert.refused) === activeKey;
}

/** Once the region is empty, the focus of the button that emptied it goes back to where it came from. */
function useFocusBack(empty: boolean) {
  const before = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (!empty) return;
    if (document.activeElement === document.body) before.current?.focus({ preventScroll: true });
    before.current = null;
  }, [empty]);
  return ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) before.current = relatedTarget;
  };
}

function DismissAlert() {
  const workspace = useWorkspaceStore();
  return <Button onClick={() => workspace.getState().actions.dismissAlert()}>Dismiss</Button>;
}

function ConflictChoice() {
  const run = useRunCommand();
  return [useOtherTextCommand, keepMineCommand].map((command) => (
    <Button key={command.id} look="bordered" onClick={() => run(command)}>
      {command.title}
    </Button>
  ));
}
