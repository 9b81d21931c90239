/**
 * Numbers of the reading text. What is code, an address, a token or a placeholder is told by its own check, a number inside a name (`x64`) by
 * `identifier`, a version of three parts there too; a number that begins the target as a list would by `block-injection`.
 */

import type { Check } from "#core/checks/check.ts";
import type { Fix, Found } from "#core/checks/finding.ts";
import { isKnownName } from "#core/checks/names/kept-names.ts";
import { endOf } from "#core/checks/reading/end-of.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import { withOurDigits } from "#core/checks/reading/number-signs.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import { unitBeside } from "#core/checks/reading/unit-beside.ts";
import type { Range, Segment } from "#core/document/article.ts";
import { escapePattern } from "#core/search/escape-pattern.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { localNumbers } from "./local-number.ts";
import { lostMeasures } from "./lost-measure.ts";
import { lostSigns } from "./lost-sign.ts";
import { type NumberPart, unmatchedNumbers } from "./match-numbers.ts";
import { namedNumbers } from "./named-number.ts";
import { isInOtherMoney } from "./other-money.ts";
import { isByTheClock, readDegrees } from "./reckoned-anew.ts";
import { widePoints } from "./wide-point.ts";

const DIGIT = /[\p{Nd}¼-¾⅐-⅞]/u;

export const number: Check = {
  id: "number",
  group: "facts",
  title: "Number",
  what: "A number of the source, its minus, or the sign or unit beside it is missing or changed in the target, or the target has a number that the source has not.",
  why: "A reader who waits 10 minutes instead of 30, or clears 8 GB instead of 80, is misled.",
  severity: "warning",
  example: {
    locale: "de-DE",
    source: "You can add up to 2,500 users.",
    target: "Sie können bis zu 2.600 Benutzer hinzufügen.",
    fixed: "Sie können bis zu 2.500 Benutzer hinzufügen.",
  },
  run(subject) {
    const { source, target, isCode, context } = subject;
    if (isCode || source === null || source.text === target.text || target.text.trim() === "") return [];
    if (!DIGIT.test(source.text) && !DIGIT.test(target.text)) return [];
    const { missing, extra } = unmatchedNumbers(source, target);
    const byPeople = !isMachineMade(context.article);
    const alike = [
      ...foundUnsigned(source, target),
      ...lostMeasures(source, target, byPeople),
      ...namedNumbers(source, target),
      ...widePoints(source, target),
    ];
    const isPaired = missing.length === extra.length;
    const told = isPaired
      ? foundChanges(source, target, missing, extra, byPeople)
      : foundUnpaired(source, subject, missing, extra, byPeople);
    return [...alike, ...told].sort((a, b) => a.range.from - b.range.from);
  },
};

type Parts = readonly NumberPart[];
/** What may be right is worth a look only. */
const minorIf = (isMinor: boolean | undefined) => (isMinor === true ? { isMinor } : {});

/** As many on both sides: one became the other. */
function foundChanges(source: Side, target: Side, missing: Parts, extra: Parts, byPeople: boolean): readonly Found[] {
  const isByClock = isByTheClock(missing, extra, source.visible.text);
  const degrees = byPeople ? readDegrees(source.visible.text, target.visible.text) : null;
  return missing.flatMap((from, index) =>
    // Of several, which one became which is a guess.
    foundChanged(source, target, from, extra[index], missing.length > 1, byPeople).map((found) => ({
      ...found,
      ...minorIf(isByClock || degrees?.isConverted(from.value)),
    })),
  );
}

function foundUnpaired(
  source: Side,
  subject: Subject,
  missing: Parts,
  extra: Parts,
  byPeople: boolean,
): readonly Found[] {
  const { target } = subject;
  const remarks = extra.length === 0 ? [] : remarksIn(source, target);
  const degrees = byPeople ? readDegrees(source.visible.text, target.visible.text) : null;
  return [
    ...missing.map((part) => ({
      ...foundMissing(source, target, part),
      ...minorIf(
        degrees?.isConverted(part.value) ||
          (byPeople && countsFeet(source, part)) ||
          standsBeside(part, subject, ({ source, target }) => [target, source]),
      ),
    })),
    ...extra.map((part) => {
      const isReckoned = byPeople && isInOtherMoney(source.visible.text, null, target.visible.text, part.token);
      return {
        ...foundExtra(target, part, remarks),
        ...minorIf(
          isReckoned ||
            degrees?.isConversion(part.value) ||
            standsBeside(part, subject, ({ source, target }) => [source, target]),
        ),
      };
    }),
  ];
}

const REMARK = /[(（][^()（）]*[)）]/gu;

