/**
 * The formats an article is exported in, by their ids, in the order in which they are shown. Menu, palette, commands and command line follow from this list:
 * another format is a file that writes it and an entry here.
 */
import type { Article, UnitKey } from "#core/document/article.ts";
import { exportSideBySide } from "./side-by-side.ts";
import { exportTargetOnly } from "./target-only.ts";

interface ExportFormat {
  /** As menus have it. */
  readonly title: string;
  /** What the command line says of it. */
  readonly about: string;
  /**
   * @param edits new targets by unit key, as the frame guard accepted them
   * @returns the file's text, byte order mark included
   */
  readonly write: (article: Article, edits: ReadonlyMap<UnitKey, string>) => string;
}

export const exportFormats = {
  "side-by-side": { title: "Side-by-side Markdown", about: "the same file, corrected", write: exportSideBySide },
  "target-only": { title: "Target-only Markdown", about: "every pair replaced by its target", write: exportTargetOnly },
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatId = keyof typeof exportFormats;

export const exportFormatIds = Object.keys(exportFormats) as readonly ExportFormatId[];
