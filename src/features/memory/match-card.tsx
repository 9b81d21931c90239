import { useMemo } from "react";
import { differenceOf } from "#core/difference/difference.ts";
import { differenceParts } from "#core/difference/difference-parts.ts";
import type { Segment } from "#core/document/article.ts";
import { directionOf, SOURCE_LOCALE } from "#core/document/locale.ts";
import { EQUAL } from "#core/memory/similarity.ts";
import { FragmentText } from "#parts/fragment-text.tsx";
import { KeyedButton } from "#parts/keyed-button.tsx";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import type { WindowCommand } from "#state/commands/command.ts";
import { useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import type { Offer } from "#state/memory/memory-state.ts";
import { putOffer } from "#state/memory/offering.ts";
import { DifferenceText } from "#ui/difference-text.tsx";
import { madeInWords, originInWords, originName } from "./origin-in-words.ts";

interface MatchCardProps {
  readonly unit: Segment;
  readonly offer: Offer;
  /** What puts it in by key; null where there is none, because nobody has reviewed it. */
  readonly command: WindowCommand | null;
  /** What the row shows. */
  readonly text: string;
}

/** One translation of this source, or of one that is like it: how alike, where from, what differs, and the text as it is put in. */
export function MatchCard({ unit, offer, command, text }: MatchCardProps) {
  const locale = useArticle((state) => state.open.article.locale);
  return (
    <li className="panel-card memory-card" data-score={offer.score} data-origin={offer.path}>
      <div className="memory-head">
        <b className="memory-score" data-trust={trustOf(offer, command !== null)}>
          {offer.score} %
        </b>
        <span className="memory-origin" title={originInWords(offer)}>
          <bdi>{originName(offer)}</bdi>
        </span>
        {command === null ? <UseUnreviewed unit={unit} offer={offer} /> : <UseMatch command={command} offer={offer} />}
      </div>
      {offer.source !== unit.source && <SourceDifference before={offer.source} now={unit.source} />}
      <p className="memory-target as-read" lang={locale ?? undefined} dir={directionOf(locale)}>
        <FragmentText text={offer.text} place={unit.place} />
      </p>
      <p className="memory-note">{noteOf(offer, unit.source, text)}</p>
    </li>
  );
}

function trustOf({ score }: Offer, isReviewed: boolean): "full" | "some" | "little" {
  if (!isReviewed) return "little";
  return score === EQUAL ? "full" : score >= 80 ? "some" : "little";
}

function noteOf(offer: Offer, source: string, text: string): string {
  const { refusal, isSubstituted, isContext, uses, score, text: offered } = offer;
  if (refusal !== null) return `It cannot stand here. ${refusal}`;
  const made = madeInWords(offer, Date.now());
  const said = [
    made === "" ? null : made,
    isContext ? "same sentences around it" : null,
    offer.source === source && score < EQUAL ? "same source, less the memory’s penalty" : null,
    isSubstituted ? "substituted: links, code and numbers are this segment’s" : null,
    uses > 1 ? `${uses} times` : null,
    offered === text ? "is the segment’s text" : null,
  ];
  return said.filter((part) => part !== null).join(" · ");
}

function UseMatch({ command, offer }: { readonly command: WindowCommand; readonly offer: Offer }) {
  const run = useRunCommand();
  return (
    <KeyedButton
      name="Use"
      keys={useCommandHint(command)?.join(" ")}
      look="bordered"
      className="memory-use"
      disabled={offer.refusal !== null}
      onClick={() => run(command)}
    />
  );
}

/** Nothing to be trusted: there is no key for it. */
function UseUnreviewed({ unit, offer }: { readonly unit: Segment; readonly offer: Offer }) {
  const store = useArticleStore();
  return (
    <KeyedButton
      name="Use"
      look="plain"
      className="memory-use"
      disabled={offer.refusal !== null}
      onClick={() => putOffer(store, unit.key, offer, "an unreviewed translation")}
    />
  );
}

/** What this source has, and what the other had in its place. */
function SourceDifference({ before, now }: { readonly before: string; readonly now: string }) {
  const parts = useMemo(() => {
    const hunks = differenceOf(before, now, SOURCE_LOCALE);
    return differenceParts(before, now, hunks, SOURCE_LOCALE);
  }, [before, now]);
  return <DifferenceText parts={parts} lang={SOURCE_LOCALE} dir="ltr" />;
}
