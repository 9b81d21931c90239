import { useId } from "react";
import { changeLook } from "#app/preferences/change-settings.ts";
import { largestText, smallestText, textSizeOf } from "#app/preferences/preferences.ts";
import { changePreferences, usePreferences } from "#app/preferences/use-preferences.ts";
import { Choice } from "#ui/choice.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { ReviewSettings } from "./review-settings.tsx";
import { SettingChoice } from "./setting-choice.tsx";

const themes = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

const densities = [
  { value: "comfortable", label: "Comfortable" },
  { value: "compact", label: "Compact" },
] as const;

export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const preferences = usePreferences();
  const sizeId = useId();
  const size = textSizeOf(preferences);
  return (
    <Dialog title="Settings" onClose={onClose}>
      <div className="settings">
        <Choice label="Theme" options={themes} value={preferences.theme} onChange={(theme) => changeLook({ theme })} />
        <Choice
          label="Density"
          options={densities}
          value={preferences.density}
          onChange={(density) => changeLook({ density })}
        />
        <div>
          <label className="settings-label" htmlFor={sizeId}>
            Text size
          </label>
          <div className="settings-size">
            <input
              id={sizeId}
              type="range"
              min={smallestText}
              max={largestText}
              step={1}
              value={size}
              aria-valuetext={`${size} pixels`}
              onChange={(event) => changePreferences({ textSize: event.currentTarget.valueAsNumber })}
            />
            <output htmlFor={sizeId}>{size} px</output>
          </div>
        </div>
        <SettingChoice
          setting="showSpaces"
          label="No-break spaces, direction marks, tabs and double spaces"
          on="Shown"
          off="Hidden"
        />
        <SettingChoice
          setting="mirrored"
          label="Right-to-left articles"
          on="Target left of the source"
          off="Target on the right"
        />
        <SettingChoice
          setting="plainEditor"
          label="Editing"
          on="Plain text field, for screen readers"
          off="With markup shown"
        />
        <ReviewSettings />
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
