/** A segment of an article of a workspace, and texts that may come to stand in it → what the checks find in each of them there. */
import { type Finding, severities } from "#core/checks/finding.ts";
import { checkUnit } from "#core/checks/run/check-unit.ts";
import { admitArticle } from "#core/document/admit-article.ts";
import type { NamesByLocale, TryJob } from "#core/ports/finding-counter.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { contextOf, type GlossaryFor, isDismissed } from "./count-findings.ts";
import { type RefusedFile, refusedFile } from "./refused-file.ts";
import { judgeRepeat } from "./repeats/find-repeats.ts";

/**
 * Each text as it would be written there: with its links as deep as the segment's own. One that the frame guard refuses has no findings, for that is told by itself.
 *
 * @param bytes the whole file
 * @param names what the articles of the workspace keep
 */
export function tryTexts(
  bytes: Uint8Array,
  { path, key, texts, profile, dismissed }: Omit<TryJob, "stored" | "glossary">,
  glossaryFor: GlossaryFor,
  names: NamesByLocale,
): Result<readonly (readonly Finding[])[], RefusedFile> {
  const admitted = admitArticle(bytes, path);
  if (!admitted.ok) return fail(refusedFile(path, admitted.failure));
  const unit = admitted.value.units.find((one) => one.key === key);
  if (unit?.kind !== "segment") return ok(texts.map(() => []));
  const checking = contextOf(admitted.value, profile, glossaryFor, names);
  const findingsOf = (text: string) =>
    checkUnit(unit, text, checking.context, checking.profile)
      .filter((finding) => !isDismissed(finding, unit, text, dismissed))
      .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  return ok(
    texts.map((text) => {
      const verdict = judgeRepeat(admitted.value, unit, text);
      return verdict.kind === "refused" ? [] : findingsOf(verdict.text);
    }),
  );
}
