import { counted } from "#core/count-in-words.ts";
import type { UnitKey } from "#core/document/article.ts";
import { type ExportFormatId, exportFormats } from "#core/export/formats.ts";
import { unitName } from "#core/review/unit-state.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";
import type { ExportedFile } from "#state/article/session/article-state.ts";
import { raise, say } from "#state/article/session/notices.ts";
import { commit } from "./drafting.ts";

/** See `ArticleActions.exportArticle`. Needs no record store. */
export function exportArticle(session: ArticleSession, format: ExportFormatId): ExportedFile {
  const { open } = session.get();
  const left = commitAll(session);
  const edits = new Map<UnitKey, string>();
  for (const [key, { target }] of session.get().records) {
    const unit = selectUnit({ open }, key);
    if (unit !== null && unit.target !== target) edits.set(key, target);
  }
  const name = open.article.path.split(/[\\/]/).at(-1) || "article.md";
  say(session, `Exported ${name} · ${format} · ${counted(edits.size, "edit")}`, null);
  if (left.length > 0) {
    raise(session, `The export leaves out what is typed in ${left.join(", ")}: not accepted yet, and kept as a draft.`);
  }
  return { name, text: exportFormats[format].write(open.article, edits) };
}

/** Names the units whose text stays a draft, and why. */
function commitAll(session: ArticleSession): string[] {
  const left: string[] = [];
  for (const [key, { elsewhere }] of session.get().drafts) {
    if (!elsewhere && commit(session, key)) continue;
    const unit = selectUnit(session.get(), key);
    const reason = elsewhere ? "in another tab" : session.get().refusals.get(key);
    if (unit !== null) left.push(reason === undefined ? unitName(unit) : `${unitName(unit)} (${reason})`);
  }
  return left;
}
