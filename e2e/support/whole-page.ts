/** What the two pages show of an article once every block of them is built. */
import type { Page } from "@playwright/test";
import { admitArticle } from "#core/document/admit-article.ts";
import { readPage } from "#core/page/read-page.ts";
import type { ArticleFile } from "./articles.ts";

export interface WholePage {
  /** Ids of segments and names of fields, as they stand in each. */
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** Names of the boxes that hold what was not understood, on the target page. */
  readonly strange: readonly string[];
}

/** Segments and fields of an article in their order, and how many blocks its page has; null where it is none. */
export function unitsOf({ name, buffer }: ArticleFile) {
  const admitted = admitArticle(buffer, name);
  if (!admitted.ok) return null;
  const units = admitted.value.units.map((unit) => (unit.kind === "segment" ? unit.id : unit.name));
  return { units, blocks: readPage(admitted.value).blocks.length };
}

/** Builds both pages, as a browser does that prints by itself. */
export function wholePage(page: Page): Promise<WholePage> {
  return page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const shown = (part: string) =>
      Array.from(
        document.querySelectorAll<HTMLElement>(
          `[role=document][data-part=${part}] :is([data-segment-id], [data-field])`,
        ),
        ({ dataset }) => dataset["segmentId"] ?? dataset["field"] ?? "",
      );
    const strange = Array.from(
      document.querySelectorAll("[role=document][data-part=target] [data-strange] > .page-box-name"),
      ({ textContent }) => textContent ?? "",
    );
    const whole = { source: shown("source"), target: shown("target"), strange };
    dispatchEvent(new Event("afterprint"));
    return whole;
  });
}
