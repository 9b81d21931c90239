import { namedSettings, type Settings, valuesOf } from "#core/settings/settings.ts";
import { writtenArticle, writtenDismissal } from "#core/workspace/records/records-file.ts";
import { BACKUP_KIND, BACKUP_VERSION, type BackupEntry } from "./backup.ts";

/** @param at when it is written, milliseconds since the epoch. @returns the first line, with its end */
export function backupHead(at: number): string {
  return line({ kind: BACKUP_KIND, version: BACKUP_VERSION, at });
}

/** @returns a line, with its end; the same entry gives the same line on every machine */
export function serializeEntry(entry: BackupEntry): string {
  switch (entry.kind) {
    case "article":
      return line({ kind: "article", at: entry.article.at, article: writtenArticle(entry.article, true) });
    case "everywhere":
      return line({ kind: "everywhere", dismissals: inOrder(entry.dismissals.map(writtenDismissal)) });
    case "words":
      return line({ ...entry, words: entry.words.toSorted() });
    case "dictionary":
      return line({ kind: "dictionary", ...entry.dictionary });
    case "memory":
      return line({ kind: "memory", memory: entry.memory });
    case "pairs": {
      const { memory, number, pairs } = entry;
      return `${line({ kind: "pairs", memory, number }).slice(0, -2)},"pairs":${new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(pairs)}}\n`;
    }
    case "workspace":
      return line({ kind: "workspace", workspace: entry.workspace });
    default:
      return line(entry);
  }
}

/** @param entries how many stand before it. @returns the last line */
export function backupEnd(entries: number): string {
  return line({ kind: "end", entries });
}

/** Those that are not as they were at first. */
export function changedFromFirst(settings: Settings): Readonly<Record<string, unknown>> {
  const values = valuesOf(settings);
  const chosen = namedSettings.filter(([name, one]) => JSON.stringify(values[name]) !== JSON.stringify(one.otherwise));
  return Object.fromEntries(chosen.map(([name]) => [name, values[name]]));
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function inOrder<T>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
