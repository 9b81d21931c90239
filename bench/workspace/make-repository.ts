/**
 * A repository of side-by-side articles, made up, with the proportions of real ones: folders of some thirty articles, segments by articles spread widely around their
 * mean, a median of 12 words, 35 % of the segments repeated (Zipf: the first sentence far more often than the hundredth), 15 % of the repeated sources with two or
 * more targets, 1 % of the files damaged. Equal options give equal bytes, always: the only chance in it is a seeded generator.
 */

interface RepositoryOptions {
  readonly articles: number;
  /** The mean of an article. */
  readonly segments?: number;
}

interface MadeFile {
  readonly path: string;
  readonly text: string;
}

/** Words of a sentence: half of them no longer than 12. */
const LENGTHS = [1, 2, 3, 4, 6, 8, 10, 11, 12, 12, 13, 14, 15, 17, 19, 22, 26, 32];
/** An article's segments, in shares of the mean: a few long ones, and many short. */
const SIZES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.9, 1.1, 1.6, 4.6];
const SYLLABLES = [
  "ba",
  "cor",
  "den",
  "fi",
  "gal",
  "hu",
  "in",
  "ko",
  "lum",
  "mer",
  "no",
  "or",
  "pa",
  "quil",
  "ras",
  "so",
  "ti",
  "ver",
];
const REPEATED = 0.35;
const COMMON = 4_000;
const PER_FOLDER = 30;

export function* makeRepository({ articles, segments = 50 }: RepositoryOptions): Generator<MadeFile> {
  const chance = generator(20_281_130);
  const words = Array.from({ length: 3_000 }, () => wordOf(chance));
  const sentence = () => sentenceOf(chance, words);
  const common = Array.from({ length: COMMON }, sentence);
  for (let index = 0; index < articles; index++) {
    const folder = Math.floor(index / PER_FOLDER);
    const path = `area-${folder % 17}/topic-${folder}/${pick(words, chance)}-${index}.md`;
    const count = Math.max(1, Math.round(segments * pick(SIZES, chance)));
    const text = articleOf(index, count, () => {
      if (chance() >= REPEATED) return { source: sentence(), variant: 0 };
      const rank = Math.floor(COMMON ** chance()) - 1;
      return { source: common[rank] ?? sentence(), variant: rank % 7 === 0 ? Math.floor(3 * chance()) : 0 };
    });
    yield { path, text: chance() < 0.01 ? damaged(text) : text };
  }
}

interface Made {
  readonly source: string;
  /** Which of the translations of a repeated source it has. */
  readonly variant: number;
}

function articleOf(index: number, count: number, next: () => Made): string {
  const lines = ["---", `title: Article ${index}`, "ms.contentlocale: lv-LV", "---", ""];
  for (let segment = 0; segment < count; segment++) {
    const { source, variant } = next();
    const id = `${index.toString(36)}-${segment + 101}`;
    const target = `${source.replaceAll("o", "ō").replaceAll("i", "ī")}${" tā".repeat(variant)}`;
    lines.push(`${segment % 12 === 0 ? "## " : ""}${pairOf(id, source, target)}`, "");
  }
  return lines.join("\n");
}

function pairOf(id: string, source: string, target: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

/** Cut off in the middle of a pair. */
function damaged(text: string): string {
  return text.slice(0, Math.max(10, text.length - 40));
}

function sentenceOf(chance: () => number, words: readonly string[]): string {
  const length = pick(LENGTHS, chance);
  const chosen = Array.from({ length }, () => pick(words, chance));
  return length < 4 ? chosen.join(" ") : `${chosen.join(" ")} ${Math.floor(1000 * chance())}.`;
}

function wordOf(chance: () => number): string {
  return Array.from({ length: 1 + Math.floor(3 * chance()) }, () => pick(SYLLABLES, chance)).join("");
}

function pick<T>(items: readonly T[], chance: () => number): T {
  const item = items[Math.floor(items.length * chance())];
  if (item === undefined) throw new Error("Nothing to pick from.");
  return item;
}

/** Mulberry32: from 0 up to 1, excluding 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
