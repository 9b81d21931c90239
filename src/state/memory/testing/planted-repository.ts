/** A generated repository in which it is known what repeats: the same source translated one way, or several ways, sources that are nearly the same, and what only looks like a repeat. */
import { similarity } from "#core/memory/similarity.ts";
import { type Family, sourceMaker } from "#core/memory/testing/generate-sources.ts";
import { pair } from "#state/article/testing/sample-article.ts";

/** A segment by the article's path and its id, which is its own in the whole repository. */
export interface PlantedPlace {
  readonly path: string;
  readonly id: string;
  readonly target: string;
}

export interface PlantedSource {
  readonly source: string;
  /** In the order of the articles. */
  readonly places: readonly PlantedPlace[];
}

export interface PlantedRepository {
  readonly files: Readonly<Record<string, string>>;
  readonly locale: string;
  /** Translated one way wherever they stand. */
  readonly repeated: readonly PlantedSource[];
  /** Translated in two or three ways. */
  readonly inconsistent: readonly PlantedSource[];
  /** One of two sources of which the other is nearly the same, and how alike they are. */
  readonly near: readonly { readonly one: PlantedSource; readonly other: PlantedSource; readonly score: number }[];
  /** Translations of two sources each. */
  readonly shared: readonly string[];
}

const ARTICLES = 5;
const LOCALE = "de-DE";
/** In another language everything stands once more. */
const OTHER = "fr-FR";

export function plantedRepository(family: Family, seed: number): PlantedRepository {
  const { unlike, nearly, plant, below } = planting(family, seed);
  const repeated = many(6, (at) =>
    plant(
      unlike(),
      many(2 + below(3), () => `Immer ${at}.`),
    ),
  );
  const inconsistent = many(5, (at) => {
    const ways = 2 + below(2);
    return plant(
      unlike(),
      many(ways + below(3), (place) => `Mal ${at} so ${place % ways}.`),
    );
  });
  const near = many(6, (at) => {
    const one = plant(unlike(), [`Fast ${at}.`]);
    const other = plant(nearly(one.source), [`Beinahe ${at}.`]);
    return { one, other, score: similarity(one.source, other.source) };
  });
  const shared = many(2, (at) => `Eins für zwei ${at}.`);
  const others = [...shared, ...shared].map((target) => plant(unlike(), [target]));
  const alone = many(12, (at) => plant(unlike(), [`Allein ${at}.`]));
  const all = [...repeated, ...inconsistent, ...near.flatMap(({ one, other }) => [one, other]), ...others, ...alone];
  return { files: filesOf(all), locale: LOCALE, repeated, inconsistent, near, shared };
}

function many<T>(count: number, make: (at: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

/** Sources that are like none before, or like one alone, and places for them. */
function planting(family: Family, seed: number) {
  const maker = sourceMaker(family, seed);
  const below = (most: number) => Math.floor(maker.random() * most);
  const known: string[] = [];
  const next = (make: () => string, isFit: (source: string) => boolean): string => {
    for (let tries = 0; tries < 10_000; tries++) {
      const source = make().trim();
      if (known.includes(source) || !isFit(source)) continue;
      known.push(source);
      return source;
    }
    throw new Error("No further source is made");
  };
  const isUnlike = (source: string) => source.length > 12 && known.every((other) => similarity(source, other) < 70);
  let ids = 0;
  const place = (target: string): PlantedPlace => ({ path: `${below(ARTICLES)}.md`, id: `s${++ids}`, target });
  return {
    below,
    unlike: () => next(maker.source, isUnlike),
    nearly: (one: string) =>
      next(
        () => maker.near(one, 1),
        (source) => similarity(source, one) >= 75,
      ),
    plant: (source: string, targets: readonly string[]): PlantedSource => ({
      source,
      places: targets.map(place).sort((a, b) => (a.path < b.path ? -1 : 1)),
    }),
  };
}

function filesOf(all: readonly PlantedSource[]): PlantedRepository["files"] {
  const written = many(ARTICLES, (at) => [`${at}.md`, articleOf(LOCALE, all, `${at}.md`)]);
  const elsewhere = all.map(({ source }, at) => pair(`x${at}`, `Texte ${at}.`, source)).join("\n\n");
  return Object.fromEntries([...written, ["fr/all.md", `---\nms.contentlocale: ${OTHER}\n---\n\n${elsewhere}\n`]]);
}

function articleOf(locale: string, all: readonly PlantedSource[], path: string): string {
  const pairs = all.flatMap(({ source, places }) =>
    places.flatMap((place) => (place.path === path ? [pair(place.id, place.target, source)] : [])),
  );
  return `---\nms.contentlocale: ${locale}\n---\n\nText of ${path}.\n\n${pairs.join("\n\n")}\n`;
}
