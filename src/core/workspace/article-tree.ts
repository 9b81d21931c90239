/** The articles of a workspace as a tree of folders: which lines it shows, with what they hold. */
import type { ArticleRow } from "./article-row.ts";
import { fileNameOf } from "./workspace-path.ts";

interface TreeLine {
  readonly path: string;
  readonly name: string;
  /** From 1. */
  readonly level: number;
  /** Its place among those of its folder, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  readonly segments: number;
  readonly reviewed: number;
}

export interface FolderLine extends TreeLine {
  readonly kind: "folder";
  readonly isOpen: boolean;
}

export interface ArticleLine extends TreeLine {
  readonly kind: "article";
  readonly row: ArticleRow;
}

export type ArticleTreeLine = FolderLine | ArticleLine;

interface Folder {
  readonly path: string;
  readonly name: string;
  readonly children: (Folder | ArticleRow)[];
  segments: number;
  reviewed: number;
}

/**
 * @param rows in the order of `comparePaths`
 * @param isOpen whether a folder shows what it holds
 * @returns the lines from top to bottom; time grows with the rows
 */
export function treeLines(
  rows: readonly ArticleRow[],
  isOpen: (folder: string) => boolean,
): readonly ArticleTreeLine[] {
  const lines: ArticleTreeLine[] = [];
  addLines(folderOf(rows), 1, isOpen, lines);
  return lines;
}

function folderOf(rows: readonly ArticleRow[]): Folder {
  const root = emptyFolder("", "");
  /** The folders the last article lies in: the order keeps those of one folder together. */
  let trail: Folder[] = [root];
  for (const row of rows) {
    const names = row.path.split("/").slice(0, -1);
    let same = 0;
    while (same < names.length && trail[same + 1]?.name === names[same]) same++;
    trail = trail.slice(0, same + 1);
    for (const name of names.slice(same)) {
      const parent = trail.at(-1) ?? root;
      const folder = emptyFolder(parent === root ? name : `${parent.path}/${name}`, name);
      parent.children.push(folder);
      trail.push(folder);
    }
    (trail.at(-1) ?? root).children.push(row);
    for (const folder of trail) {
      folder.segments += row.summary?.segments ?? 0;
      folder.reviewed += row.reviewed;
    }
  }
  return root;
}

function emptyFolder(path: string, name: string): Folder {
  return { path, name, children: [], segments: 0, reviewed: 0 };
}

function addLines(folder: Folder, level: number, isOpen: (path: string) => boolean, lines: ArticleTreeLine[]): void {
  folder.children.forEach((child, index) => {
    const place = { level, position: index + 1, siblings: folder.children.length };
    if ("children" in child) {
      const { path, name, segments, reviewed } = child;
      const isShown = isOpen(path);
      lines.push({ kind: "folder", path, name, ...place, segments, reviewed, isOpen: isShown });
      if (isShown) addLines(child, level + 1, isOpen, lines);
      return;
    }
    const { path, summary, reviewed } = child;
    const segments = summary?.segments ?? 0;
    lines.push({ kind: "article", path, name: fileNameOf(path), ...place, segments, reviewed, row: child });
  });
}
