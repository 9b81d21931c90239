/** What a language writes on to a name, so that letters beside a link or code are no word that lost its blank. */
import type { Language } from "#core/checks/reading/language.ts";

/** Languages that put endings behind names as they are, the longest in letters. */
const LONG_ENDINGS: Readonly<Record<string, number>> = {
  az: 7,
  ba: 7,
  et: 6,
  eu: 6,
  fi: 8,
  hu: 7,
  hy: 6,
  ka: 6,
  kk: 7,
  kn: 9,
  ko: 9,
  ky: 7,
  ml: 9,
  mn: 6,
  mr: 8,
  ta: 9,
  te: 9,
  tk: 7,
  tr: 8,
  tt: 7,
  ug: 7,
  uz: 7,
};
/** The endings of the others, that are no words of their own. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  da: /^(?:e?s|en|et|er|erne|ene)$/,
  de: /^(?:e?s|e?n|e)$/,
  el: /^$/,
  id: /^(?:nya|kan|an|i|lah|kah|ku|mu)$/,
  lb: /^(?:e?n|e?s|e)$/,
  ms: /^(?:nya|kan|an|i|lah|kah)$/,
  nb: /^(?:e?s|en|et|er|ene)$/,
  nl: /^(?:e?s|en)$/,
  no: /^(?:e?s|en|et|er|ene)$/,
  ro: /^(?:ul|ului|uri|urile|le|lui)$/,
  sv: /^(?:s|en|et|n|er|erna|ar|arna)$/,
};
/** Romance languages and others have a plural. */
const PLURAL = /^e?s$/;
/** A letter or two, of languages that inflect; their short words are longer, or these. */
const INFLECTED: ReadonlySet<string> = new Set([
  "be",
  "bg",
  "bs",
  "cs",
  "hr",
  "lt",
  "lv",
  "mk",
  "pl",
  "ru",
  "sk",
  "sl",
  "sr",
  "uk",
  "sq",
  "is",
]);
const SHORT_WORDS =
  /^(?:[aikosuvwzyu]|на|по|до|за|из|от|не|но|со|ко|об|во|[ваиіукзсояйє]|та|що|як|від|ja|un|uz|no|ar|ir|ka|vai|ir|su|iš|į|do|na|po|za|ze|se|ve|ke|ku|od|od|je|in|ali|ili|i|da|që|të|me|në|og|er)$/;

/** @param run letters behind a name, up to what is none */
export function isEnding(run: string, { code }: Language): boolean {
  if (/^\p{Lu}/u.test(run)) return false;
  const longest = LONG_ENDINGS[code];
  if (longest !== undefined) return run.length <= longest;
  if (INFLECTED.has(code)) return run.length <= 3 && !SHORT_WORDS.test(run);
  return (ENDINGS[code] ?? PLURAL).test(run);
}

const PREFIXES: Readonly<Record<string, RegExp>> = {
  ar: /^[وف]?(?:[بكل]|ال|لل|بال|كال)?$/u,
  he: /^[ובהלכמש]{1,4}$/u,
  fa: /^(?:می|نمی)$/u,
};

/** @param run letters before a name, from what is none */
export function isPrefix(run: string, { code }: Language): boolean {
  return PREFIXES[code]?.test(run) ?? false;
}
