/** Paths of a workspace: one spelling for one file, whatever wrote it. */

const DRIVE = /^[a-z]:/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a path with one is what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Nobody nests so deep, and what walks folders may call itself for each. */
const MAX_DEPTH = 200;

/**
 * @param written with `/` between folders
 * @returns the same path in NFC without steps that lead nowhere (`./a//b`); null where it leaves its folder, is absolute, names nothing, goes through more than 200
 *   folders, or holds control characters
 */
export function workspacePath(written: string): string | null {
  if (written.startsWith("/") || DRIVE.test(written) || CONTROL.test(written)) return null;
  const steps = written.split("/").filter((step) => step !== "" && step !== ".");
  if (steps.length === 0 || steps.length > MAX_DEPTH || steps.includes("..")) return null;
  return steps.join("/").normalize("NFC");
}

/** As `workspacePath` keeps it, with the letters as they are written there: nothing else but the form is another. */
export function writtenPath(written: string): string {
  return written
    .split("/")
    .filter((step) => step !== "" && step !== ".")
    .join("/");
}

/** What a program keeps for itself beside the files of a repository. */
const OWN_FOLDERS = new Set([".git", ".hg", ".svn", "node_modules"]);

/** Whether the path lies in a folder that belongs to a version control or a package manager: no file of the workspace, and not worth a word. */
export function isInOwnFolder(path: string): boolean {
  return path.split("/").some((step, index, steps) => index < steps.length - 1 && OWN_FOLDERS.has(step));
}

/** The path under which an article of the workspace is opened and stored: two workspaces with names of their own share no article. */
export function articlePathOf(workspaceName: string, path: string): string {
  return workspaceName === "" ? path : `${workspaceName}/${path}`;
}

/** The folders a path goes through, from the root; none for a file at the root. */
export function foldersOf(path: string): readonly string[] {
  return path.split("/").slice(0, -1);
}

export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Order of a tree: folders before files, names as people sort them, numbers by value. Paths that only differ in case or accents still have an order. */
export function comparePaths(a: string, b: string): number {
  if (a === b) return 0;
  const [these, those] = [a.split("/"), b.split("/")];
  for (let at = 0; ; at++) {
    const [one, other] = [these[at], those[at]];
    if (one === undefined || other === undefined) return these.length - those.length;
    const byKind = Number(at === these.length - 1) - Number(at === those.length - 1);
    if (byKind !== 0) return byKind;
    if (one !== other) return collator.compare(one, other) || (one < other ? -1 : 1);
  }
}
