/** Whether a translation leaves out, as its style, the full stops that the source has in cells or items: what is done throughout is no slip. */
import type { Article, BlockKind, Segment } from "#core/document/article.ts";

const STOP = /[.。।](?:[*_)\]]|\]\([^()]*\))*\s*$/u;

const known = new WeakMap<Article, ReadonlyMap<BlockKind, boolean>>();

/** True where at least three, and at least a quarter, of a kind's full stops are gone. */
export function dropsStops(article: Article, block: BlockKind): boolean {
  const found = known.get(article) ?? styleOf(article);
  known.set(article, found);
  return found.get(block) ?? false;
}

function styleOf(article: Article): ReadonlyMap<BlockKind, boolean> {
  const blocks: readonly BlockKind[] = ["table-cell", "list-item"];
  return new Map(
    blocks.map((block) => {
      const stopped = article.units.filter(
        (unit): unit is Segment =>
          unit.kind === "segment" && unit.place.block === block && STOP.test(unit.source.slice(-300)),
      );
      const bare = stopped.filter(({ target }) => !STOP.test(target.slice(-300))).length;
      return [block, bare >= 3 && bare * 4 >= stopped.length];
    }),
  );
}
