/** Settings and looks of the window. */
import type { Look, Setting, WindowCommand } from "./command.ts";

function toggle(setting: Setting, id: string, title: string, also: string): WindowCommand {
  return {
    on: "window",
    id,
    title,
    also,
    keys: [],
    gridKeys: [],
    run: (context) => context.toggleSetting(setting),
  };
}

/** Turn settings on and off. */
export const toggleSettingCommands: readonly WindowCommand[] = [
  toggle("showSpaces", "toggle-spaces", "Show or hide spaces and direction marks", "whitespace invisible nbsp lrm rlm"),
  toggle("mirrored", "toggle-mirrored", "Mirror columns of right-to-left articles", "rtl order swap"),
  toggle("plainEditor", "toggle-plain-editor", "Switch between plain text field and editor", "textarea screen reader"),
];

/** Whether approving a segment with an open error asks first. */
export const toggleErrorQuestionCommand: WindowCommand = {
  on: "window",
  id: "toggle-error-question",
  title: "Ask or not before approving open errors",
  also: "question settings",
  keys: [],
  gridKeys: [],
  run: ({ workspace }) => {
    const { askErrors } = workspace.settings.getState();
    const { changeSettings, say } = workspace.getState().actions;
    changeSettings({ askErrors: !askErrors });
    say(askErrors ? "Open errors are approved without a question" : "Open errors are asked about first", true);
  },
};

function lookOf(id: string, title: string, look: Look, also: string, menu?: string): WindowCommand {
  return {
    on: "window",
    id,
    title,
    also,
    ...(menu !== undefined && { menu }),
    keys: [],
    gridKeys: [],
    run: (context) => context.changeLook(look),
  };
}

/** How the window looks. */
export const lookCommands: readonly WindowCommand[] = [
  lookOf("theme-system", "System", { theme: "system" }, "colours appearance", "Theme"),
  lookOf("theme-light", "Light", { theme: "light" }, "colours appearance bright", "Theme"),
  lookOf("theme-dark", "Dark", { theme: "dark" }, "colours appearance night", "Theme"),
  lookOf("density-comfortable", "Comfortable", { density: "comfortable" }, "rows spacing", "Density"),
  lookOf("density-compact", "Compact", { density: "compact" }, "rows spacing", "Density"),
  lookOf("larger-text", "Larger text", { textStep: 1 }, "size font zoom bigger"),
  lookOf("smaller-text", "Smaller text", { textStep: -1 }, "size font zoom"),
];
