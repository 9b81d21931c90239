/** Names that one computer keeps and another cannot, or takes for the name of another file: what is unpacked there is not all that was handed over. */
import { shownName } from "#core/document/shown-name.ts";

/** Devices of Windows, whatever stands behind a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;
const NOT_IN_WINDOWS = /[<>:"|?*\\]|[. ]$/;

/**
 * @param paths of files that are handed over together, with `/` between folders
 * @returns one plain sentence for each that is of such a name, in their order; those that differ only in letter case or in how accents are encoded are told together
 */
export function unportableNames(paths: readonly string[]): readonly string[] {
  const alike = new Map<string, string[]>();
  for (const path of paths) {
    // As Windows and macOS compare them, or nearly so: neither knows a language.
    const folded = path.normalize("NFC").toLowerCase();
    const known = alike.get(folded);
    if (known === undefined) alike.set(folded, [path]);
    else known.push(path);
  }
  return [
    ...paths.filter(isImpossibleInWindows).map((path) => `${shownName(path)}: Windows can keep no file of that name.`),
    ...[...alike.values()].filter(({ length }) => length > 1).map(alikeInWords),
  ];
}

function isImpossibleInWindows(path: string): boolean {
  return path.split("/").some((step) => DEVICE.test(step) || NOT_IN_WINDOWS.test(step));
}

function alikeInWords(paths: readonly string[]): string {
  const names = paths.map(shownName);
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}: Windows and macOS take them for one file, and keep one.`;
}
