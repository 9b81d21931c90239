import { X } from "lucide-react";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { grouped } from "#core/count-in-words.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { Approval } from "#core/review/approve.ts";
import { unitsInWords } from "#core/review/units-in-words.ts";
import { withErrorsToAsk } from "#state/article/findings/error-question.ts";
import { bulkKeys } from "#state/article/selection/row-selection.ts";
import type { BulkQuestion } from "#state/article/session/selection-state.ts";
import { useArticle, useArticleStore, useRowSelection } from "#state/article/use-article.ts";
import type { Command } from "#state/commands/command.ts";
import {
  approveManyCommand,
  confirmBulkActionCommand,
  needsWorkManyCommand,
  restoreManyCommand,
  takeBackManyCommand,
} from "#state/commands/many-commands.ts";
import { backToTextCommand } from "#state/commands/panel-commands.ts";
import { approveOnlyActiveCommand } from "#state/commands/review-commands.ts";
import { clearRowSelectionCommand } from "#state/commands/selection-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useSettings } from "#state/workspace/use-workspace.ts";
import { Button, IconButton } from "#ui/button.tsx";
import { noteAsked } from "#ui/held-keys/unread.ts";
import "./bulk-bar.css";

/** What can be done with the selected rows, and the question before it is done. */
export function BulkBar() {
  const question = useRowSelection((selection) => selection.question);
  return (
    <section className="bulk-bar" aria-label="Selected segments" data-own-keys="Escape">
      {question === null ? <BulkChoice /> : <BulkConfirmation question={question} />}
    </section>
  );
}

function BulkChoice() {
  const run = useRunCommand();
  const keys = useRowSelection((selection) => selection.keys);
  const clear = () => {
    run(backToTextCommand);
    run(clearRowSelectionCommand);
  };
  return (
    <BarKeys onEscape={clear}>
      <p className="bulk-count" aria-live="polite">
        {unitsInWords(keys)} selected
      </p>
      <ActionButton command={approveManyCommand}>Approve selected</ActionButton>
      <ActionButton command={needsWorkManyCommand}>Selected need work…</ActionButton>
      <ActionButton command={restoreManyCommand}>Restore selected</ActionButton>
      <ActionButton command={takeBackManyCommand}>Take approvals back</ActionButton>
      <IconButton label="Clear selection" hint="Esc" className="bulk-clear" onClick={clear}>
        <X aria-hidden />
      </IconButton>
    </BarKeys>
  );
}

function ActionButton({ command, children }: { readonly command: Command; readonly children: ReactNode }) {
  const run = useRunCommand();
  return (
    <Button look="bordered" title={command.title} onClick={() => run(command)}>
      {children}
    </Button>
  );
}

/** What is asked, before the number, and what agreeing says. */
const words = {
  approve: ["Approve", "Yes, approve"],
  restore: ["Restore the machine translation of", "Yes, restore"],
  "take-back": ["Take back the approval of", "Yes, take back"],
} as const;

function BulkConfirmation({ question }: { readonly question: BulkQuestion }) {
  const store = useArticleStore();
  const run = useRunCommand();
  const agree = useRef<HTMLButtonElement>(null);
  useLayoutEffect(noteAsked, []);
  useEffect(() => agree.current?.focus(), []);
  const keys = bulkKeys(question);
  const [verb, yes] = words[question.kind];
  const leave = () => {
    run(backToTextCommand);
    store.selection.getState().actions.answered();
  };
  const confirm = () => {
    // The bar may go with the answer; the focus must not fall to the page.
    run(backToTextCommand);
    run(confirmBulkActionCommand);
  };
  return (
    <BarKeys onEscape={leave}>
      <p className="bulk-count" id="bulk-question">
        {verb} {unitsInWords(keys)}? {question.kind === "approve" && <NotAmongThem keys={keys} />}{" "}
        {question.kind === "approve" && <OpenErrors approvals={question.approvals} />}
      </p>
      <Button ref={agree} look="primary" aria-describedby="bulk-question" onClick={confirm}>
        {yes} {grouped(keys.length)}
      </Button>
      {question.kind === "approve" && <OnlyActive />}
      <Button onClick={leave}>Cancel</Button>
    </BarKeys>
  );
}

/** Whoever meant the row before their eyes, which is not among the selected ones, can say so. */
function OnlyActive() {
  const run = useRunCommand();
  return (
    <Button
      look="bordered"
      onClick={() => {
        run(backToTextCommand);
        run(approveOnlyActiveCommand);
      }}
    >
      {approveOnlyActiveCommand.title}
    </Button>
  );
}

/** That the active row is none of those to be approved; one that is approved already may well be among the selected ones. */
function NotAmongThem({ keys }: { readonly keys: readonly UnitKey[] }) {
  const activeKey = useArticle((state) => state.activeKey);
  const isSelected = useRowSelection((selection) => activeKey !== null && selection.keys.has(activeKey));
  if (activeKey === null || isSelected || keys.includes(activeKey)) return null;
  return <span className="bulk-outside">The active one, {activeKey}, is not among them.</span>;
}

/** That some of what is to be approved has errors now: what approving one of them would ask. */
function OpenErrors({ approvals }: { readonly approvals: readonly Approval[] }) {
  const settings = useSettings((all) => all);
  const inWords = useArticle((state) => {
    const keys = withErrorsToAsk(state, settings, approvals).map(({ key }) => key);
    return keys.length === 0
      ? null
      : `${unitsInWords(keys)} ${keys.length === 1 ? "has an open error" : "have open errors"}.`;
  });
  return inWords !== null && <strong className="bulk-errors">{inWords}</strong>;
}

function BarKeys({ onEscape, children }: { readonly onEscape: () => void; readonly children: ReactNode }) {
  const line = useRef<HTMLDivElement>(null);
  useFocusBack(line);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons within
    <div
      ref={line}
      className="bulk-line"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onEscape();
      }}
    >
      {children}
    </div>
  );
}

/** What it was about may end it while one of its buttons has the focus, which must not fall to the page. */
function useFocusBack(line: { readonly current: HTMLElement | null }) {
  const run = useRunCommand();
  useLayoutEffect(() => {
    const element = line.current;
    return () => {
      if (element?.contains(document.activeElement) !== true) return;
      // Once it is gone, and whatever came in its place could take the focus.
      queueMicrotask(() => {
        if (document.activeElement === document.body) run(backToTextCommand);
      });
    };
  }, [line, run]);
}
