/** How fast the command line reads: `inspect --summary` over 50,000 generated articles, from a warm cache. Wanted: at least 60 MB/s. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { makeLargeArticle } from "../e2e/fixtures/make-large.ts";
import { bundleCommandLine } from "../scripts/command-line.mjs";

const FILES = 50_000;
const FOLDERS = 500;
const ROUNDS = 5;
/** Segments of an article; most are short, some are long, as in a real repository. */
const SIZES = [4, 9, 15, 30, 60, 90, 150, 400];

const bundle = await bundleCommandLine();
const folder = mkdtempSync(path.join(os.tmpdir(), "recto-bench-"));
try {
  await measure(writeArticles());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns bytes written */
function writeArticles(): number {
  const articles = SIZES.map((segments) => Buffer.from(makeLargeArticle({ segments })));
  let bytes = 0;
  for (let index = 0; index < FILES; index++) {
    const place = path.join(folder, `folder-${index % FOLDERS}`);
    if (index < FOLDERS) mkdirSync(place);
    const article = articles[index % articles.length] ?? Buffer.alloc(0);
    writeFileSync(path.join(place, `article-${index}.md`), article);
    bytes += article.length;
  }
  return bytes;
}

async function measure(bytes: number): Promise<void> {
  console.log(
    `${FILES} articles, ${(bytes / 1e6).toFixed(0)} MB, inspect --summary, ${ROUNDS} rounds after one to warm the cache`,
  );
  await inspectAll();
  for (let round = 0; round < ROUNDS; round++) {
    const { seconds, lines, peak } = await inspectAll();
    const speed = (bytes / 1e6 / seconds).toFixed(0);
    console.log(`  ${seconds.toFixed(2)} s  ${speed} MB/s  peak memory ${(peak / 1e6).toFixed(0)} MB  ${lines} lines`);
  }
}

async function inspectAll(): Promise<{ seconds: number; lines: number; peak: number }> {
  // Tells its own peak on standard error when it ends.
  const script = `process.on("exit", () => console.error(process.resourceUsage().maxRSS)); await import(${JSON.stringify(bundle)});`;
  const args = ["--input-type=module", "--eval", script, "recto", "inspect", "--summary", folder];
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let lines = 0;
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) lines++;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(child, "close");
  return { seconds: (performance.now() - start) / 1000, lines, peak: Number(said) * 1024 };
}