/** Brackets of the target where it has more of them than the source: what a translator says to the reader may stand in them. */
function remarksIn(source: Side, target: Side): readonly Range[] {
  const remarks = matchesOf(target.visible.text, REMARK).map(({ 0: remark, index }) => ({
    from: index,
    to: index + remark.length,
  }));
  return remarks.length > (source.visible.text.match(REMARK)?.length ?? 0) ? remarks.slice(0, MOST_REMARKS) : [];
}

const MOST_REMARKS = 40;

function foundExtra(target: Side, part: NumberPart, remarks: readonly Range[]): Found {
  const { from, to } = part.token;
  return {
    range: target.visible.rangeOf(from, to),
    message: `The number ${shown(target, part)} is not in the source`,
    detail: `+${part.value}`,
    ...((remarks.some((remark) => remark.from < from && to < remark.to) || isOfProduct(target, part)) && {
      isMinor: true,
    }),
  };
}

/** The end of a product's name that the source says for short: "Finance" and "Dynamics 365 Finance". */
function isOfProduct({ visible: { text } }: Side, { token: { from, to } }: NumberPart): boolean {
  const word = /(\p{Lu}\p{L}+)[ \u00a0]$/u.exec(text.slice(Math.max(0, from - 30), from))?.[1];
  return word !== undefined && isKnownName(`${word} ${text.slice(from, to)}`);
}

function foundUnsigned(source: Side, target: Side): readonly Found[] {
  return lostSigns(source, target).map(({ sign, bare }) => {
    const range = target.visible.rangeOf(bare.from, bare.to);
    const written = target.text.slice(range.from, range.to);
    const mark = source.visible.text.slice(sign.from, sign.to);
    return {
      range,
      sourceRange: source.visible.rangeOf(sign.from, sign.to),
      message: `The minus before ${written} is missing`,
      detail: `minus ${written}`,
      fixes: [{ title: `Write ${mark}${written}`, target: splice(target.text, range, mark + written) }],
    };
  });
}

function foundMissing(source: Side, target: Side, part: NumberPart): Found {
  return {
    range: endOf(target.text),
    sourceRange: source.visible.rangeOf(part.token.from, part.token.to),
    message: `The number ${shown(source, part)} is missing`,
    detail: `-${part.value}`,
  };
}

function foundChanged(
  source: Side,
  target: Side,
  from: NumberPart,
  to: NumberPart | undefined,
  isGuess: boolean,
  byPeople: boolean,
): readonly Found[] {
  if (to === undefined) return [];
  const range = target.visible.rangeOf(to.token.from, to.token.to);
  const { text } = source.visible;
  const fixes: readonly Fix[] = localNumbers(text, from.token, to.token, target).map((written) => ({
    title: `Write ${written}`,
    target: splice(target.text, range, written),
    ...(isGuess && { isProposal: true }),
  }));
  return [
    {
      range,
      sourceRange: source.visible.rangeOf(from.token.from, from.token.to),
      message: `The number ${shown(source, from)} became ${shown(target, to)}`,
      detail: `${from.value} ${to.value}`,
      // Who translates an example may measure it as its readers do: 20 feet are 6 metres.
      ...(byPeople &&
        (countsFeet(source, from) || isInOtherMoney(text, from.token, target.visible.text, to.token)) && {
          isMinor: true,
        }),
      fixes,
    },
  ];
}

/** Measures that most of the world does not use. */
const COUNTS_FEET =
  /^[-‑ \u00a0]?(?:foot|feet|ft|inch(?:es)?|yards?|miles?|pounds?|lbs?|ounces?|oz|gallons?|acres?|°?F|degrees F|Fahrenheit)(?!\p{L})/iu;
const FAR = 14;

function countsFeet({ visible: { text } }: Side, { token: { to } }: NumberPart): boolean {
  return COUNTS_FEET.test(text.slice(to, to + FAR));
}

/** Whether the pair before or behind has the number on one side alone: the sentence was parted there ('see "3.'), and its words went to the other pair. */
function standsBeside(
  { token }: NumberPart,
  subject: Subject,
  sidesOf: (unit: Segment) => readonly [having: string, lacking: string],
): boolean {
  const alone = new RegExp(`(?<![\\d.,])${escapePattern(token.text)}(?!\\d|[.,]\\d)`);
  return ([-1, 1] as const).some((step) => {
    const unit = unitBeside(subject, step);
    if (unit?.kind !== "segment") return false;
    const [having, lacking] = sidesOf(unit).map(withOurDigits);
    return alone.test(having ?? "") && !alone.test(lacking ?? "");
  });
}

/** A number as it stands in its text. */
function shown({ visible }: Side, { token }: NumberPart): string {
  return visible.text.slice(token.from, token.to);
}
