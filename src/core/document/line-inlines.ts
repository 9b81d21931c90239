/**
 * What stands around the pairs within one line: which link's text or image's alternative text they are, which table cell they stand in, and
 * the alternative texts that no pair holds. Pairs are skipped whole; code spans hide brackets but not pairs.
 */
import type { Place, Range } from "./article.ts";
import { BacktickRuns, endOfBackticks } from "./code-spans.ts";
import type { LogicalLine } from "./logical-lines.ts";
import type { Pair } from "./pair-tags.ts";

export interface LineInlines {
  /** For each pair of the line, in order. */
  readonly pairs: readonly { readonly inline: Place["inline"]; readonly column: number }[];
  /** Alternative texts outside pairs, in order and apart. */
  readonly alternatives: readonly (Range & { readonly syntax: "image-alt" | "attribute"; readonly column: number })[];
  /** Pipes that divide cells: their offsets. */
  readonly pipes: readonly number[];
}

interface Bracket {
  readonly at: number;
  readonly isImage: boolean;
  readonly firstPair: number;
  readonly column: number;
  /** False for brackets around a link: a link holds no other link, so they are only text. */
  isActive: boolean;
}

type MutablePair = { inline: Place["inline"]; column: number };

/** @param contentFrom offset behind the prefixes of the containers, where the line's own text begins */
export function readLineInlines(
  text: string,
  line: LogicalLine,
  contentFrom: number,
  pairs: readonly Pair[],
): LineInlines {
  return new InlineWalk(text, line, pairs).run(contentFrom);
}

class InlineWalk {
  private readonly text: string;
  private readonly line: LogicalLine;
  private readonly source: readonly Pair[];
  private readonly pairs: MutablePair[] = [];
  private readonly alternatives: (Range & { syntax: "image-alt" | "attribute"; column: number })[] = [];
  private readonly pipes: number[] = [];
  private readonly brackets: Bracket[] = [];
  /** Pairs before this one already know their link. */
  private settled = 0;
  private codeRuns: BacktickRuns | null = null;
  /** End of the code span the walk is in, or of the last one. */
  private codeUntil = -1;
  /** End of the last alternative text; one that holds another is left to the inner one. */
  private alternativesTo = 0;
  /** The last character that a backslash escapes. */
  private escaped = -1;

  constructor(text: string, line: LogicalLine, pairs: readonly Pair[]) {
    this.text = text;
    this.line = line;
    this.source = pairs.slice(line.pairsFrom, line.pairsTo);
  }

  run(contentFrom: number): LineInlines {
    for (let at = contentFrom; at < this.line.to; ) {
      const pair = this.source[this.pairs.length];
      if (pair?.from === at) {
        this.pairs.push({ inline: null, column: this.pipes.length });
        at = pair.to;
      } else at = this.readCharacter(at);
    }
    return { pairs: this.pairs, alternatives: this.alternatives, pipes: this.pipes };
  }

  /** Reads what stands at an offset outside the pairs; answers with the offset to go on from. */
  private readCharacter(at: number): number {
    const character = this.text[at];
    if (at === this.escaped) return at + 1;
    // In a code span a backslash escapes nothing but the pipe of a table, and a pipe divides cells all the same (GFM).
    if (character === "\\" && (at >= this.codeUntil || this.text[at + 1] === "|")) this.escaped = at + 1;
    else if (character === "|") this.pipes.push(at);
    else if (at >= this.codeUntil) return this.readMarkup(character, at);
    return at + 1;
  }

  private readMarkup(character: string | undefined, at: number): number {
    if (character === "`") return this.readCodeRun(at);
    if (character === "<" || character === ":") this.readAttribute(at);
    else if (character === "[") this.openBracket(at);
    else if (character === "]") this.closeBracket(at);
    return at + 1;
  }

  private openBracket(at: number): void {
    if (this.brackets.length >= MAX_BRACKETS) return;
    const isImage = this.text[at - 1] === "!" && this.escaped !== at - 1;
    this.brackets.push({ at, isImage, firstPair: this.pairs.length, column: this.pipes.length, isActive: true });
  }

  private closeBracket(at: number): void {
    const bracket = this.brackets.pop();
    const next = this.text[at + 1];
    if (bracket?.isActive !== true || (next !== "(" && next !== "[")) return;
    const inside = this.pairs.slice(Math.max(bracket.firstPair, this.settled));
    for (const pair of inside) pair.inline ??= bracket.isImage ? "image-alt" : "link-text";
    this.settled = this.pairs.length;
    const range = { from: bracket.at + 1, to: at };
    const isField = bracket.isImage && bracket.firstPair === this.pairs.length;
    if (isField && range.from >= this.alternativesTo && this.text.slice(range.from, range.to).trim() !== "") {
      this.alternatives.push({ ...range, syntax: "image-alt", column: bracket.column });
      this.alternativesTo = range.to;
    }
    if (!bracket.isImage) {
      for (const outer of this.brackets) outer.isActive &&= outer.isImage;
    }
  }

  /** A run of backticks hides what stands before the next run of the same length. */
  private readCodeRun(at: number): number {
    const end = endOfBackticks(this.text, at, this.line.to);
    this.codeRuns ??= this.findCodeRuns(at);
    const close = this.codeRuns.nextOfLength(end - at, end);
    if (close >= 0) this.codeUntil = close + end - at;
    return end;
  }

  /** Those outside the pairs: a lone backtick in a translation hides nothing around it. */
  private findCodeRuns(from: number): BacktickRuns {
    const runs = new BacktickRuns();
    let at = from;
    for (const pair of this.source.slice(this.pairs.length)) {
      runs.add(this.text, at, pair.from);
      at = pair.to;
    }
    runs.add(this.text, at, this.line.to);
    return runs;
  }

  /** `alt="…"` of HTML images and `alt-text="…"` of `:::image` directives. */
  private readAttribute(at: number): void {
    ALTERNATIVE_ATTRIBUTE.lastIndex = at;
    const value = ALTERNATIVE_ATTRIBUTE.exec(this.text)?.[1];
    const to = ALTERNATIVE_ATTRIBUTE.lastIndex - 1;
    const nextPair = this.source[this.pairs.length]?.from ?? this.line.to;
    if (value === undefined || value.trim() === "" || to > nextPair) return;
    this.alternatives.push({ from: to - value.length, to, syntax: "attribute", column: this.pipes.length });
    this.alternativesTo = to;
    // A tag is no Markdown: like code it hides brackets.
    this.codeUntil = Math.max(this.codeUntil, to + 1);
  }
}

const ALTERNATIVE_ATTRIBUTE =
  /(?:<img\b[^<>\n]{0,2000}?\salt|:::image\b(?:[^:\n]|:(?!::)){0,2000}?\salt-text)="([^"\n]{0,2000})"/iy;
/** Brackets open at once, beyond which more of them are only text: hostile lines must not cost more than their length. */
const MAX_BRACKETS = 200;
