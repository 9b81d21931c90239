/** `recto inspect`: one JSON line for each article that holds a pair. */
import type { Problem } from "#core/document/article.ts";
import { isYamlPath, locateFrontMatter } from "#core/document/front-matter-lines.ts";
import type { Pair } from "#core/document/pair-tags.ts";
import { scanPairs } from "#core/document/scan-pairs.ts";
import type { InspectCommand } from "./arguments.ts";
import { inputFiles } from "./input-files.ts";
import type { ExitStatus, Output } from "./output.ts";
import { readArticles } from "./read-articles.ts";
import { decodeText } from "./text-file.ts";

export async function inspect(command: InspectCommand, output: Output): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for await (const article of readArticles(inputFiles(command.paths, null))) {
    if (output.isClosed()) break;
    if (article.kind === "unreadable") {
      status = 2;
      output.tell(`${article.file}: ${article.message}`);
      continue;
    }
    const { input, bytes } = article;
    const found = command.summary ? countSegments(bytes, input.path) : listSegments(bytes, input.path);
    if (found !== null) await output.print(JSON.stringify({ path: input.path, bytes: bytes.length, ...found }));
  }
  return status;
}

interface Findings {
  readonly pairs: readonly Pair[];
  /** Those that the whole parse reports; the scan finds them many times faster. */
  readonly problems: readonly Problem[];
}

function read(text: string, path: string): Findings {
  const { pairs, problems } = scanPairs(text);
  const frontMatter = isYamlPath(path) ? [] : locateFrontMatter(text).problems;
  return { pairs, problems: [...frontMatter, ...problems] };
}

/** @returns null for a text without a pair */
function listSegments(bytes: Buffer, path: string) {
  const text = withoutByteOrderMark(decodeText(bytes));
  const { pairs, problems } = read(text, path);
  if (pairs.length === 0) return null;
  const segments = pairs.map(({ id, targetFrom, targetTo, sourceFrom, sourceTo }) => ({
    id,
    target: text.slice(targetFrom, targetTo),
    source: text.slice(sourceFrom, sourceTo),
    from: targetFrom,
    to: targetTo,
  }));
  return { segments, problems: problems.map(toPlain) };
}

/**
 * Everything a scan looks for is ASCII, and in UTF-8 no byte of another character looks like ASCII. So the pairs are counted in the bytes as they
 * are, which saves the decoding; only where there is a problem to tell, whose place and words need the text, is it decoded and read again.
 *
 * @returns null for a text without a pair
 */
function countSegments(bytes: Buffer, path: string) {
  const hasMark = bytes.length >= 3 && bytes.readUIntBE(0, 3) === 0xefbbbf;
  const quick = read(bytes.toString("latin1", hasMark ? 3 : 0), path);
  if (quick.pairs.length === 0) return null;
  const { pairs, problems } = quick.problems.length === 0 ? quick : read(withoutByteOrderMark(decodeText(bytes)), path);
  return { segments: pairs.length, problems: problems.map(toPlain) };
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** The order of its parts is part of the format. */
function toPlain({ kind, from, to, message }: Problem): Problem {
  return { kind, from, to, message };
}
