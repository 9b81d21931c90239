/** Files as a folder or an archive names them → files of a workspace: one path for each, and what can be none. */

import { shownName } from "#core/document/shown-name.ts";
import type { FileListing, WorkspaceFile } from "#core/ports/workspace-files.ts";
import type { Sliced } from "#core/slices/sliced.ts";
import type { RefusedFile } from "./refused-file.ts";
import { hasControls, isInOwnFolder, isTooDeep, workspacePath, writtenPath } from "./workspace-path.ts";

/** A file where it comes from. */
export interface FoundFile {
  /** With `/` between folders. */
  readonly written: string;
  readonly size: number | null;
}

export interface Listed<T> extends FileListing {
  /** What each path names. */
  readonly byPath: ReadonlyMap<string, T>;
}

/** Looked at between two places where it may be interrupted. */
const STRIDE = 100;

/** Of two files with the same path the first counts. What version controls and package managers keep for themselves is passed over. */
export function* listFiles<T extends FoundFile>(found: readonly T[]): Sliced<Listed<T>> {
  const files: WorkspaceFile[] = [];
  const refused: RefusedFile[] = [];
  const byPath = new Map<string, T>();
  for (const [index, file] of found.entries()) {
    if (index % STRIDE === STRIDE - 1) yield;
    const path = workspacePath(file.written);
    if (path === null) refused.push(unsafePath(file.written));
    else if (isInOwnFolder(path)) continue;
    else if (byPath.has(path)) refused.push(samePath(path));
    else {
      byPath.set(path, file);
      files.push({ path, writtenPath: path === file.written ? path : writtenPath(file.written), size: file.size });
    }
  }
  return { files, refused, byPath };
}

function unsafePath(written: string): RefusedFile {
  const message = `${shownName(written)} ${unsafeInWords(written)}`;
  return { path: written, reason: "unsafe-path", message };
}

function unsafeInWords(written: string): string {
  if (hasControls(written))
    return "has characters in its name that no text shows, so it is left out: give it another name.";
  if (isTooDeep(written)) return "lies in more than 200 folders, so it is left out: put it in fewer.";
  return "has a path that leads out of its folder, so it is left out.";
}

function samePath(path: string): RefusedFile {
  const message = `${path} is there twice, so the second is left out: open it by itself.`;
  return { path, reason: "same-path", message };
}

/** What the sentence says of a file that a workspace does not have, or no longer. */
export function unreadableFile(path: string): RefusedFile {
  const message = `${path} could not be read: check that it is still there and that you may read it, then open it again.`;
  return { path, reason: "unreadable", message };
}
