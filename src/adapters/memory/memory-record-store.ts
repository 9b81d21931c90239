/**
 * A record store that lives as long as the page: for tests, and for pages without storage. Several on one disk behave as several tabs.
 */

import type { UnitKey } from "#core/document/article.ts";
import { localeOfHead } from "#core/document/locale.ts";
import type { Clock, RecentArticle, RecordStore, SaveOutcome, StoreEvent, UnitWrite } from "#core/ports.ts";
import { ok, type Result } from "#core/result.ts";
import { type Annotation, isOutdated } from "#core/review/annotation.ts";
import type { EarlierTranslation } from "#core/review/earlier-translation.ts";
import { MAX_VERSIONS, nextRecord } from "#core/review/history.ts";
import { isApprovedSegment } from "#core/review/progress.ts";
import type { UnitRecord } from "#core/review/record.ts";
import type { ReviewAddition } from "#core/workspace/records/merge-review.ts";
import type { MemoryDisk, MemoryListener, MemoryShelf } from "./memory-disk.ts";

/** Versions, or articles, answered at a time: few, so that tests read more than one page. */
const PAGE = 3;

export interface MemoryRecordStore extends RecordStore {
  /** The tab ends: it hears nothing more and no longer counts as alive. What it stored stays. */
  close(): void;
}

export interface MemoryRecordStoreOptions {
  readonly disk: MemoryDisk;
  readonly tab: string;
  readonly clock: Clock;
}

export function createMemoryRecordStore(options: MemoryRecordStoreOptions): MemoryRecordStore {
  const { disk, tab, clock } = options;
  disk.tabs.add(tab);
  const shelfOf = (articleKey: string) => shelf(disk, articleKey);
  return {
    tab,
    open: async (article, total) => {
      const found = shelfOf(article.articleKey);
      const remember = (count: number) => {
        Object.assign(found, { article, total: count, at: clock.now() });
        return ok(undefined);
      };
      const remembered = typeof total === "number" ? Promise.resolve(remember(total)) : total.then(remember);
      const { annotations, ...review } = besideUnits(found);
      return ok({
        units: new Map(found.units),
        ...review,
        annotations: [...annotations, ...disk.annotations.values()],
        carried: found.carried,
        remembered,
      });
    },
    ...writing(options),
    ...keepingVersions(disk),
    ...carrying(options),
    ...adding(options),
    everywhere: async () => ok([...disk.annotations.values()]),
    aliveTabs: async () => ok(new Set(disk.tabs)),
    recent: async (after) => {
      const all = remembered(disk);
      const from = after === undefined ? 0 : all.findIndex((one) => isBehind(one, after));
      return ok(from < 0 ? [] : all.slice(from, from + PAGE));
    },
    articlesAt: async (path) => ok(remembered(disk).filter((one) => one.path === path)),
    load: async (articleKey) => ok(disk.shelves.get(articleKey)?.article ?? null),
    forget: async (articleKey) => {
      disk.shelves.delete(articleKey);
      broadcast(disk, (listener) => listener.tab !== tab && listener.articleKey === articleKey, { kind: "absent" });
      return ok(undefined);
    },
    watch: (articleKey, hear) => {
      const listener = { tab, articleKey, hear };
      disk.listeners.add(listener);
      return () => disk.listeners.delete(listener);
    },
    close: () => {
      disk.tabs.delete(tab);
      for (const listener of disk.listeners) if (listener.tab === tab) disk.listeners.delete(listener);
    },
  };
}

type Writing = Pick<RecordStore, "save" | "saveDraft" | "dropDraft" | "saveAnnotation">;

