import { namedSettings } from "#core/settings/settings.ts";
import { Dialog } from "#ui/dialog.tsx";
import { SettingControl } from "./setting-control.tsx";

/** What the reviewer can choose, in the order of the schema. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Settings" onClose={onClose}>
      <div className="settings">
        {namedSettings.map(
          ([name, { control }]) => control !== null && <SettingControl key={name} name={name} control={control} />,
        )}
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
