import { FolderOpen, SlidersHorizontal } from "lucide-react";
import { useEffect } from "react";
import { openFilesId } from "#app/opening/open-files-input.tsx";
import { useOpenAddress } from "#app/opening/use-open-address.ts";
import { Mark } from "#app/shell/mark.tsx";
import { CommandIconButton } from "#parts/command-icon-button.tsx";
import { useRunCommand } from "#state/commands/use-command.ts";
import { settingsCommand } from "#state/commands/window-commands.ts";
import { openFolderCommand } from "#state/commands/workspace-commands.ts";
import { useWorkspace, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button } from "#ui/button.tsx";
import { AddressForm } from "./address-form.tsx";
import { RecentPart } from "./recent-part.tsx";
import { Samples } from "./samples.tsx";

interface StartScreenProps {
  readonly onContinue: (articleKey: string) => void;
}

export function StartScreen({ onContinue }: StartScreenProps) {
  const workspace = useWorkspaceStore();
  const run = useRunCommand();
  const recent = useWorkspace((state) => state.recent);
  const openAddress = useOpenAddress();
  useEffect(() => void workspace.getState().actions.refreshRecent(), [workspace]);
  return (
    <main className="start">
      <div className="start-top">
        <Mark />
        <CommandIconButton command={settingsCommand} label="Settings" aria-haspopup="dialog">
          <SlidersHorizontal aria-hidden />
        </CommandIconButton>
      </div>
      <div className="start-page">
        <h1 className="start-title">Review a translation</h1>
        <p className="start-lead">
          Source and target side by side, sentence by sentence. Everything stays on this computer: no account, no
          server.
        </p>
        {recent.length > 0 && <RecentPart articles={recent} onContinue={onContinue} />}
        <section className="start-drop" aria-label="Open an article">
          <p>Drop side-by-side articles, a folder or a zip anywhere on this page</p>
          <div className="start-ways">
            <label className="button button-primary" htmlFor={openFilesId}>
              <FolderOpen aria-hidden />
              Open files
            </label>
            <Button look="bordered" onClick={() => run(openFolderCommand)}>
              Open folder
            </Button>
          </div>
          <p className="start-hint">Markdown or YAML, up to 10 MB each</p>
        </section>
        <AddressForm label="Or open it from an address" onAddress={openAddress} />
        <Samples onAddress={openAddress} />
      </div>
    </main>
  );
}
