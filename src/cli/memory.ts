/** `recto memory`: the pairs of articles as one TMX file. */
import { createHash } from "node:crypto";
import path from "node:path";
import { SOURCE_LOCALE } from "#core/document/locale.ts";
import type { PlainSegment } from "#core/document/plain-segments.ts";
import { TextTable } from "#core/memory/text-table.ts";
import { TMX_TAIL, tmxHead, tmxUnit } from "#core/memory/tmx/write-tmx.ts";
import type { MemoryCommand } from "./arguments.ts";
import { type SegmentedArticle, segmentedArticles } from "./article-segments.ts";
import { type InputFile, inputFiles, type Unreadable } from "./input-files.ts";
import type { ExitStatus, Output } from "./output.ts";
import { realPathOf, writeWhole } from "./output-files.ts";

export async function memory(command: MemoryCommand, output: Output): Promise<ExitStatus> {
  const inputs: (InputFile | Unreadable)[] = [];
  for await (const input of inputFiles(command.paths, null)) inputs.push(input);
  const out = await realPathOf(path.resolve(command.out));
  if (inputs.some((input) => input.kind === "file" && input.real.includes(out))) {
    output.tell(`${command.out} is to be read: choose another file for --out.`);
    return 2;
  }
  let status: ExitStatus = 0;
  const failed = () => {
    status = 2;
  };
  const failure = await writeWhole(command.out, tmxOf(command, segmentedArticles(inputs, output, failed), output));
  if (failure === null) return status;
  output.tell(failure);
  return 2;
}

async function* tmxOf(command: MemoryCommand, articles: AsyncIterable<SegmentedArticle>, output: Output) {
  yield tmxHead(SOURCE_LOCALE, command.level);
  const known = new TextTable();
  for await (const article of articles) {
    const locale = command.locale ?? article.locale;
    for (const segment of article.segments) {
      if (segment.source === "" || segment.target === "") continue;
      const before = known.size;
      if (known.add(nameOf(segment, locale)) < before) continue;
      const { source, target } = segment;
      const unit = {
        source,
        target,
        language: locale,
        origin: article.path,
        createdAt: null,
        changedAt: null,
        by: null,
      };
      const written = tmxUnit(unit, SOURCE_LOCALE, command.level);
      if (written.ok) yield written.value;
      else output.tell(`${article.path}: ${segment.key}: ${written.failure}`);
    }
  }
  yield TMX_TAIL;
}

/** Pairs are remembered by this alone, so that the memory needed is that of a few bytes each, however long their texts are. */
function nameOf({ source, target }: PlainSegment, locale: string | null): string {
  return createHash("sha256")
    .update(JSON.stringify([locale, source, target]))
    .digest("base64url")
    .slice(0, 22);
}
