/** What stands between a translation that was chosen for many segments and these: that it cannot stand there, or an open error that the reviewer is asked about. */
import type { Finding } from "#core/checks/finding.ts";
import type { StandingText } from "#core/workspace/repeats/translation-form.ts";
import type { ArticlesPorts } from "#state/workspace/articles/articles-ports.ts";
import type { SegmentScan } from "#state/workspace/articles/segments/segment-scan.ts";
import type { GroupNumber } from "./group-texts.ts";
import { type GatheredArticle, gatherPlaces, type Sought } from "./repeat-places.ts";
import type { TriedPlace, TriedTexts, TryTextsAt } from "./trying-texts.ts";

/** Which translation the active row is to have: the place of one of its texts, or one that is written. */
export type ChosenText =
  | { readonly kind: "known"; readonly index: number }
  /** Whoever leaves it is back at that one of the known ones. */
  | ({ readonly kind: "written"; readonly from: number } & StandingText);

export type ChoiceNote =
  /** Nowhere can it be written; why, in one sentence. */
  | { readonly kind: "refused"; readonly why: string }
  /** It has open errors: whoever applies it again has answered. */
  | { readonly kind: "question"; readonly errors: readonly [Finding, ...Finding[]] };

interface Chosen {
  readonly sought: Sought;
  readonly choice: StandingText;
  /** The path of an article that is asked before all others: what can stand there need not be asked of any. */
  readonly first: string;
}

/** Why the frame guard lets the text stand in none of the segments that would have it; null where it can in any, or there is none. */
export async function refusalOf(
  scan: SegmentScan,
  outside: Pick<ArticlesPorts, "openArticles" | "files">,
  { sought, choice, first }: Chosen,
): Promise<string | null> {
  const one = judgedIn(await gatherPlaces(scan, outside, { ...sought, paths: new Set([first]) }, { choice }));
  if (one.isAccepted) return null;
  const all = judgedIn(await gatherPlaces(scan, outside, sought, { choice }));
  return all.isAccepted ? null : all.why;
}

function judgedIn(gathered: readonly GatheredArticle[]): { readonly isAccepted: boolean; readonly why: string | null } {
  const verdicts = gathered.flatMap((article) =>
    article.places.flatMap(({ id, status, obstacle }) => {
      const verdict = status === "approved" || obstacle !== null ? undefined : article.verdicts.get(id);
      return verdict === undefined ? [] : [verdict];
    }),
  );
  const refused = verdicts.find((one) => one.kind === "refused");
  return { isAccepted: verdicts.some(({ kind }) => kind === "accepted"), why: refused?.why ?? null };
}

/** Null where there is nothing to ask about. @param findings the worst first */
export function questionOf(findings: readonly Finding[]): ChoiceNote | null {
  const [first, ...others] = findings.filter(({ severity }) => severity === "error");
  return first === undefined ? null : { kind: "question", errors: [first, ...others] };
}

/** What was found in texts of groups, as far as it was asked. */
export class TriedChoices {
  readonly #tryTexts: TryTextsAt;
  /** By group and text. */
  #found = new Map<string, TriedTexts[number]>();

  constructor(tryTexts: TryTextsAt) {
    this.#tryTexts = tryTexts;
  }

  /** @param at a segment of the group */
  async tryAt(at: TriedPlace, group: GroupNumber, texts: readonly StandingText[]): Promise<TriedTexts> {
    const known = this.#found;
    const found = await this.#tryTexts(at, texts);
    for (const [index, { text }] of texts.entries()) known.set(`${group} ${text}`, found[index] ?? null);
    return found;
  }

  /** Undefined where it was not asked, or not answered yet. */
  of(group: GroupNumber, text: string): TriedTexts[number] | undefined {
    return this.#found.get(`${group} ${text}`);
  }

  /** Another list numbers its groups otherwise. */
  forget(): void {
    this.#found = new Map();
  }
}
