import type { Check } from "#core/checks/check.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import { matchesOf } from "#core/search/matches-of.ts";

/** Between two letters it only stretches the word; behind a prefix before a foreign name, and in abbreviations, it has its place. */
const STRETCHED = /(?<=[\p{Script=Arabic}\u064b-\u0652])\u0640+(?=[\p{Script=Arabic}\u064b-\u0652])/gu;

export const kashida: Check = {
  id: "kashida",
  group: "surface",
  title: "Stretched word",
  what: "A tatweel stretches a word.",
  why: "The word is no longer found by a search.",
  severity: "info",
  example: { locale: "ar-SA", source: "Save the file.", target: "احفـظ الملف.", fixed: "احفظ الملف." },
  run({ source, target, isCode }) {
    if (isCode || !target.text.includes("\u0640") || source?.text.includes("\u0640")) return [];
    const { text, rangeOf } = target.visible;
    return matchesOf(text, STRETCHED).map(({ 0: run, index }) => {
      const stretch = { from: index, to: index + run.length };
      return {
        range: rangeOf(stretch.from, stretch.to),
        message: "A tatweel stretches the word",
        detail: /\S*$/u.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? "",
        fixes: [{ title: "Remove the tatweel", target: spliceVisible(target, stretch, "") }],
      };
    });
  },
};
