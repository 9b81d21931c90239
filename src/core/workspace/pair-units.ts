/** Which unit of an article's new version is which of the old one: segments by their sources, fields by what names them. */
import type { Article, Field, Segment, Unit } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import { alignedShare, alignSources } from "./align-sources.ts";
import { imageAddress } from "./image-address.ts";
import { isSameText, withLineFeeds } from "./line-breaks.ts";

export interface UnitPair {
  readonly from: Unit;
  readonly to: Unit;
  /** As of sources; a field is `same` where its machine translation is, else `edited`. */
  readonly kind: "same" | "moved" | "edited";
}

export interface UnitPairing {
  /** By the old unit. Old units without an entry are gone. */
  readonly byOld: ReadonlyMap<Unit, UnitPair>;
  /** New units without a pair, in document order. */
  readonly added: readonly Unit[];
  /** How many of the old sources stand in the new version too, from 0 to 1; 0 where there were none. */
  readonly share: number;
}

export function pairUnits(old: Article, next: Article): UnitPairing {
  const { pairs, share } = pairSegments(segmentsOf(old), segmentsOf(next));
  const byOld = new Map<Unit, UnitPair>([...pairs, ...pairFields(old, next)].map((pair) => [pair.from, pair]));
  const taken = new Set(Array.from(byOld.values(), ({ to }) => to));
  return { byOld, added: editableUnits(next).filter((unit) => !taken.has(unit)), share };
}

/** Share of old sources that must stand in another version for it to be taken for a later version of the same article. */
const LEAST_SHARE = 0.5;

/** Whether what was reviewed is carried over without being asked for: the same locale, and at least half of the old sources stand in it. */
export function isLaterVersion(old: Article, next: Article, { share }: Pick<UnitPairing, "share">): boolean {
  return old.locale === next.locale && share >= LEAST_SHARE;
}

function segmentsOf({ units }: Article): readonly Segment[] {
  return units.filter((unit) => unit.kind === "segment");
}

function pairSegments(olds: readonly Segment[], nexts: readonly Segment[]) {
  const sources = (segments: readonly Segment[]) => segments.map(({ source }) => withLineFeeds(source));
  const alignment = alignSources(sources(olds), sources(nexts));
  const pairs = alignment.pairs.flatMap(({ from, to, kind }): readonly UnitPair[] => {
    const [one, other] = [olds[from], nexts[to]];
    return one === undefined || other === undefined ? [] : [{ from: one, to: other, kind }];
  });
  return { pairs, share: alignedShare(alignment, olds.length) };
}

/** Fields of two versions: values of YAML and opened texts by their key, texts of images by address and occurrence. */
export function pairFields(old: Article, next: Article): readonly UnitPair[] {
  const byName = fieldsByName(next);
  return Array.from(fieldsByName(old)).flatMap(([name, from]): readonly UnitPair[] => {
    const to = byName.get(name);
    return to === undefined ? [] : [{ from, to, kind: isSameText(from.target, to.target) ? "same" : "edited" }];
  });
}

function fieldsByName(article: Article): ReadonlyMap<string, Field> {
  const occurrences = new Map<string, number>();
  const fields = editableUnits(article).filter((unit) => unit.kind === "field");
  return new Map(
    fields.map((field) => {
      if (field.syntax === "yaml" || field.syntax === "text") return [field.key, field];
      const address = imageAddress(article, field);
      const count = (occurrences.get(address) ?? 0) + 1;
      occurrences.set(address, count);
      return [JSON.stringify([address, count]), field];
    }),
  );
}
