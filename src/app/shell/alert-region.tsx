import { CircleAlert } from "lucide-react";
import { type FocusEvent, Fragment, useLayoutEffect, useRef } from "react";
import type { RefusedAddress } from "#app/opening/refused-address.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { keepMineCommand, useOtherTextCommand } from "#state/commands/alert-commands.ts";
import { copyGivenUpCommand, dismissGivenUpCommand } from "#state/commands/given-up-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { openAddressCommand } from "#state/commands/window-commands.ts";
import { useInView, useWorkspace, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button } from "#ui/button.tsx";

interface AlertRegionProps {
  readonly refused: RefusedAddress | null;
  /** It stands beside the field with the address, and is only heard here. */
  readonly isInField: boolean;
  readonly onDismiss: () => void;
}

/** Says what went wrong. Always in the page, so that assistive technology hears of its content; empty it takes no room. */
export function AlertRegion({ refused, isInField, onDismiss }: AlertRegionProps) {
  const run = useRunCommand();
  const alert = useInView((article, workspace) => (article ?? workspace).alert);
  const segment = useInView((article) => (article === null ? null : segmentOf(article)));
  const isInRow = segment === "active";
  const isAnyGivenUp = useWorkspace(({ givenUp }) => givenUp.length > 0);
  const onFocus = useFocusBack(alert === null && refused === null && !isAnyGivenUp);
  return (
    <div role="alert" className="alert-region" onFocus={onFocus}>
      {alert !== null && isInRow && <p className="visually-hidden">{alert.text}</p>}
      {alert !== null && !isInRow && (
        <div className="alert-strip" data-of-segment={segment !== null || undefined}>
          <CircleAlert aria-hidden />
          <p dir="ltr">{alert.text}</p>
          <div className="alert-actions">{alert.conflict === null ? <DismissAlert /> : <ConflictChoice />}</div>
        </div>
      )}
      <GivenUp />
      {refused !== null && isInField && <p className="visually-hidden">{refused.reason}</p>}
      {refused !== null && !isInField && (
        <div className="alert-strip">
          <CircleAlert aria-hidden />
          <p dir="ltr">{refused.reason}</p>
          <div className="alert-actions">
            <Button look="bordered" onClick={refused.again}>
              Try again
            </Button>
            <Button aria-haspopup="dialog" onClick={() => run(openAddressCommand)}>
              Correct the address…
            </Button>
            <Button onClick={onDismiss}>Close</Button>
          </div>
        </div>
      )}
    </div>
  );
}

/**
 * Which segment the alert is about, null where it is about the whole. What is said of the active one stands in its row, and is only heard here; what is said or
 * asked of another stands at the foot of the rows. Nothing moves for either.
 */
function segmentOf({ alert, activeKey }: ArticleState): "active" | "other" | null {
  if (alert === null) return null;
  const key = alert.about?.key ?? alert.refused ?? alert.conflict?.key ?? null;
  if (key === null) return null;
  return key === activeKey ? "active" : "other";
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

/** Stays whatever is done meanwhile: nobody else has this text. */
function GivenUp() {
  const run = useRunCommand();
  const texts = useWorkspace(({ givenUp }) => givenUp);
  if (texts.length === 0) return null;
  return (
    <div className="alert-strip">
      <CircleAlert aria-hidden />
      <p dir="ltr">
        Gave up what did not come. Not typed:
        {texts.map((text) => (
          <Fragment key={text}>
            {" "}
            “<bdi>{text}</bdi>”
          </Fragment>
        ))}
      </p>
      <div className="alert-actions">
        <Button look="bordered" onClick={() => run(copyGivenUpCommand)}>
          Copy
        </Button>
        <Button onClick={() => run(dismissGivenUpCommand)}>Discard</Button>
      </div>
    </div>
  );
}

function DismissAlert() {
  const workspace = useWorkspaceStore();
  return <Button onClick={() => workspace.getState().actions.dismissAlert()}>Close</Button>;
}

function ConflictChoice() {
  const run = useRunCommand();
  return [useOtherTextCommand, keepMineCommand].map((command) => (
    <Button key={command.id} look="bordered" onClick={() => run(command)}>
      {command.title}
    </Button>
  ));
}
