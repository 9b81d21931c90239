/** The article in view, opened alone, as a workspace of one: so that it is handed over in the same ways. */

import type { Services, WorkspaceKit } from "#app/services.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { fail, ok } from "#core/result.ts";
import { reviewerOf } from "#core/settings/settings.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import { fileNameOf } from "#core/workspace/workspace-path.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { createArticles } from "#state/workspace/articles/create-articles.ts";
import { glossaryTerms } from "./glossary-terms.ts";

/** Null where it can't be read. Whoever asked for it disposes of it. */
export async function singleArticle(
  article: ArticleStore,
  kit: WorkspaceKit,
  services: Services,
): Promise<WorkspaceArticles | null> {
  const made = await createArticles({
    files: filesOf(article),
    reader: kit.createReader(),
    records: kit.records,
    counter: kit.createCounter(),
    search: kit.createSearch(),
    index: kit.index,
    steps: kit.steps,
    report: () => {},
    noteAsked: () => {},
    fillsRepeats: () => false,
    asksErrors: () => false,
    tellFilled: () => {},
    offerRevoking: () => {},
    reviewer: () => reviewerOf(article.settings.getState()),
    glossaryOf: glossaryTerms(services),
    learned: () => {},
    profile: () => article.settings.getState().checkProfile,
    clock: services.clock,
    pacing: kit.pacing,
    watchCounts: kit.watchCounts,
    watchDecisions: kit.watchDecisions,
    openArticles: () => [article],
  });
  if (!made.ok) return null;
  await made.value.index();
  void made.value.check(null);
  return made.value;
}

/** Its path may be an address, which is no path of a workspace; what is handed over has its last part. */
function filesOf({ stored: { path, text } }: ArticleStore): WorkspaceFiles {
  const bytes = new TextEncoder().encode(text);
  return {
    kind: "files",
    name: "",
    list: async () => ok({ files: [{ path, writtenPath: fileNameOf(path), size: bytes.length }], refused: [] }),
    stamps: "chosen",
    stamp: async () => null,
    read: async (asked) => (asked === path ? ok({ bytes: bytes.slice(), packing: null }) : fail(unreadableFile(asked))),
  };
}
