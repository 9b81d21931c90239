import type { Language } from "#core/checks/reading/language.ts";

/** Whether a space before `; : ? !` is right: French, where a plain one is common practice beside the narrow no-break space. */
export function setsMarksOff({ code }: Language): boolean {
  return code === "fr" || code === "br";
}
