/** What a failed file operation means, in one plain sentence. */
const SENTENCES: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "There is no such file or folder."],
  ["ENOTDIR", "A part of its path is a file and no folder."],
  ["EISDIR", "It is a folder where a file is needed."],
  ["EEXIST", "A file stands where a folder is needed."],
  ["EACCES", "It may not be opened: check its permissions."],
  ["EPERM", "It may not be opened: check its permissions."],
  ["EROFS", "It can't be written: the disk is read-only."],
  ["ENOSPC", "It can't be written: the disk is full."],
  ["ELOOP", "It is a link that leads back to itself."],
  ["ENAMETOOLONG", "Its path is too long."],
  ["EMFILE", "Too many files are open: close other programs and try again."],
]);

/** What Node reads in place of bytes that are not UTF-8. No file is found under a name that holds it. */
const UNREADABLE = "\ufffd";

/** @param error what a function of `node:fs` threw */
export function failureSentence(error: unknown): string {
  if (isOfUnreadableName(error)) return "A name in its path is not UTF-8: rename it.";
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const known = SENTENCES.get(code);
  if (known !== undefined) return known;
  return `It can't be used: ${error instanceof Error ? error.message : String(error)}.`;
}

function isOfUnreadableName(error: unknown): boolean {
  if (!(error instanceof Error && "code" in error && "path" in error)) return false;
  return error.code === "ENOENT" && typeof error.path === "string" && error.path.includes(UNREADABLE);
}
