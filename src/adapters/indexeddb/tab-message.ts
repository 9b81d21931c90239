import type { UnitKey } from "#core/document/article.ts";
import type { StoreEvent } from "#core/ports.ts";
import type { Annotation } from "#core/review/annotation.ts";
import type { Draft, Status, UnitRecord, UnitState } from "#core/review/record.ts";

export type TabMessage =
  | { readonly kind: "event"; readonly articleKey: string | null; readonly event: StoreEvent }
  | { readonly kind: "roll-call" }
  /** How much of the article is reviewed has been stored, for whoever counts it without having it open. */
  | { readonly kind: "counted"; readonly articleKey: string }
  /** A tab that works on the article goes, perhaps before it could tell what it stored last. */
  | { readonly kind: "leaving"; readonly articleKey: string }
  | { readonly kind: "here"; readonly tab: string };

/** As it is sent: with the tab that sends it. */
export type PostedMessage = Exclude<TabMessage, { readonly kind: "here" }> | { readonly kind: "here" };

/** Reads what another tab sent, which may run another version of the app; null where it is not understood. */
export function readTabMessage(data: unknown): TabMessage | null {
  if (!isObject(data)) return null;
  const { kind, tab, articleKey, event: sent } = data;
  if (kind === "roll-call") return { kind };
  if (kind === "counted" || kind === "leaving") return isString(articleKey) ? { kind, articleKey } : null;
  if (kind === "here") return isString(tab) ? { kind, tab } : null;
  if (kind !== "event" || (articleKey !== null && !isString(articleKey))) return null;
  const event = readEvent(sent);
  return event === null ? null : { kind, articleKey, event };
}

function readEvent(data: unknown): StoreEvent | null {
  if (!isObject(data)) return null;
  const { kind, key, tab, draft, annotation, records } = data;
  if (kind === "draft-dropped") return isString(key) && isString(tab) ? { kind, key, tab } : null;
  if (kind === "draft") return isDraft(draft) ? { kind, draft } : null;
  if (kind === "absent") return { kind };
  if (kind === "annotation") return isAnnotation(annotation) ? { kind, annotation } : null;
  return kind === "units" && records instanceof Map ? readUnits(records) : null;
}

function readUnits(records: ReadonlyMap<unknown, unknown>): StoreEvent | null {
  const read = new Map<UnitKey, UnitRecord>();
  for (const [unit, record] of records) {
    if (!isString(unit) || !isRecord(record)) return null;
    read.set(unit, record);
  }
  return { kind: "units", records: read };
}

function isRecord(data: unknown): data is UnitRecord {
  if (!isState(data)) return false;
  const { revision, at, by } = data;
  return isNumber(revision) && isNumber(at) && isName(by);
}

/** The rest is still to be looked at. */
function isState(data: unknown): data is UnitState & { readonly [K in "revision" | "at" | "by"]?: unknown } {
  if (!isObject(data)) return false;
  const { target, status, reason } = data;
  return isString(target) && isStatus(status) && (reason === null || isString(reason));
}

function isStatus(value: unknown): value is Status {
  return value === "unreviewed" || value === "edited" || value === "approved" || value === "needs-work";
}

function isDraft(data: unknown): data is Draft {
  if (!isObject(data)) return false;
  const { key, text, at, tab } = data;
  return isString(key) && isString(text) && isNumber(at) && isString(tab);
}

function isAnnotation(data: unknown): data is Annotation {
  if (!isObject(data)) return false;
  const { id, changedAt, by, gone } = data;
  const isMarked = isString(id) && isNumber(changedAt) && isName(by) && typeof gone === "boolean";
  return isMarked && (isComment(data) || isDismissal(data));
}

/** What every annotation has is looked at before. */
function isComment({ kind, key, text, at, resolved }: Record<string, unknown>): boolean {
  return kind === "comment" && [key, text].every(isString) && isNumber(at) && typeof resolved === "boolean";
}

function isDismissal(data: Record<string, unknown>): boolean {
  const { kind, unit, check, message, source, target, detail } = data;
  const isText = [check, message, target, detail].every(isString) && [unit, source].every(isStringOrNull);
  return kind === "dismissal" && isText;
}

function isStringOrNull(value: unknown): value is string | null {
  return value === null || isString(value);
}

function isName(value: unknown): value is string | undefined {
  return value === undefined || isString(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}
