/** What changed in a file, as a unified patch that `git apply` takes. */
import { structuredPatch } from "diff";
import { append } from "#core/append.ts";

/** More lines around a change help nobody, and fewer make `git apply` unsure. */
const CONTEXT = 3;

/**
 * @param path as it is written in the repository
 * @param before the file's whole text, byte order mark included
 * @returns the patch, which ends with a line break; empty where nothing changed
 */
export function patchOf(path: string, before: string, after: string): string {
  const { hunks } = structuredPatch(path, path, before, after, "", "", { context: CONTEXT });
  if (hunks.length === 0) return "";
  const [from, to] = [quoted(`a/${path}`), quoted(`b/${path}`)];
  const lines = [`diff --git ${from} ${to}`, `--- ${ended(from)}`, `+++ ${ended(to)}`];
  for (const { oldStart, oldLines, newStart, newLines, lines: changed } of hunks) {
    lines.push(`@@ -${rangeOf(oldStart, oldLines)} +${rangeOf(newStart, newLines)} @@`);
    append(lines, changed);
  }
  return `${lines.join("\n")}\n`;
}

function rangeOf(start: number, count: number): string {
  return count === 1 ? `${start}` : `${count === 0 ? start - 1 : start},${count}`;
}

/** Git reads a name with a quote or a backslash only in quotes. */
function quoted(name: string): string {
  return /["\\]/.test(name) ? `"${name.replace(/["\\]/g, (sign) => `\\${sign}`)}"` : name;
}

/** A name with spaces ends where a tab says so. */
function ended(name: string): string {
  return name.includes(" ") && !name.startsWith('"') ? `${name}\t` : name;
}