/** What changes something of an article; other tabs are told. */
function writing({ disk, tab, clock }: MemoryRecordStoreOptions): Writing {
  const shelfOf = (articleKey: string) => shelf(disk, articleKey);
  const tell = (articleKey: string, event: StoreEvent) =>
    broadcast(disk, (listener) => listener.tab !== tab && listener.articleKey === articleKey, event);
  const mindAbsence = (articleKey: string, { article }: MemoryShelf) => {
    const isOwn = (listener: MemoryListener) => listener.tab === tab && listener.articleKey === articleKey;
    if (article === null) broadcast(disk, isOwn, { kind: "absent" });
  };
  return {
    save: async (articleKey, writes) => {
      const found = shelfOf(articleKey);
      const outcome = compareAndSet(found, tab, writes, clock.now());
      if (outcome.value.kind === "conflict") return outcome;
      mindAbsence(articleKey, found);
      tell(articleKey, { kind: "units", records: outcome.value.records });
      const drafts = found.drafts.get(tab);
      for (const { key, baseRevision } of writes) {
        const draft = drafts?.get(key);
        if (draft === undefined || (draft.base ?? 0) > baseRevision) continue;
        drafts?.delete(key);
        tell(articleKey, { kind: "draft-dropped", key, tab });
      }
      return outcome;
    },
    saveDraft: async (articleKey, typed, from = tab) => {
      const found = shelfOf(articleKey);
      const draft = { ...typed, tab };
      found.drafts.set(tab, (found.drafts.get(tab) ?? new Map()).set(typed.key, draft));
      found.at = clock.now();
      tell(articleKey, { kind: "draft", draft });
      if (from !== tab && found.drafts.get(from)?.delete(typed.key))
        tell(articleKey, { kind: "draft-dropped", key: typed.key, tab: from });
      mindAbsence(articleKey, found);
      return ok(undefined);
    },
    dropDraft: async (articleKey, key, owner = tab) => {
      if (shelfOf(articleKey).drafts.get(owner)?.delete(key))
        tell(articleKey, { kind: "draft-dropped", key, tab: owner });
      return ok(undefined);
    },
    saveAnnotation: async (articleKey, annotation) => {
      const event = { kind: "annotation", annotation } as const;
      if (articleKey === null) {
        const isNew = keepAnnotation(disk.annotations, annotation);
        if (isNew) broadcast(disk, (listener) => listener.tab !== tab, event);
        return ok(undefined);
      }
      const found = shelfOf(articleKey);
      mindAbsence(articleKey, found);
      if (keepAnnotation(found.annotations, annotation)) {
        found.at = clock.now();
        tell(articleKey, event);
      }
      return ok(undefined);
    },
  };
}

type KeepingVersions = Pick<RecordStore, "versions" | "pruneVersions" | "putBack">;

function keepingVersions(disk: MemoryDisk): KeepingVersions {
  return {
    versions: async (articleKey, key, before) => {
      const earlier = (shelf(disk, articleKey).versions.get(key) ?? []).filter(({ revision }) => revision < before);
      return ok(earlier.reverse().slice(0, PAGE));
    },
    pruneVersions: async (articleKey, present) => {
      const { versions } = shelf(disk, articleKey);
      for (const [key, now] of present) {
        const ofUnit = versions.get(key) ?? [];
        versions.set(
          key,
          ofUnit.filter(({ revision }) => revision >= now - MAX_VERSIONS),
        );
      }
      return ok(undefined);
    },
    putBack: async (articleKey, back) => {
      const { units, versions } = shelf(disk, articleKey);
      for (const [key, ofUnit] of back) {
        const last = ofUnit.at(-1);
        if (last === undefined || last.revision <= (units.get(key)?.revision ?? 0)) continue;
        units.set(key, last);
        versions.set(key, ofUnit);
      }
      return ok(undefined);
    },
  };
}

function carrying({ disk, tab, clock }: MemoryRecordStoreOptions): Pick<RecordStore, "loadReview" | "carryOver"> {
  return {
    loadReview: async (articleKey) => {
      const found = shelf(disk, articleKey);
      if (found.article === null) return ok(null);
      const versions = new Map(Array.from(found.versions, ([key, ofUnit]) => [key, ofUnit.slice(0, -1)]));
      return ok({
        article: found.article,
        review: { records: new Map(found.units), versions, ...besideUnits(found) },
        everywhere: [...disk.annotations.values()],
        carriedFrom: found.carried?.from ?? null,
      });
    },
    carryOver: async (articleKey, review, report) => {
      const found = shelf(disk, articleKey);
      const tell = (event: StoreEvent) =>
        broadcast(disk, (listener) => listener.tab !== tab && listener.articleKey === articleKey, event);
      const records = new Map([...review.records].filter(([key]) => !found.units.has(key)));
      const drafts = review.drafts.filter(
        ({ key, tab: of }) => !found.units.has(key) && !found.drafts.get(of)?.has(key),
      );
      for (const [key, record] of records) {
        found.units.set(key, record);
        found.versions.set(key, [...(review.versions.get(key) ?? []), record]);
      }
      if (records.size > 0) tell({ kind: "units", records });
      for (const draft of drafts) {
        found.drafts.set(draft.tab, (found.drafts.get(draft.tab) ?? new Map()).set(draft.key, draft));
        tell({ kind: "draft", draft });
      }
      for (const annotation of review.annotations)
        if (keepAnnotation(found.annotations, annotation)) tell({ kind: "annotation", annotation });
      for (const earlier of review.earlier) found.earlier.set(earlier.id, earlier);
      Object.assign(found, { carried: report, at: clock.now() });
      return ok(undefined);
    },
  };
}

