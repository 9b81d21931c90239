/**
 * A TMX file of 500 MB as the app imports it: its bytes piece by piece through the reader that runs in a worker, whose parts are handed on as they come, as to storage. The file is
 * made while it is read, and stands nowhere. How long the processor works, in all and for one piece, which is as long as whoever gives it up waits, and what memory it takes
 * at most, beside that of the program before; then the same given up in the middle.
 *
 * `RECTO_TMX_MEGABYTES` sets another size.
 */
import { sourceMaker } from "#core/memory/testing/generate-sources.ts";
import { TmxImport } from "#core/memory/tmx/import-tmx.ts";
import { TMX_TAIL, tmxHead, tmxUnit } from "#core/memory/tmx/write-tmx.ts";
import { megabytes, percentiles, processorTime } from "./processor-time.ts";

const SIZE = Number(process.env["RECTO_TMX_MEGABYTES"] ?? 500) * 1e6;
/** As the app reads a file (`state/memory/imported-memories.ts`). */
const PIECE = 1 << 20;
const SENTENCES = 20_000;
/** One unit in so many stands there once more, and one in so many is broken. */
const REPEATED = 10;
const BROKEN = 5_000;

const maker = sourceMaker("en", 7);
const sentences = Array.from({ length: SENTENCES }, () => maker.source());
const encoder = new TextEncoder();

measure("read to its end", SIZE);
measure("given up in the middle", SIZE / 2);

/** @param wanted bytes after which nobody wants it any more */
function measure(what: string, wanted: number): void {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const times: number[] = [];
  let reading: TmxImport | null = new TmxImport();
  let [read, parts, most] = [0, 0, 0];
  for (const piece of piecesOf(SIZE)) {
    if (read >= wanted) break;
    const now = reading;
    times.push(processorTime(() => now.write(piece)));
    read += piece.length;
    parts += reading.takeParts().reduce((sum, { length }) => sum + length, 0);
    most = Math.max(most, process.memoryUsage().rss);
  }
  if (read >= SIZE) times.push(processorTime(() => reading?.end()));
  const { units, duplicates, broken, languages } = reading.counts;
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
  console.log(
    `${megabytes(read)} of TMX, ${what}: ${units} units, ${languages[0]?.pairs ?? 0} pairs, ${duplicates} duplicates, ${broken} broken`,
  );
  console.log(
    `  in all                   ${seconds.toFixed(1)} s, ${(read / 1e6 / seconds).toFixed(0)} MB/s, ${megabytes(parts)} to be stored`,
  );
  console.log(`  a piece of ${megabytes(PIECE)}          ${percentiles(times)}`);
  reading = null;
  globalThis.gc?.();
  const after = process.memoryUsage().rss;
  console.log(
    `  memory                   ${megabytes(before)} before, at most ${megabytes(most)}, ${megabytes(after)} after`,
  );
}

function* piecesOf(size: number): Generator<Uint8Array> {
  let [made, units] = [0, 0];
  let waiting = tmxHead("en-US", 1);
  while (made < size) {
    while (waiting.length < PIECE) waiting += unitAt(units++);
    const bytes = encoder.encode(made + waiting.length < size ? waiting : waiting + TMX_TAIL);
    made += bytes.length;
    waiting = "";
    yield bytes;
  }
}

function unitAt(number: number): string {
  const own = number % REPEATED === REPEATED - 1 ? number - 1 : number;
  const source = `${sentences[own % SENTENCES]} ${own}`;
  const about = { origin: `docs/${own % 900}.md`, createdAt: null, changedAt: 1e12 + number * 1000, by: "R" };
  const unit = tmxUnit({ ...about, source, target: `Ziel ${source}`, language: "de-DE" }, "en-US", 1);
  const text = unit.ok ? unit.value : "";
  return number % BROKEN === BROKEN - 1 ? text.replace("</seg>", "") : text;
}
