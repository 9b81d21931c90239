import { memo } from "react";
import { useArticle } from "#state/article/use-article.ts";
import type { Command } from "#state/commands/command.ts";
import {
  approveAndNextCommand,
  copySourceCommand,
  needsWorkCommand,
  restoreMachineTranslationCommand,
} from "#state/commands/review-commands.ts";
import { useCommandEnabled, useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import { KeyedButton } from "./keyed-button.tsx";
import { RowQuestion, selectRowAlert } from "./row-question.tsx";

/** What can be done with the active unit, right under its text. */
export const RowActions = memo(function RowActions() {
  const about = useArticle(selectRowAlert);
  const isAsked = about !== null && about.error !== null;
  const approve = (
    <ActionButton command={approveAndNextCommand} name="Approve" look="row-approve" showsKeys={!isAsked} />
  );
  if (isAsked)
    return (
      <>
        {approve}
        <RowQuestion about={about} />
      </>
    );
  return (
    <>
      {approve}
      <ActionButton command={needsWorkCommand} name="Needs work" look="button-bordered" />
      <ActionButton command={restoreMachineTranslationCommand} name="Restore machine translation" />
      <ActionButton command={copySourceCommand} name="Copy source" />
    </>
  );
});

interface ActionButtonProps {
  readonly command: Command;
  readonly name: string;
  readonly look?: string;
  readonly showsKeys?: boolean;
}

function ActionButton({ command, name, look = "", showsKeys = false }: ActionButtonProps) {
  const enabled = useCommandEnabled(command);
  const run = useRunCommand();
  const keys = useCommandHint(command);
  return (
    <KeyedButton
      name={name}
      keys={showsKeys ? keys?.join(" ") : undefined}
      className={look}
      disabled={!enabled}
      onClick={() => run(command)}
    />
  );
}
