/** Numbers that name something (a port, a year, a version) and are written in the target like amounts: `Port 8 080`, `TLS 1,2`. */
import type { Found } from "#core/checks/finding.ts";
import { magnitudeOf } from "#core/checks/locale/measure-signs.ts";
import { withDigitsLike, withOurDigits } from "#core/checks/reading/number-signs.ts";
import { type NumberToken, readNumbers } from "#core/checks/reading/read-numbers.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side } from "#core/checks/reading/subject.ts";

const QUICK = /(?<![\d.,])\d+\.\d+(?![\d.,])|(?<![\d.,])\d{4,}(?![\d.,]\d)/;
const PLAIN = /^(?:\d{4,}|\d+\.\d+)$/;
/** What a number behind it tells apart. */
const KEYWORD =
  /(?:^|[^\p{L}])(?:ports?|errors?|events?|codes?|ids?|numbers?|no\.|versions?|v\.?|releases?|builds?|sections?|chapters?|lines?|pages?|rfc|iso|status|sku|year|kb)[ \u00a0:#(]*$/iu;
const CAPITALISED = /(?:^|\s)([\p{Lu}.][\p{L}.+#]*)[ \u00a0]$/u;
/** Money is an amount, and written as amounts are. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));
const YEAR = /^(?:19|20)\d\d$/;
const YEAR_BEFORE =
  /\b(?:in|since|until|till|by|before|after|from|of|©|copyright|early|late|and|January|February|March|April|May|June|July|August|September|October|November|December)[ \u00a0]$|\d,[ \u00a0]$/i;
/** What makes it an amount whatever stands before it. */
const COUNTED =
  /^[-‑ \u00a0]?(?:%|percent|per cent|x\b|×|times|million|billion|thousand|(?:milli)?seconds?|minutes?|hours?|days?|weeks?|months?|years?|users?|files?|items?|rows?|px|pixels?|inch|in\.|cm|mm|ms|kg|GHz|point|bytes?|characters?)/i;

export function namedNumbers(source: Side, target: Side): readonly Found[] {
  const { text } = source.visible;
  if (!QUICK.test(text) || !/\d[.,'’ \u00a0\u2009\u202f]\d/.test(withOurDigits(target.visible.text))) return [];
  const targets = readNumbers(target.visible.text, target.language, false).slice(0, MOST_NUMBERS);
  const taken = new Set<NumberToken>();
  return readNumbers(text, source.language, true)
    .slice(0, MOST_NUMBERS)
    .flatMap((token) => {
      if (!PLAIN.test(token.text) || token.isLoose) return [];
      const isFree = (one: NumberToken) =>
        !taken.has(one) && one.meanings.some((value) => token.meanings.includes(value));
      const same = targets.filter(isFree);
      const other = same.find((one) => one.text === token.text) ?? same[0];
      if (other === undefined) return [];
      taken.add(other);
      const isNamed = isRewritten(token, other) && isName(token, other, source, target);
      return isNamed ? [told(token, other, source, target)] : [];
    });
}

/** More than anybody checks in one text. */
const MOST_NUMBERS = 300;

/** The same digits, with other signs between them. */
function isRewritten({ text }: NumberToken, other: NumberToken): boolean {
  if (text === other.text) return false;
  return text.replace(/\D/g, "") === other.text.replace(/\D/g, "") && /\d[.,'’ \u00a0\u2009\u202f]\d/.test(other.text);
}

function isName({ from, to, text }: NumberToken, other: NumberToken, source: Side, target: Side): boolean {
  const before = source.visible.text.slice(Math.max(0, from - 40), from);
  const behind = source.visible.text.slice(to, to + 14);
  if (COUNTED.test(behind) || magnitudeOf(behind) !== null) return false;
  if (KEYWORD.test(before)) return true;
  if (YEAR.test(text) && YEAR_BEFORE.test(before) && /^(?:$|[.,;:!?)\]]| (?:and|or|to|version|edition)\b)/.test(behind))
    return true;
  const name = CAPITALISED.exec(before)?.[1];
  if (name !== undefined && CURRENCIES.has(name)) return false;
  // What begins a sentence may be any word: a name stays as it is.
  const own = target.visible.text.slice(Math.max(0, other.from - 40), other.from);
  return name !== undefined && own.trimEnd().endsWith(name);
}

function told(token: NumberToken, other: NumberToken, source: Side, target: Side): Found {
  const range = target.visible.rangeOf(other.from, other.to);
  const now = target.text.slice(range.from, range.to);
  const written = withDigitsLike(token.text, now);
  return {
    range,
    sourceRange: source.visible.rangeOf(token.from, token.to),
    message: `${now} names something and is written ${written}`,
    detail: `${token.text} ${now}`,
    fixes: [{ title: `Write ${written}`, target: splice(target.text, range, written) }],
  };
}
