import { memo, type ReactNode, use } from "react";
import type { AlertSubject, ArticleState } from "#state/article/session/article-state.ts";
import { useArticle } from "#state/article/use-article.ts";
import { dismissAlertCommand, keepMineCommand, useOtherTextCommand } from "#state/commands/alert-commands.ts";
import type { Command } from "#state/commands/command.ts";
import {
  approveAndNextCommand,
  copySourceCommand,
  needsWorkCommand,
  restoreMachineTranslationCommand,
} from "#state/commands/review-commands.ts";
import { useCommandEnabled, useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import { KeyedButton } from "./keyed-button.tsx";
import { RowExtrasContext } from "./row-extras-context.ts";

interface RowActionsProps {
  /** Why what is typed cannot be written; null where it can. */
  readonly refusal: string | null;
  readonly refusalId: string;
}

/** What can be done with the active unit, right under its text. What is to be said or asked about it takes the place of what is of less use then. */
export const RowActions = memo(function RowActions({ refusal, refusalId }: RowActionsProps) {
  const extras = use(RowExtrasContext);
  const run = useRunCommand();
  const about = useArticle(selectRowAlert);
  const message = useArticle((state) => (selectRowAlert(state)?.error === null ? state.alert?.text : undefined));
  const theirs = useArticle(selectOtherText);
  const isAsked = about !== null && about.error !== null;
  const approve = (
    <ActionButton command={approveAndNextCommand} name="Approve" look="row-approve" showsKeys={!isAsked} />
  );
  if (isAsked)
    return (
      <>
        {approve}
        {extras !== null && <extras.RowQuestion about={about} />}
      </>
    );
  if (theirs !== null)
    return (
      <>
        {approve}
        <RowSaid words={`Another tab or visit has: ${theirs}`} />
        <ActionButton command={useOtherTextCommand} name={useOtherTextCommand.title} look="button-bordered" />
        <ActionButton command={keepMineCommand} name={keepMineCommand.title} look="button-bordered" />
      </>
    );
  if (message !== undefined)
    return (
      <>
        {approve}
        <RowSaid words={message} />
        <KeyedButton name="Close" onClick={() => run(dismissAlertCommand)} />
      </>
    );
  if (refusal !== null)
    return (
      <>
        {approve}
        <RowSaid id={refusalId} words={refusal} />
      </>
    );
  return (
    <>
      {approve}
      <ActionButton command={needsWorkCommand} name="Needs work" look="button-bordered" />
      <ActionButton command={restoreMachineTranslationCommand} name="Restore" rest=" machine translation" />
      <ActionButton command={copySourceCommand} name="Copy source" />
    </>
  );
});

/** What the alert says of the active unit: it stands in its row. Null where it speaks of something else. */
export function selectRowAlert({ alert, activeKey }: ArticleState): AlertSubject | null {
  const about = alert?.about ?? null;
  return about?.key === activeKey ? about : null;
}

/** What another tab wrote meanwhile in the active unit: the reviewer has to choose. Null where nothing is to be chosen, or not here. */
function selectOtherText({ alert, activeKey }: ArticleState): string | null {
  const conflict = alert?.conflict ?? null;
  return conflict?.key === activeKey ? conflict.theirs : null;
}

/** What went wrong with the unit. */
function RowSaid({ id, words }: { readonly id?: string; readonly words: string }): ReactNode {
  return (
    <p id={id} className="row-said" dir="auto" title={words}>
      {words}
    </p>
  );
}

interface ActionButtonProps {
  readonly command: Command;
  readonly name: string;
  readonly rest?: string;
  readonly look?: string;
  readonly showsKeys?: boolean;
}

function ActionButton({ command, name, rest, look = "", showsKeys = false }: ActionButtonProps) {
  const enabled = useCommandEnabled(command);
  const run = useRunCommand();
  const keys = useCommandHint(command);
  return (
    <KeyedButton
      name={name}
      rest={rest}
      keys={showsKeys ? keys?.join(" ") : undefined}
      className={look}
      disabled={!enabled}
      onClick={() => run(command)}
    />
  );
}
