/** Whether an amount is in other money than the source's: who translates an example may reckon it in that of its readers. */
import { MONEY, MONEY_IN_WORDS } from "#core/checks/locale/measure-signs.ts";
import type { Range } from "#core/document/article.ts";

const CODES: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥", CNY: "¥" };
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));
const BEFORE = /(?:(?<![A-Za-z])([A-Z]{3})|(\p{Sc}))[ \u00a0\u202f]?$/u;
const BEHIND = /^[ \u00a0\u202f]?(?:([A-Z]{3})(?![A-Za-z])|(\p{Sc}))/u;
const FAR = 16;

/**
 * @param text the source's reading text
 * @param amount of the source; null where none is the counterpart: then any amount of money in it
 * @param written what stands in the target's reading text
 */
export function isInOtherMoney(text: string, amount: Range | null, target: string, written: Range): boolean {
  const sign = amount === null ? anyMoney(text) : moneyAt(text, amount);
  const said = MONEY.find((one) => one.sign === sign)?.said;
  if (said === undefined) return false;
  const near = target.slice(Math.max(0, written.from - 4), written.to + FAR);
  const isMoney = moneyAt(target, written) !== null || MONEY_IN_WORDS.test(target.slice(written.to, written.to + FAR));
  return isMoney && !said.test(near);
}

/** The sign of the money that an amount is said to be in, or the code of one that has no sign here. */
function moneyAt(text: string, { from, to }: Range): string | null {
  for (const found of [BEFORE.exec(text.slice(Math.max(0, from - 5), from)), BEHIND.exec(text.slice(to, to + FAR))]) {
    const [, code = "", sign] = found ?? [];
    if (sign !== undefined) return sign;
    if (CURRENCIES.has(code)) return CODES[code] ?? code;
  }
  return null;
}

function anyMoney(text: string): string | null {
  const code = /(?<![A-Za-z])(?:USD|EUR|GBP|JPY|CNY)(?![A-Za-z])/.exec(text)?.[0];
  return code === undefined ? (/[$€£¥](?=[ \u00a0]?\d)/u.exec(text)?.[0] ?? null) : (CODES[code] ?? null);
}
