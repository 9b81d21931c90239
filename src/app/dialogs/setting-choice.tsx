import { changePreferences, usePreferences } from "#app/preferences/use-preferences.ts";
import type { Setting } from "#state/commands/command.ts";
import { Choice } from "#ui/choice.tsx";

interface SettingChoiceProps {
  readonly setting: Setting;
  readonly label: string;
  readonly on: string;
  readonly off: string;
}

/** A setting of two, each with its own words. */
export function SettingChoice({ setting, label, on, off }: SettingChoiceProps) {
  const preferences = usePreferences();
  const options = [
    { value: "off", label: off },
    { value: "on", label: on },
  ] as const;
  return (
    <Choice
      label={label}
      options={options}
      value={preferences[setting] ? "on" : "off"}
      onChange={(value) => changePreferences({ [setting]: value === "on" })}
    />
  );
}
