/** Where each pair stands in the Markdown, and the alternative texts that stand outside the pairs. */
import type { Field, Place, Range } from "./article.ts";
import { type Block, BlockWalk } from "./block-walk.ts";
import { readLineInlines } from "./line-inlines.ts";
import { type LogicalLine, readLogicalLines } from "./logical-lines.ts";
import type { Pair } from "./pair-tags.ts";
import { fieldKey } from "./unit-key.ts";

export interface PlacesReading {
  /** The place of each pair that begins at or after the start, in order. */
  readonly places: readonly Place[];
  /** Alternative texts as fields, in order. */
  readonly images: readonly Field[];
}

interface Spot {
  readonly block: Block;
  readonly inline: Place["inline"];
  readonly column: number;
}

interface Alternative extends Range {
  readonly spot: Spot;
  readonly syntax: "image-alt" | "attribute";
}

/**
 * @param from where the Markdown begins, behind the front matter; no pair reaches across it
 * @param firstBlock the number the first block gets
 */
export function readPlaces(text: string, pairs: readonly Pair[], from: number, firstBlock: number): PlacesReading {
  const lines = readLogicalLines(text, pairs, from);
  const walk = new BlockWalk(text, lines, pairs, firstBlock);
  const headers = new TableHeaders(text, pairs);
  const spots: Spot[] = [];
  const alternatives: Alternative[] = [];
  for (const [index, line] of lines.entries()) {
    const read = walk.readLine(index);
    if (read === null) continue;
    const inlines = readLineInlines(text, line, read.contentFrom, pairs);
    const { block } = read;
    const shift = text[read.contentFrom] === "|" ? 1 : 0;
    if (block.row === 0) headers.add(block.table, line, read.contentFrom, inlines.pipes);
    for (const { inline, column } of inlines.pairs) spots.push({ block, inline, column: column - shift });
    for (const found of inlines.alternatives) {
      if (!isLiteral(block, found.syntax)) {
        alternatives.push({ ...found, spot: { block, inline: null, column: found.column - shift } });
      }
    }
  }
  const toPlace = (spot: Spot) => placeOf(spot, headers);
  return { places: spots.map(toPlace), images: imageFields(text, alternatives, toPlace) };
}

/** Markdown images mean nothing in code and HTML blocks, HTML attributes nothing in code. */
function isLiteral(block: Block, syntax: Alternative["syntax"]): boolean {
  return block.kind === "code" || (block.kind === "html" && syntax === "image-alt");
}

function placeOf({ block, inline, column }: Spot, headers: TableHeaders): Place {
  return {
    block: block.kind,
    blockNumber: block.number,
    level: block.level,
    listDepth: block.listDepth,
    marker: block.marker,
    quoteDepth: block.quoteDepth,
    alert: block.alert,
    opensQuote: block.opensQuote === true,
    cell: block.row < 0 ? null : { row: block.row, column, header: headers.at(block.table, column) },
    inline,
  };
}

function imageFields(
  text: string,
  alternatives: readonly Alternative[],
  toPlace: (spot: Spot) => Place,
): readonly Field[] {
  return alternatives.map(({ from, to, syntax, spot }, index) => ({
    kind: "field",
    key: fieldKey(`image-${index + 1}`),
    name: `image-${index + 1}`,
    target: text.slice(from, to),
    range: { from, to },
    syntax,
    place: toPlace(spot),
  }));
}

/** More columns than any table has; those behind go without a name. */
const MAX_COLUMNS = 1000;

/** The header cells of the tables met so far, as plain text: the source where the cell holds a pair, for the interface names things in it. */
class TableHeaders {
  private readonly cells = new Map<number, readonly string[]>();
  private readonly text: string;
  private readonly pairs: readonly Pair[];

  constructor(text: string, pairs: readonly Pair[]) {
    this.text = text;
    this.pairs = pairs;
  }

  add(table: number, line: LogicalLine, contentFrom: number, pipes: readonly number[]): void {
    const from = this.text[contentFrom] === "|" ? contentFrom + 1 : contentFrom;
    const inner = pipes.filter((pipe) => pipe >= from);
    const pairs = this.pairs.slice(line.pairsFrom, line.pairsTo);
    const starts = [from, ...inner.map((pipe) => pipe + 1)].slice(0, MAX_COLUMNS);
    let next = 0;
    this.cells.set(
      table,
      starts.map((start, index) => {
        const end = inner[index] ?? line.to;
        while ((pairs[next]?.from ?? end) < start) next++;
        const pair = pairs.slice(next, next + 1).find((candidate) => candidate.to <= end);
        const markdown =
          pair === undefined ? this.text.slice(start, end) : this.text.slice(pair.sourceFrom, pair.sourceTo);
        return markdown.replace(/[*_`\\]/g, "").trim();
      }),
    );
  }

  at(table: number, column: number): string {
    return this.cells.get(table)?.[column] ?? "";
  }
}
