import { useId } from "react";
import { MAX_NAME } from "#core/settings/settings.ts";
import { checkProfileCommand } from "#state/commands/finding-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useSettings, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button } from "#ui/button.tsx";
import { Choice } from "#ui/choice.tsx";

const differences = [
  { value: "shown", label: "Shown" },
  { value: "hidden", label: "Hidden" },
] as const;

const questions = [
  { value: "asked", label: "Ask first" },
  { value: "approved", label: "Approve" },
] as const;

/** Which checks there are, and how grave they are taken, is a dialog of its own. */
function CheckProfileSetting() {
  const run = useRunCommand();
  return (
    <div>
      <p className="settings-label">Checks</p>
      <Button look="bordered" aria-haspopup="dialog" onClick={() => run(checkProfileCommand)}>
        {checkProfileCommand.title}
      </Button>
      <p className="settings-hint">How grave each check is taken, and checks of your own.</p>
    </div>
  );
}

/** Settings of the review itself: who reviews, and what the active row shows. */
export function ReviewSettings() {
  const nameId = useId();
  const workspace = useWorkspaceStore();
  const { actions } = workspace.getState();
  const difference = useSettings((settings) => settings.difference);
  const askErrors = useSettings((settings) => settings.askErrors);
  return (
    <>
      <Choice
        label="Approving a segment with an open error"
        options={questions}
        value={askErrors ? "asked" : "approved"}
        onChange={(value) => actions.changeSettings({ askErrors: value === "asked" })}
      />
      <CheckProfileSetting />
      <Choice
        label="Changes in the active row"
        options={differences}
        value={difference ? "shown" : "hidden"}
        onChange={(value) => actions.changeSettings({ difference: value === "shown" })}
      />
      <div>
        <label className="settings-label" htmlFor={nameId}>
          Your name
        </label>
        <input
          id={nameId}
          className="text-field"
          dir="auto"
          autoComplete="name"
          maxLength={MAX_NAME}
          defaultValue={workspace.settings.getState().reviewer}
          aria-describedby={`${nameId}-hint`}
          onChange={(event) => actions.changeSettings({ reviewer: event.currentTarget.value })}
        />
        <p id={`${nameId}-hint`} className="settings-hint">
          Stands beside your versions and comments. It is kept in this browser only.
        </p>
      </div>
    </>
  );
}
