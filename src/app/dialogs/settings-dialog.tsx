import { namedSettings } from "#core/settings/settings.ts";
import { storageCommand } from "#state/commands/storage-command.ts";
import { memoriesCommand } from "#state/commands/tmx-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { SettingControl } from "./setting-control.tsx";

const offerElsewhere = {
  kind: "choice",
  label: "Words that you replace, where they stand in other segments too",
  choices: [
    { value: true, label: "Offer to replace them" },
    { value: false, label: "Say nothing" },
  ],
  resets: [],
  hasCommands: false,
} as const;

/** What the reviewer can choose, in the order of the schema. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const run = useRunCommand();
  return (
    <Dialog title="Settings" onClose={onClose}>
      <div className="settings">
        {namedSettings.map(
          ([name, { control }]) => control !== null && <SettingControl key={name} name={name} control={control} />,
        )}
        <SettingControl name="offerElsewhere" control={offerElsewhere} />
        <div>
          <p className="settings-label">What this browser keeps</p>
          <Button look="bordered" aria-haspopup="dialog" onClick={() => run(storageCommand)}>
            {storageCommand.title}
          </Button>
          <Button look="bordered" aria-haspopup="dialog" onClick={() => run(memoriesCommand)}>
            {memoriesCommand.title}
          </Button>
          <p className="settings-hint">How much room it takes and what takes it, and all of it as one file and back.</p>
        </div>
        <p className="settings-hint">
          Recto comes with a spelling checker and dictionaries of others.{" "}
          <a href={`${import.meta.env.BASE_URL}third-party.txt`} target="_blank" rel="noreferrer">
            Their licences
          </a>
        </p>
      </div>
    </Dialog>
  );
}
