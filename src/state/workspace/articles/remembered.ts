import type { RecordStore } from "#core/ports.ts";

/** How many segments are approved in each article that is remembered, by article key. As far as it can be read. */
export async function rememberedArticles(records: RecordStore): Promise<Map<string, number>> {
  const approved = new Map<string, number>();
  let page = await records.recent();
  while (page.ok && page.value.length > 0) {
    const before = approved.size;
    for (const article of page.value) approved.set(article.articleKey, article.approved);
    // An article that was worked on meanwhile may come again; a page of such alone is the last.
    if (approved.size === before) break;
    page = await records.recent(page.value.at(-1));
  }
  return approved;
}
