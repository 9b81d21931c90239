/**
 * Finds the pairs of a side-by-side article in one walk over its text.
 *
 *     <span data-ttu-id="ID">TARGET</span><span class="sxs-lookup"><span data-stu-id="ID">SOURCE</span></span>
 *
 * It looks for tag shapes and never for a document tree: targets and sources are Markdown in which `<dl>`, `<placeholder>`, `<script>` or half a
 * tag mean nothing here. Three rules recover every pair: the separator counts only with the opener's own id; quotes are `"` or `&quot;`, each
 * quote by itself (quote damage begins and ends in the middle of a tag); and a source ends where its own spans balance, else at the first
 * `</span></span>`. Rules by number: docs/spec/document.md.
 *
 * Nearly every pair holds no span but its own, so the walk hops from tag to tag by `indexOf` and takes the slower, complete reading of
 * `pair-tags.ts` only where it meets something else. Time and memory are linear in the text, whatever it holds.
 */
import { append } from "#core/append.ts";
import type { Problem, ProblemKind } from "./article.ts";
import { ForwardSearch } from "./forward-search.ts";
import { isQuoteDamaged, type Pair, type PairReading, PairTags, SOURCE_END, type Tag } from "./pair-tags.ts";
import { spanBalance } from "./span-balance.ts";

export interface PairScan {
  /** In document order, never overlapping. */
  readonly pairs: readonly Pair[];
  /** In document order. */
  readonly problems: readonly Problem[];
}

const OPEN = "<span";
const CLOSE = "</span>";
const OPENER = '<span data-ttu-id="';
const SEPARATOR = '</span><span class="sxs-lookup"><span data-stu-id="';
const TAG_END = '">';

/**
 * @param text decoded text of a whole article, or of any part of one
 * @returns its pairs and what is wrong with its tags; never throws
 */
export function scanPairs(text: string): PairScan {
  const pairs: Pair[] = [];
  const problems: Problem[] = [];
  const closes = new ForwardSearch(text, CLOSE);
  let tags: PairTags | null = null;
  for (let at = text.indexOf(OPEN); at >= 0; ) {
    const plain = readPlainPair(text, at, closes);
    if (plain === null) {
      tags ??= new PairTags(text);
      at = readOddTag(text, tags, at, pairs, problems);
    } else {
      pairs.push(plain);
      at = plain.to;
    }
    at = text.indexOf(OPEN, at);
  }
  if (tags !== null) append(problems, findQuoteDamage(tags.tags));
  append(problems, findDuplicates(pairs));
  return { pairs, problems: problems.sort((a, b) => a.from - b.from) };
}

/** The pair that begins at `at`, if it is undamaged and holds no span but its own. */
function readPlainPair(text: string, at: number, closes: ForwardSearch): Pair | null {
  if (!text.startsWith(OPENER, at)) return null;
  const idFrom = at + OPENER.length;
  const idTo = endOfId(text, idFrom);
  if (!text.startsWith(TAG_END, idTo)) return null;
  const targetFrom = idTo + TAG_END.length;
  const targetTo = closes.from(targetFrom);
  if (!text.startsWith(SEPARATOR, targetTo)) return null;
  if (text.indexOf(OPEN, targetFrom) < targetTo) return null;
  const id = text.slice(idFrom, idTo);
  const separatorEnd = targetTo + SEPARATOR.length + id.length;
  if (!text.startsWith(id, targetTo + SEPARATOR.length) || !text.startsWith(TAG_END, separatorEnd)) return null;
  const sourceFrom = separatorEnd + TAG_END.length;
  const sourceTo = text.indexOf(CLOSE, sourceFrom);
  if (sourceTo < 0 || !text.startsWith(SOURCE_END, sourceTo)) return null;
  const inside = text.indexOf(OPEN, sourceFrom);
  if (inside >= 0 && inside < sourceTo) return null;
  return { id, from: at, targetFrom, targetTo, sourceFrom, sourceTo, to: sourceTo + SOURCE_END.length };
}

/** First offset at or after `from` whose character can't be part of an id. */
function endOfId(text: string, from: number): number {
  let at = from;
  while (at < text.length && !ID_END.has(text.charCodeAt(at))) at++;
  return at;
}

const ID_END = new Set(['"', "&", "<", ">"].map((character) => character.charCodeAt(0)));

/** Reads the tag that holds `at` by the full rules; answers with the offset to go on from. */
function readOddTag(text: string, tags: PairTags, at: number, pairs: Pair[], problems: Problem[]): number {
  const tag = tags.tagAt(at);
  if (tag === null) return at + OPEN.length;
  const reading = tags.readPair();
  if (reading === null) {
    append(problems, problemOfLoneTag(tag));
    return tag.to;
  }
  pairs.push(reading.pair);
  append(problems, problemsOfPair(reading, text));
  return reading.pair.to;
}

function problemOfLoneTag(tag: Tag): readonly Problem[] {
  if (tag.kind === "open" || tag.kind === "close") return [];
  const message =
    tag.kind === "target"
      ? `The target ${tag.id} has no source after it, so it can't be paired.`
      : `The source ${tag.id} has no target before it, so it can't be paired.`;
  return [problem(tag.kind === "target" ? "unpaired-target" : "unpaired-source", tag.from, tag.to, message)];
}

/** Spans in code are no spans to a reader, though the scan counts them: only what stands outside code is reported. */
function problemsOfPair({ pair, targetBalanced, sourceBalanced }: PairReading, text: string): readonly Problem[] {
  const problemOf = (side: string, from: number, to: number) => {
    if (spanBalance(text.slice(from, to)) === "") return [];
    return [problem("unbalanced-span", from, to, `The ${side} of ${pair.id} opens or closes a span too many.`)];
  };
  return [
    ...(targetBalanced ? [] : problemOf("target", pair.targetFrom, pair.targetTo)),
    ...(sourceBalanced ? [] : problemOf("source", pair.sourceFrom, pair.sourceTo)),
  ];
}

/** Stretches in which the quotes of our tags are written `&quot;`. */
function findQuoteDamage(tags: readonly Tag[]): readonly Problem[] {
  const problems: Problem[] = [];
  let from = -1;
  let to = -1;
  const endStretch = () => {
    if (from >= 0) problems.push(problem("quote-damage", from, to, QUOTE_DAMAGE));
    from = -1;
  };
  for (const tag of tags) {
    if (tag.kind === "open" || tag.kind === "close") continue;
    if (isQuoteDamaged(tag)) {
      if (from < 0) from = tag.from;
      to = tag.to;
    } else endStretch();
  }
  endStretch();
  return problems;
}

const QUOTE_DAMAGE =
  "Here &quot; stands for the quotes inside the tags; the pairs were read all the same and come back as they are.";

function findDuplicates(pairs: readonly Pair[]): readonly Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { id, from, to } of pairs) {
    if (seen.has(id)) {
      const message = `The id ${id} stands more than once; each of its segments is kept apart.`;
      problems.push(problem("duplicate-id", from, to, message));
    }
    seen.add(id);
  }
  return problems;
}

function problem(kind: ProblemKind, from: number, to: number, message: string): Problem {
  return { kind, from, to, message };
}
