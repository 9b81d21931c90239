import type { Check } from "#core/checks/check.ts";
import type { Language } from "#core/checks/reading/language.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";

/** Chinese and Japanese text has full-width marks, but its Latin letters and digits are narrow too. */
const LETTERS = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/g;
const ALL = /[\uff01-\uff5e\u3000-\u3002]+/g;
/** Korean writes the narrow marks, but a wide tilde between the ends of a range. */
const KOREAN = /[\uff01-\uff5d\u3000-\u3002]+/g;
const EAST_ASIA = new Set(["ja", "zh", "yue"]);

/** Brackets of a broken link are `link-broken`'s. */
const BROKEN_LINK = /[\]］]\s?[(（]/u;

export const fullWidth: Check = {
  id: "full-width",
  group: "surface",
  title: "Full-width characters",
  what: "Letters, digits or marks are as wide as Chinese characters.",
  why: "They look foreign in the line, and a search does not find them.",
  severity: "info",
  example: { locale: "ja-JP", source: "Use FTP.", target: "ＦＴＰ を使用します。", fixed: "FTP を使用します。" },
  run({ source, target, language, isCode }) {
    if (isCode || !/[\u3000-\u3002\uff01-\uff5e]/.test(target.text)) return [];
    const { text, rangeOf } = target.visible;
    const marks = marksOf(language);
    if (marks !== LETTERS && BROKEN_LINK.test(text)) return [];
    return Array.from(text.matchAll(marks)).flatMap(({ 0: run, index }) => {
      if (source?.text.includes(run)) return [];
      const stretch = { from: index, to: index + run.length };
      return {
        range: rangeOf(stretch.from, stretch.to),
        message: `“${run}” is full-width`,
        detail: run,
        fixes: [
          { title: "Make it narrow", target: spliceVisible(target, stretch, narrow(run, text.slice(stretch.to))) },
        ],
      };
    });
  },
};

/** What is wrong in the language where it is full-width. */
function marksOf({ code }: Language): RegExp {
  if (EAST_ASIA.has(code)) return LETTERS;
  return code === "ko" ? KOREAN : ALL;
}

/** A narrow mark needs the space that is part of a wide one. */
function narrow(run: string, behind: string): string {
  const mended = run.replaceAll("。", ".").replaceAll("、", ",").normalize("NFKC");
  return /[,;:.!?]$/.test(mended) && /^\p{L}/u.test(behind) ? `${mended} ` : mended;
}
