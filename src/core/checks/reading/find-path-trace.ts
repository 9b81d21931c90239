/** What became of a path, which translated may have blanks in it: `C:\Program Files\App` as `C:\Archivos de programa\App`. */
import type { Range } from "#core/document/article.ts";

/** What no part of a path holds. */
const PART = '[^\\\\/:*?"<>|\\n\\ufffc]{1,60}';
/** `\\\\` of a server, `/`, `~/`, `../`. */
const LEAD = /^[~.]*[\\/]+/;
/** With less of it a path may be told by any two words. */
const FEWEST_PARTS = 3;

/** @returns where a path of as many parts stands that begins, and ends, as the name does; null where none does, or the name is no path */
export function findPathTrace(text: string, name: string): Range | null {
  const sign = /\\/.test(name) ? "\\" : "/";
  const lead = LEAD.exec(name)?.[0] ?? "";
  const parts = name.slice(lead.length).split(sign);
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (
    parts.length < (lead === "" ? FEWEST_PARTS : FEWEST_PARTS - 1) ||
    first === "" ||
    last === "" ||
    !text.toLowerCase().includes(first.toLowerCase())
  )
    return null;
  const inner = parts.slice(1, -1).map(() => PART);
  const slash = sign === "\\" ? "\\s?[\\\\＼]\\s?" : "\\s?[/／]\\s?";
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${escaped(lead)}${[escaped(first), ...inner, escaped(last)].join(slash)}(?![\\p{L}\\p{N}])`,
    "iu",
  );
  const found = pattern.exec(text);
  return found === null ? null : { from: found.index, to: found.index + found[0].length };
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
