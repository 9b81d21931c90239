/** Turn settings on and off: one command for each setting whose entry in the schema names one. */
import type { Toggle } from "#core/settings/setting.ts";
import { chosenSetting, namedSettings, valuesOf } from "#core/settings/settings.ts";
import type { Command, CommandContext, WindowCommand } from "./command.ts";

const toggles = namedSettings.flatMap(([name, { toggle }]) => (toggle === null ? [] : [{ name, toggle }]));

/** Of how an article is shown. */
export const toggleArticleSettingCommands = toggles
  .filter(({ toggle }) => toggle.isOfArticle === true)
  .map(
    ({ name, toggle }): Command => ({
      ...wordsOf(toggle),
      isEnabled: () => true,
      run: (_store, context) => switchOver(name, toggle, context),
    }),
  );

/** Of the window. */
export const toggleSettingCommands = toggles
  .filter(({ toggle }) => toggle.isOfArticle !== true)
  .map(
    ({ name, toggle }): WindowCommand => ({
      on: "window",
      ...wordsOf(toggle),
      run: (context) => switchOver(name, toggle, context),
    }),
  );

function wordsOf({ id, title, also = "", gridKeys = [] }: Toggle) {
  return { id, title, also, keys: [], gridKeys };
}

function switchOver(name: string, { saidOn, saidOff }: Toggle, context: CommandContext): void {
  const isOn = valuesOf(context.workspace.settings.getState())[name] !== true;
  changeSetting(name, isOn, isOn ? saidOn : saidOff, context);
}

/** Makes a setting so, and says it. */
export function changeSetting(name: string, value: unknown, said: string, { workspace }: CommandContext): void {
  const { actions } = workspace.getState();
  actions.changeSettings(chosenSetting(name, value));
  actions.say(said, true);
}
