import { CircleAlert } from "lucide-react";
import { useLayoutEffect } from "react";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import type { AlertSubject, ArticleState } from "#state/article/session/article-state.ts";
import { useArticle } from "#state/article/use-article.ts";
import { dismissAlertCommand } from "#state/commands/alert-commands.ts";
import type { Command } from "#state/commands/command.ts";
import { applyFixCommand } from "#state/commands/finding-commands.ts";
import { approveAndNextCommand } from "#state/commands/review-commands.ts";
import { useCommandEnabled, useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import { noteAsked } from "#ui/held-keys/unread.ts";
import { KeyedButton } from "./keyed-button.tsx";

/** Whether the active unit is to be approved though it has an open error, in place of what else can be done with it. */
export function RowQuestion({ about }: { readonly about: AlertSubject }) {
  const errors = useArticle((state) => openErrors(state, about.key));
  const { error } = about;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each question
  useLayoutEffect(noteAsked, [about]);
  if (error === null) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" aria-label="Approve with an open error?" className="row-question">
      <CircleAlert aria-hidden size={16} />
      <span dir="auto" title={error.message}>
        <b>{errors === 1 ? "Open error:" : `${errors} open errors:`}</b> {error.message}
        {errors > 1 && ", …"}
      </span>
      <Answer command={approveAndNextCommand} name="Approve anyway" />
      <Answer command={applyFixCommand} name="Fix" />
      <KeepEditing />
    </div>
  );
}

function openErrors(state: ArticleState, key: string): number {
  return selectFindings(state, key).filter(({ severity }) => severity === "error").length;
}

function Answer({ command, name }: { readonly command: Command; readonly name: string }) {
  const run = useRunCommand();
  const enabled = useCommandEnabled(command);
  const keys = useCommandHint(command);
  if (!enabled) return null;
  return <KeyedButton name={name} keys={keys?.join(" ")} look="bordered" onClick={() => run(command)} />;
}

function KeepEditing() {
  const run = useRunCommand();
  return <KeyedButton name="Keep editing" keys="Esc" onClick={() => run(dismissAlertCommand)} />;
}
