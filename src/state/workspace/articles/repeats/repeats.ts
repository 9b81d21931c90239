/** All about repeats in the articles of a workspace, under one name. */

import type { ArticleColumns } from "#core/workspace/article-columns.ts";
import type { StandingText } from "#core/workspace/repeats/translation-form.ts";
import type { ArticlesPorts } from "#state/workspace/articles/articles-ports.ts";
import type { SegmentScan } from "#state/workspace/articles/segments/segment-scan.ts";
import type { WorkspaceJournal } from "#state/workspace/articles/steps/workspace-journal.ts";
import { Filling } from "./filling.ts";
import { PutAside } from "./put-aside.ts";
import { RepeatList } from "./repeat-list.ts";
import { type GatheredArticle, gatherPlaces, type Sought } from "./repeat-places.ts";
import { Settling } from "./settling.ts";
import { Surveying } from "./surveying.ts";
import { type TriedPlace, type TriedTexts, tryTextsAt } from "./trying-texts.ts";

interface RepeatsPorts {
  readonly ports: ArticlesPorts;
  readonly scan: SegmentScan;
  readonly journal: WorkspaceJournal;
  readonly isRepeated: (hash: readonly [number, number]) => boolean;
  readonly hashesOf: ArticleColumns["hashesOf"];
}

export class Repeats {
  readonly surveying: Surveying;
  readonly settling: Settling;
  readonly filling: Filling;
  readonly list: RepeatList;
  readonly #ports: RepeatsPorts;

  constructor(all: RepeatsPorts) {
    const { ports: outside, scan, journal, isRepeated, hashesOf } = all;
    this.#ports = all;
    this.surveying = new Surveying({ scan, isRepeated, hashesOf });
    this.settling = new Settling({ scan, journal, surveying: this.surveying, outside });
    this.filling = new Filling({ surveying: this.surveying, settling: this.settling, journal, outside });
    const aside = new PutAside(outside.records);
    const tryTexts: Repeats["tryTexts"] = (place, texts) => this.tryTexts(place, texts);
    this.list = new RepeatList({ surveying: this.surveying, scan, settling: this.settling, aside, tryTexts, outside });
  }

  /** Whether a decision is on its way and not stored yet. */
  get isDeciding(): boolean {
    return this.settling.isWorking || this.list.state.getState().isDeciding;
  }

  /** As they are now, each with whether the choice can stand there. */
  gather(sought: Sought, choice: Parameters<typeof gatherPlaces>[3]["choice"]): Promise<readonly GatheredArticle[]> {
    return gatherPlaces(this.#ports.scan, this.#ports.ports, sought, { choice });
  }

  /** What the checks would say of each of the texts at that place. */
  tryTexts(place: TriedPlace, texts: readonly StandingText[]): Promise<TriedTexts> {
    return tryTextsAt(this.#ports.ports, place, texts);
  }

  end(): void {
    this.list.end();
    this.surveying.end();
  }
}
