/**
 * The articles of a workspace as a tree of folders: which lines it shows, with what they hold.
 *
 * The folders are made once for a list of paths. When rows change, which they do with every approval, only the sums of the folders they lie in are brought up to
 * date, and lines are made for open folders alone: of 60,000 articles nothing but their identity is looked at.
 */
import type { Sliced } from "#core/slices/sliced.ts";
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
  /** Findings that are errors, as far as they are counted. */
  readonly errors: number;
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
  readonly children: (Folder | Leaf)[];
  segments: number;
  reviewed: number;
  errors: number;
}

/** An article. */
interface Leaf {
  readonly folder: Folder;
  /** In the rows. */
  place: number;
}

/** Rows looked at between two places where making the tree may be interrupted. */
const STRIDE = 200;

export class ArticleTree {
  #rows: readonly ArticleRow[] = [];
  /** Of each row. */
  #leaves: Leaf[] = [];
  readonly #root = emptyFolder("", "", null);

  /** @param rows in the order of `sortByPath` */
  static *of(rows: readonly ArticleRow[]): Sliced<ArticleTree> {
    const tree = new ArticleTree();
    /** The folders the last article lies in: the order keeps those of one folder together. */
    let trail = [tree.#root];
    for (const [place, row] of rows.entries()) {
      if (place % STRIDE === STRIDE - 1) yield;
      const { path } = row;
      if (trail.at(-1)?.path !== path.slice(0, Math.max(0, path.lastIndexOf("/"))))
        trail = trailOf(path, trail, tree.#root);
      const leaf = { folder: trail.at(-1) ?? tree.#root, place };
      leaf.folder.children.push(leaf);
      tree.#leaves.push(leaf);
      count(leaf, undefined, row);
    }
    tree.#rows = rows;
    return tree;
  }

  /** @param rows the same articles as before in their order, but for those that are gone */
  update(rows: readonly ArticleRow[]): void {
    if (rows.length < this.#rows.length) this.#remove(rows);
    for (const [place, row] of rows.entries()) {
      const [leaf, before] = [this.#leaves[place], this.#rows[place]];
      if (row !== before && leaf !== undefined) count(leaf, before, row);
    }
    this.#rows = rows;
  }

  /** @returns the lines from top to bottom, of folders that are open */
  lines(isOpen: (folder: string) => boolean): readonly ArticleTreeLine[] {
    const lines: ArticleTreeLine[] = [];
    this.#addLines(this.#root, 1, isOpen, lines);
    return lines;
  }

  #remove(rows: readonly ArticleRow[]): void {
    const [leaves, kept]: [Leaf[], ArticleRow[]] = [[], []];
    for (const [place, before] of this.#rows.entries()) {
      const leaf = this.#leaves[place];
      if (leaf === undefined) continue;
      if (rows[leaves.length]?.path === before.path) {
        leaf.place = leaves.length;
        leaves.push(leaf);
        kept.push(before);
      } else {
        count(leaf, before, undefined);
        takeOut(leaf.folder, leaf);
      }
    }
    this.#leaves = leaves;
    this.#rows = kept;
  }

  #addLines(folder: Folder, level: number, isOpen: (path: string) => boolean, lines: ArticleTreeLine[]): void {
    const siblings = folder.children.length;
    for (const [index, child] of folder.children.entries()) {
      const place = { level, position: index + 1, siblings };
      if (!("place" in child)) {
        const { path, name, segments, reviewed, errors } = child;
        const isShown = isOpen(path);
        lines.push({ kind: "folder", path, name, ...place, segments, reviewed, errors, isOpen: isShown });
        if (isShown) this.#addLines(child, level + 1, isOpen, lines);
        continue;
      }
      const row = this.#rows[child.place];
      if (row !== undefined) lines.push(articleLine(row, place));
    }
  }
}

/** Adds to the folders the article lies in what it has become. */
function count({ folder }: Leaf, before: ArticleRow | undefined, after: ArticleRow | undefined): void {
  const segments = (after?.summary?.segments ?? 0) - (before?.summary?.segments ?? 0);
  const reviewed = (after?.reviewed ?? 0) - (before?.reviewed ?? 0);
  const errors = errorsOf(after) - errorsOf(before);
  for (let one: Folder | null = folder; one !== null; one = one.parent) {
    one.segments += segments;
    one.reviewed += reviewed;
    one.errors += errors;
  }
}

function errorsOf(row: ArticleRow | undefined): number {
  return row?.counted?.findings.error ?? 0;
}

/** A folder that holds nothing any more goes with its last article. */
function takeOut(folder: Folder, child: Folder | Leaf): void {
  folder.children.splice(folder.children.indexOf(child), 1);
  if (folder.children.length === 0 && folder.parent !== null) takeOut(folder.parent, folder);
}

function articleLine(row: ArticleRow, place: Pick<TreeLine, "level" | "position" | "siblings">): ArticleLine {
  const { path, summary, reviewed } = row;
  return {
    kind: "article",
    path,
    name: fileNameOf(path),
    ...place,
    segments: summary?.segments ?? 0,
    reviewed,
    errors: errorsOf(row),
    row,
  };
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
  return { path, name, parent, children: [], segments: 0, reviewed: 0, errors: 0 };
}
