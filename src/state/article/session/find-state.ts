/** What the find panel holds: what is looked for, what was found, and where the reviewer is among it. */
import type { StoreApi } from "zustand/vanilla";
import type { Occurrence } from "#core/search/find-occurrences.ts";
import type { FindQuery } from "#core/search/find-query.ts";

export interface FindResult {
  /** In document order, a unit's source before its target. */
  readonly occurrences: readonly Occurrence[];
  /** Why nothing could be looked for; null where it could. */
  readonly problem: string | null;
}

export interface FindPanel {
  readonly shown: "find" | "replace" | null;
  /** Counts how often the panel was asked for, so that its field takes the focus each time. */
  readonly asked: number;
  /** Whether what is looked for was given before the replacement was asked for, so that the next thing to type is the replacement. */
  readonly isGiven: boolean;
  readonly query: FindQuery;
  /** Whether finding looks into sources too; replacing never does. */
  readonly inSource: boolean;
  /** While a filter is set, only the rows it shows are looked into. */
  readonly onlyShown: boolean;
  /** While rows are selected, replacing looks into these alone. */
  readonly onlySelected: boolean;
  readonly replacement: string;
  readonly result: FindResult;
  /** The query that the result is for; null before there is one. */
  readonly answered: FindQuery | null;
  /** Index into the occurrences; -1 where none is current. */
  readonly current: number;
  /** Counts how often an occurrence was gone to. */
  readonly moved: number;
  /** What the reviewer had chosen and looked for, while what is offered stands in the panel; it is there again once the panel is closed. Else null. */
  readonly own: OwnSearch | null;
  /** Ticks that the reviewer set or took away, by `tickKey`; all others are as the preview proposes. */
  readonly ticks: ReadonlyMap<string, boolean>;
  readonly actions: FindPanelActions;
}

/** What a reviewer sets in the panel. */
export type OwnSearch = Pick<FindPanel, "query" | "inSource" | "onlyShown" | "onlySelected" | "replacement">;

export interface FindPanelActions {
  open(shown: "find" | "replace"): void;
  /** Opens with a replacement that nobody typed, in all rows; the reviewer's own search is kept for when the panel is closed. */
  offer(search: Pick<OwnSearch, "query" | "replacement">): void;
  close(): void;
  look(change: Partial<FindQuery>): void;
  choose(change: Partial<Pick<FindPanel, "inSource" | "onlyShown" | "onlySelected" | "isGiven">>): void;
  setReplacement(replacement: string): void;
  tick(keys: Iterable<string>, ticked: boolean): void;
  /** Takes what was found for the present query, and where the current occurrence is in it, -1 where it is not. The first time for it, the first occurrence from the active unit on is gone to. */
  found(result: FindResult, current: number): void;
  /** To the next or previous occurrence, from the last to the first. */
  step(way: 1 | -1): void;
  goTo(index: number): void;
}

/** A store of its own, so that a key in its field asks nothing of the rows. */
export interface FindStore extends StoreApi<FindPanel> {
  /** What the last of the keys that wait for an answer waits for; null while none does. */
  awaited: Promise<void> | null;
}
