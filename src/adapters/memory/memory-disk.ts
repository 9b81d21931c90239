import type { UnitKey } from "#core/document/article.ts";
import type { WorkspaceStep } from "#core/ports/workspace-steps.ts";
import type { StoredArticle, StoreEvent } from "#core/ports.ts";
import type { Annotation } from "#core/review/annotation.ts";
import type { EarlierTranslation, EarlierTranslationId } from "#core/review/earlier-translation.ts";
import type { Draft, UnitRecord } from "#core/review/record.ts";
import type { CarriedReport } from "#core/workspace/carried-report.ts";

/** What a memory disk holds about one article. */
export interface MemoryShelf {
  article: StoredArticle | null;
  at: number;
  total: number;
  readonly units: Map<UnitKey, UnitRecord>;
  /** The tab that stored a unit's present record. */
  readonly writers: Map<UnitKey, string>;
  /** Every version of a unit, the present one too, oldest first. */
  readonly versions: Map<UnitKey, readonly UnitRecord[]>;
  /** By tab, then by unit. */
  readonly drafts: Map<string, Map<UnitKey, Draft>>;
  readonly annotations: Map<Annotation["id"], Annotation>;
  readonly earlier: Map<EarlierTranslationId, EarlierTranslation>;
  carried: CarriedReport | null;
}

export interface MemoryListener {
  readonly tab: string;
  readonly articleKey: string;
  readonly hear: (event: StoreEvent) => void;
}

/** What several memory record stores share, as the tabs of one browser share its storage. */
export interface MemoryDisk {
  readonly shelves: Map<string, MemoryShelf>;
  /** The workspace's. */
  readonly annotations: Map<Annotation["id"], Annotation>;
  readonly listeners: Set<MemoryListener>;
  readonly tabs: Set<string>;
  /** By workspace and id. */
  readonly steps: Map<string, Map<string, WorkspaceStep>>;
}

export function createMemoryDisk(): MemoryDisk {
  return { shelves: new Map(), annotations: new Map(), listeners: new Set(), tabs: new Set(), steps: new Map() };
}
