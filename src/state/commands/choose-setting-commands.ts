/** Choose one of a few, or change a number by steps: the commands of the settings whose entries in the schema have such. */
import type { Control } from "#core/settings/setting.ts";
import { namedSettings, valuesOf } from "#core/settings/settings.ts";
import type { WindowCommand } from "./command.ts";
import { changeSetting } from "./setting-commands.ts";

/** In the order of the schema. */
export const chooseSettingCommands = namedSettings.flatMap(([name, { control }]) => {
  if (control?.kind === "choice" && control.hasCommands) return choiceCommands(name, control);
  return control?.kind === "range" ? stepCommands(name, control) : [];
});

type ControlOf<K extends Control["kind"]> = Extract<Control, { readonly kind: K }>;

function choiceCommands(name: string, control: ControlOf<"choice">): readonly WindowCommand[] {
  return control.choices.map(({ value, label, also = "" }) => ({
    on: "window",
    id: `${name}-${value}`,
    title: label,
    menu: control.label,
    also,
    keys: [],
    gridKeys: [],
    run: (context) => changeSetting(name, value, `${control.label}: ${value}`, context),
  }));
}

function stepCommands(name: string, { label, from, to, unit, unset, steps }: ControlOf<"range">) {
  return steps.map(
    ({ id, title, also, by }): WindowCommand => ({
      on: "window",
      id,
      title,
      also,
      keys: [],
      gridKeys: [],
      run: (context) => {
        const settings = context.workspace.settings.getState();
        const now = Number(valuesOf(settings)[name] ?? unset(settings));
        const next = Math.min(to, Math.max(from, now + by));
        changeSetting(name, next, `${label}: ${next} ${unit.sign}`, context);
      },
    }),
  );
}
