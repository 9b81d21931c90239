/**
 * What stands around the pairs within one line: which link's text or image's alternative text they are, which table cell they stand in, and
 * the alternative texts that no pair holds. Pairs are skipped whole; code spans hide brackets but not pairs.
 */
import type { Place, Range } from "./article.ts";
import type { LogicalLine } from "./logical-lines.ts";
import type { Pair } from "./pair-tags.ts";

export interface LineInlines {
  /** For each pair of the line, in order. */
  readonly pairs: readonly { readonly inline: Place["inline"]; readonly column: number }[];
  /** Alternative texts outside pairs. */
  readonly alternatives: readonly (Range & { readonly syntax: "image-alt" | "attribute"; readonly column: number })[];
  /** Pipes that divide cells: their offsets. */
  readonly pipes: readonly number[];
}

interface Bracket {
  readonly at: number;
  readonly isImage: boolean;
  readonly firstPair: number;
  readonly column: number;
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
  private brackets: Bracket[] = [];
  /** Pairs before this one already know their link. */
  private settled = 0;
  private codeRuns: ReadonlyMap<number, CodeRuns> | null = null;
  private codeUntil = -1;

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
    return { pairs: this.pairs, alternatives: this.alternatives.sort((a, b) => a.from - b.from), pipes: this.pipes };
  }

  /** Reads what stands at an offset outside the pairs; answers with the offset to go on from. */
  private readCharacter(at: number): number {
    const character = this.text[at];
    if (character === "|" && this.text[at - 1] !== "\\") this.pipes.push(at);
    if (at < this.codeUntil) return at + 1;
    if (character === "\\") return this.source[this.pairs.length]?.from === at + 1 ? at + 1 : at + 2;
    if (character === "`") return this.readCodeRun(at);
    if (character === "<" || character === ":") this.readAttribute(at);
    else if (character === "[") this.openBracket(at);
    else if (character === "]") this.closeBracket(at);
    return at + 1;
  }

  private openBracket(at: number): void {
    if (this.brackets.length >= MAX_BRACKETS) return;
    const isImage = this.text[at - 1] === "!" && this.text[at - 2] !== "\\";
    this.brackets.push({ at, isImage, firstPair: this.pairs.length, column: this.pipes.length });
  }

  private closeBracket(at: number): void {
    const bracket = this.brackets.pop();
    const next = this.text[at + 1];
    if (bracket === undefined || (next !== "(" && next !== "[")) return;
    const inside = this.pairs.slice(Math.max(bracket.firstPair, this.settled));
    for (const pair of inside) pair.inline ??= bracket.isImage ? "image-alt" : "link-text";
    this.settled = this.pairs.length;
    const range = { from: bracket.at + 1, to: at };
    const isField = bracket.isImage && bracket.firstPair === this.pairs.length;
    if (isField && this.text.slice(range.from, range.to).trim() !== "") {
      this.alternatives.push({ ...range, syntax: "image-alt", column: bracket.column });
    }
    // A link holds no other link: the brackets around it are only text (those of images aren't links).
    if (!bracket.isImage) this.brackets = this.brackets.filter((open) => open.isImage);
  }

  /** A run of backticks hides what stands before the next run of the same length. */
  private readCodeRun(at: number): number {
    let end = at + 1;
    while (this.text[end] === "`" && end < this.line.to) end++;
    this.codeRuns ??= this.findCodeRuns(at);
    const runs = this.codeRuns.get(end - at);
    while (runs !== undefined && (runs.starts[runs.next] ?? Number.POSITIVE_INFINITY) < end) runs.next++;
    this.codeUntil = runs?.starts[runs.next] ?? -1;
    return end;
  }

  private findCodeRuns(from: number): ReadonlyMap<number, CodeRuns> {
    const runs = new Map<number, CodeRuns>();
    for (const match of this.text.slice(from, this.line.to).matchAll(/`+/g)) {
      const known = runs.get(match[0].length);
      if (known === undefined) runs.set(match[0].length, { starts: [from + match.index], next: 0 });
      else known.starts.push(from + match.index);
    }
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
  }
}

/** Where the runs of backticks of one length start, and the first not yet passed. */
interface CodeRuns {
  readonly starts: number[];
  next: number;
}

const ALTERNATIVE_ATTRIBUTE =
  /(?:<img\b[^<>\n]{0,2000}?\balt|:::image\b[^:\n]{0,2000}?\balt-text)="([^"\n]{0,2000})"/iy;
/** Brackets open at once, beyond which more of them are only text: hostile lines must not cost more than their length. */
const MAX_BRACKETS = 200;
