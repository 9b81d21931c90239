import { useId } from "react";
import type { Control } from "#core/settings/setting.ts";
import { chosenSetting, valuesOf } from "#core/settings/settings.ts";
import { allCommands } from "#state/commands/further-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useSettings, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button } from "#ui/button.tsx";
import { Choice } from "#ui/choice.tsx";

/** What stands under a control, by its setting. Here and not with the setting, for the first load has no need of it. */
const hints: Readonly<Record<string, string>> = {
  checkProfile: "An error, a warning, an info, or nothing at all; and checks of your own.",
  reviewer: "Stands beside your versions and comments. It is kept in this browser only.",
};

interface SettingControlProps {
  /** Of the setting. */
  readonly name: string;
  readonly control: Control;
}

/** A setting as the settings show it, whichever it is. */
export function SettingControl({ name, control }: SettingControlProps) {
  switch (control.kind) {
    case "choice":
      return <ChoiceSetting name={name} control={control} />;
    case "range":
      return <RangeSetting name={name} control={control} />;
    case "text":
      return <TextSetting name={name} control={control} />;
    case "dialog":
      return <DialogSetting name={name} control={control} />;
  }
}

interface ControlProps<K extends Control["kind"]> {
  readonly name: string;
  readonly control: Extract<Control, { readonly kind: K }>;
}

function useChange(name: string): (value: unknown) => void {
  const workspace = useWorkspaceStore();
  return (value) => workspace.getState().actions.changeSettings(chosenSetting(name, value));
}

function ChoiceSetting({ name, control: { label, choices } }: ControlProps<"choice">) {
  const value = useSettings((settings) => valuesOf(settings)[name]);
  const change = useChange(name);
  return (
    <Choice
      label={label}
      options={choices.map((one) => ({ value: String(one.value), label: one.label }))}
      value={String(value)}
      onChange={(text) => change(choices.find((one) => String(one.value) === text)?.value)}
    />
  );
}

function RangeSetting({ name, control: { label, from, to, unit, unset } }: ControlProps<"range">) {
  const id = useId();
  const size = useSettings((settings) => Number(valuesOf(settings)[name] ?? unset(settings)));
  const change = useChange(name);
  return (
    <div>
      <label className="settings-label" htmlFor={id}>
        {label}
      </label>
      <div className="settings-size">
        <input
          id={id}
          type="range"
          min={from}
          max={to}
          step={1}
          value={size}
          aria-valuetext={`${size} ${unit.name}`}
          onChange={(event) => change(event.currentTarget.valueAsNumber)}
        />
        <output htmlFor={id}>
          {size} {unit.sign}
        </output>
      </div>
    </div>
  );
}

function TextSetting({ name, control: { label, longest, autoComplete } }: ControlProps<"text">) {
  const id = useId();
  const settings = useWorkspaceStore().settings.getState();
  const change = useChange(name);
  return (
    <div>
      <label className="settings-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="text-field"
        dir="auto"
        autoComplete={autoComplete}
        maxLength={longest}
        defaultValue={String(valuesOf(settings)[name])}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} className="settings-hint">
        {hints[name]}
      </p>
    </div>
  );
}

function DialogSetting({ name, control: { label, command } }: ControlProps<"dialog">) {
  const run = useRunCommand();
  const opening = allCommands.find(({ id }) => id === command);
  if (opening === undefined) return null;
  return (
    <div>
      <p className="settings-label">{label}</p>
      <Button look="bordered" aria-haspopup="dialog" onClick={() => run(opening)}>
        {opening.title}
      </Button>
      <p className="settings-hint">{hints[name]}</p>
    </div>
  );
}