function adding({ disk, tab, clock }: MemoryRecordStoreOptions): Pick<RecordStore, "addReview"> {
  return {
    addReview: async (articleKey, { units, drafts, annotations, earlier }) => {
      const found = shelf(disk, articleKey);
      for (const [key, { baseRevision }] of units)
        if ((found.units.get(key)?.revision ?? 0) !== baseRevision) return ok(false);
      const tell = (event: StoreEvent) =>
        broadcast(disk, (listener) => listener.tab !== tab && listener.articleKey === articleKey, event);
      const records = addUnits(found, units);
      if (records.size > 0) tell({ kind: "units", records });
      for (const annotation of annotations)
        if (keepAnnotation(found.annotations, annotation)) tell({ kind: "annotation", annotation });
      for (const draft of drafts) {
        found.drafts.set(draft.tab, (found.drafts.get(draft.tab) ?? new Map()).set(draft.key, draft));
        tell({ kind: "draft", draft });
      }
      const isLater = (one: EarlierTranslation) => (found.earlier.get(one.id)?.changedAt ?? -1) <= one.changedAt;
      for (const one of earlier.filter(isLater)) found.earlier.set(one.id, one);
      found.at = clock.now();
      return ok(true);
    },
  };
}

/** Returns the records that are others now. */
function addUnits(found: MemoryShelf, units: ReviewAddition["units"]): ReadonlyMap<UnitKey, UnitRecord> {
  const records = new Map<UnitKey, UnitRecord>();
  for (const [key, { baseRevision, versions }] of units) {
    const all = [...(found.versions.get(key) ?? []), ...versions].sort((a, b) => a.revision - b.revision);
    found.versions.set(key, all);
    const last = all.at(-1);
    if (last === undefined || last.revision <= baseRevision) continue;
    found.units.set(key, last);
    records.set(key, last);
  }
  return records;
}

function besideUnits({ drafts, annotations, earlier }: MemoryShelf) {
  return {
    drafts: [...drafts.values()].flatMap((ofTab) => [...ofTab.values()]),
    annotations: [...annotations.values()],
    earlier: [...earlier.values()],
  };
}

export function shelf(disk: MemoryDisk, articleKey: string): MemoryShelf {
  const found = disk.shelves.get(articleKey) ?? {
    article: null,
    at: 0,
    total: 0,
    units: new Map<UnitKey, UnitRecord>(),
    writers: new Map<UnitKey, string>(),
    versions: new Map(),
    drafts: new Map(),
    annotations: new Map(),
    earlier: new Map(),
    carried: null,
  };
  disk.shelves.set(articleKey, found);
  return found;
}

/** False where the annotation kept was changed later. */
export function keepAnnotation(kept: Map<Annotation["id"], Annotation>, annotation: Annotation): boolean {
  if (isOutdated(annotation, kept.get(annotation.id))) return false;
  kept.set(annotation.id, annotation);
  return true;
}

function compareAndSet(
  found: MemoryShelf,
  tab: string,
  writes: readonly UnitWrite[],
  at: number,
): Result<SaveOutcome, never> & { ok: true } {
  const newer = new Map<UnitKey, UnitRecord>();
  for (const { key, baseRevision, followsOwn } of writes) {
    const stored = found.units.get(key);
    const isOthers = followsOwn === true && found.writers.get(key) !== tab;
    if (stored !== undefined && (stored.revision !== baseRevision || isOthers)) newer.set(key, stored);
  }
  if (newer.size > 0) return ok({ kind: "conflict", records: newer });
  const records = new Map<UnitKey, UnitRecord>();
  for (const { key, baseRevision, state, by } of writes) {
    const record = nextRecord({ revision: baseRevision }, state, at, by);
    found.units.set(key, record);
    found.writers.set(key, tab);
    found.versions.set(key, [...(found.versions.get(key) ?? []), record]);
    records.set(key, record);
  }
  found.at = at;
  return ok({ kind: "saved", records });
}

/** Told after the write is done and not within it, as with other tabs of a browser. */
export function broadcast(disk: MemoryDisk, isMeant: (listener: MemoryListener) => boolean, event: StoreEvent): void {
  for (const listener of disk.listeners) {
    if (!isMeant(listener)) continue;
    queueMicrotask(() => {
      if (disk.listeners.has(listener)) listener.hear(event);
    });
  }
}

/** Newest first; of one time by their keys. */
function remembered(disk: MemoryDisk): readonly RecentArticle[] {
  return [...disk.shelves.values()].flatMap(recentOf).sort((a, b) => (isBehind(a, b) ? 1 : -1));
}

function isBehind(one: RecentArticle, other: RecentArticle): boolean {
  return one.at < other.at || (one.at === other.at && one.articleKey > other.articleKey);
}

function recentOf({ article, at, total, units }: MemoryShelf): RecentArticle[] {
  if (article === null) return [];
  let approved = 0;
  for (const [key, { status }] of units) if (isApprovedSegment(key, status)) approved++;
  const { articleKey, path, text } = article;
  return [{ articleKey, path, locale: localeOfHead(text, path), at, total, approved }];
}
