/**
 * The articles of a workspace as a tree of folders: which lines it shows, with what they hold.
 *
 * The folders are made once for a list of paths. When rows change, which they do with every approval, only the sums of the folders they lie in are brought up to
 * date, and lines are made for open folders alone: of 60,000 articles nothing but their identity is looked at.
 */
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
  readonly parent: Folder | null;
  /** An article by its place in the rows. */
  readonly children: (Folder | number)[];
  segments: number;
  reviewed: number;
}

export class ArticleTree {
  #rows: readonly ArticleRow[] = [];
  /** The folder of each row. */
  #folders: readonly Folder[] = [];
  #root = emptyFolder("", "", null);

  /** @param rows in the order of `sortByPath`; as many as before are the same articles */
  update(rows: readonly ArticleRow[]): void {
    if (rows.length !== this.#rows.length) this.#build(rows);
    const before = this.#rows;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index];
      if (row !== before[index] && row !== undefined) this.#count(index, before[index], row);
    }
    this.#rows = rows;
  }

  /** @returns the lines from top to bottom, of folders that are open */
  lines(isOpen: (folder: string) => boolean): readonly ArticleTreeLine[] {
    const lines: ArticleTreeLine[] = [];
    this.#addLines(this.#root, 1, isOpen, lines);
    return lines;
  }

  #build(rows: readonly ArticleRow[]): void {
    this.#rows = [];
    this.#root = emptyFolder("", "", null);
    /** The folders the last article lies in: the order keeps those of one folder together. */
    let trail = [this.#root];
    this.#folders = rows.map(({ path }, index) => {
      if (trail.at(-1)?.path !== path.slice(0, Math.max(0, path.lastIndexOf("/"))))
        trail = trailOf(path, trail, this.#root);
      const folder = trail.at(-1) ?? this.#root;
      folder.children.push(index);
      return folder;
    });
  }

  #count(index: number, before: ArticleRow | undefined, after: ArticleRow): void {
    const segments = (after.summary?.segments ?? 0) - (before?.summary?.segments ?? 0);
    const reviewed = after.reviewed - (before?.reviewed ?? 0);
    for (let folder = this.#folders[index] ?? null; folder !== null; folder = folder.parent) {
      folder.segments += segments;
      folder.reviewed += reviewed;
    }
  }

  #addLines(folder: Folder, level: number, isOpen: (path: string) => boolean, lines: ArticleTreeLine[]): void {
    const siblings = folder.children.length;
    for (const [index, child] of folder.children.entries()) {
      const place = { level, position: index + 1, siblings };
      if (typeof child !== "number") {
        const { path, name, segments, reviewed } = child;
        const isShown = isOpen(path);
        lines.push({ kind: "folder", path, name, ...place, segments, reviewed, isOpen: isShown });
        if (isShown) this.#addLines(child, level + 1, isOpen, lines);
        continue;
      }
      const row = this.#rows[child];
      if (row !== undefined) lines.push(articleLine(row, place));
    }
  }
}

function articleLine(row: ArticleRow, place: Pick<TreeLine, "level" | "position" | "siblings">): ArticleLine {
  const { path, summary, reviewed } = row;
  return { kind: "article", path, name: fileNameOf(path), ...place, segments: summary?.segments ?? 0, reviewed, row };
}

/** The folders of a path, the root first: those it shares with the last article are the same, others are made. */
function trailOf(path: string, last: readonly Folder[], root: Folder): Folder[] {
  const names = path.split("/").slice(0, -1);
  let same = 0;
  while (same < names.length && last[same + 1]?.name === names[same]) same++;
  const trail = last.slice(0, same + 1);
  for (const name of names.slice(same)) {
    const parent = trail.at(-1) ?? root;
    const folder = emptyFolder(parent === root ? name : `${parent.path}/${name}`, name, parent);
    parent.children.push(folder);
    trail.push(folder);
  }
  return trail;
}

function emptyFolder(path: string, name: string, parent: Folder | null): Folder {
  return { path, name, parent, children: [], segments: 0, reviewed: 0 };
}
