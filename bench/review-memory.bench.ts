/**
 * The memory as the app has it: generated articles with all segments approved. How long an article takes to be put in, a decision to count, what is asked with a move of the
 * active segment (six segments at once) to be answered, and a concordance. Wanted: 95 of 100 answers within 30 ms, decisions within 5, concordances within 50.
 *
 * `RECTO_MEMORY_ARTICLES` sets another number of articles, of 200 segments each.
 */
import { plainArticle } from "#core/document/plain-segments.ts";
import { type DecidedUnit, type MemoryQuestion, ReviewMemory, segmentNow } from "#core/memory/review-memory.ts";
import { sourceMaker } from "#core/memory/testing/generate-sources.ts";
import { megabytes, percentiles, processorTime } from "./processor-time.ts";

const ARTICLES = Number(process.env["RECTO_MEMORY_ARTICLES"] ?? 500);
const SEGMENTS = 200;
const ASKED_AT_ONCE = 6;
const TIMES = 400;

const maker = sourceMaker("en", 7, 200_000);
const memory = new ReviewMemory();
const known: string[] = [];

function nextSource(): string {
  const isRepeat = known.length > 0 && maker.random() < 0.3;
  if (isRepeat) return known[Math.floor(maker.random() * known.length)] ?? "";
  const source = maker.source();
  known.push(source);
  return source;
}

function article(name: string): string {
  const pairs = Array.from({ length: SEGMENTS }, (_, id) => {
    const source = nextSource();
    return `<span data-ttu-id="${name}-${id}">Ziel ${source}</span><span class="sxs-lookup"><span data-stu-id="${name}-${id}">${source}</span></span>`;
  });
  return `---\nms.contentlocale: de-DE\n---\n${pairs.join("\n\n")}\n`;
}

const approved = (target: string, at: number): DecidedUnit => ({ target, status: "approved", at });
const puts: number[] = [];
let last = "";
for (let number = 0; number < ARTICLES; number++) {
  const name = `a${number}`;
  last = article(name);
  const { segments } = plainArticle(last, name);
  const records = new Map(segments.map(({ key, target }) => [key, approved(target, number)]));
  const put = { articleKey: name, path: `${name}.md`, text: last, records, replaces: null, isOfWorkspace: true };
  puts.push(processorTime(() => memory.put(put)));
}
const { segments } = plainArticle(last, "last");
const changes = Array.from({ length: TIMES }, (_, at) =>
  processorTime(() => {
    const decided = approved(`Neues Ziel ${at}`, 1e6 + at);
    memory.change([segmentNow(segments, at % SEGMENTS, `a${ARTICLES - 1}`, decided)]);
  }),
);
const asked = Array.from({ length: TIMES }, () => {
  const questions = Array.from({ length: ASKED_AT_ONCE }, question);
  return processorTime(() => questions.map((one) => memory.answer(one)));
});
const texts = Array.from({ length: TIMES }, () => {
  const [, word = "a", next = ""] = (known[Math.floor(maker.random() * known.length)] ?? "").split(" ");
  return maker.random() < 0.5 ? word : `${word} ${next}`.trim();
});
const found = texts.map((text) =>
  processorTime(() => {
    const query = { locale: "de-DE", text, isWhole: false, most: 50 } as const;
    memory.concordance({ ...query, side: "target" });
    memory.concordance({ ...query, side: "source" });
  }),
);
globalThis.gc?.();
const { rss, arrayBuffers } = process.memoryUsage();
console.log(`${ARTICLES} articles, ${ARTICLES * SEGMENTS} approved segments, ${known.length} distinct sources`);
console.log(`  memory                   ${megabytes(rss)}, of it columns ${megabytes(arrayBuffers)}`);
console.log(`  an article put in        ${percentiles(puts)}`);
console.log(`  a decision               ${percentiles(changes)} (wanted: 95 % within 5 ms)`);
console.log(`  a move, six segments     ${percentiles(asked)} (wanted: 95 % within 30 ms)`);
console.log(`  concordance, both sides  ${percentiles(found)} (wanted: 95 % within 50 ms)`);

function question(): MemoryQuestion {
  const source = known[Math.floor(maker.random() * known.length)] ?? "";
  const near = maker.random() < 0.5 ? source : maker.near(source, 2);
  return { locale: "de-DE", source: near, context: null, origin: "elsewhere", unit: "none" };
}
