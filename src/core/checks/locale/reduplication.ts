/** Where the same word twice is right. */
import type { Language } from "#core/checks/reading/language.ts";

const words = (list: string) => new Set(list.split(" "));

/** Languages that double words as a matter of grammar, with the words that are never doubled there. */
const DOUBLING = new Map<string, ReadonlySet<string>>([
  ...["id", "ms"].map((code): [string, ReadonlySet<string>] => [
    code,
    words("yang di ke dari dan untuk dengan pada dalam atau ini akan oleh"),
  ]),
  ["vi", words("của và các là trong để cho với được này một những từ không")],
  ["hi", words("में के का की से को है हैं और ने कि लिए यह पर")],
  ["fa", words("از به در که و را با برای این")],
  ..."jv su fil tl ur bn ta te ml kn mr gu pa ne si or as az kk ky uz tk km lo my sw zu xh st tn mg ku ckb ka ha yo ig so am ti mn bo dz"
    .split(" ")
    .map((code): [string, ReadonlySet<string>] => [code, new Set()]),
]);

/** Words that stand twice in good sentences: pronoun after relative pronoun, "one by one", "slowly". */
const TWICE = new Map<string, ReadonlySet<string>>([
  ["de", words("die der das den dem sie Sie")],
  ["lb", words("déi dat")],
  ["fr", words("nous vous")],
  ["nl", words("die dat u ze in")],
  ["fy", words("mei dat dy")],
  ["is", words("er sem það á í að til")],
  ["ca", words("la")],
  ["da", words("det de den som")],
  ["nb", words("det de den som")],
  ["no", words("det de den som")],
  // "Var och en" behind a question: "var var och en finns".
  ["sv", words("det de den som var")],
  ["pt", words("se")],
  ["cs", words("se")],
  // "Jest to to samo."
  ["pl", words("to")],
  ["el", words("πολύ σιγά λίγο βήμα ένα ένας μία")],
  ["he", words("לאט יום אחד אחת שלב צעד מאוד עוד")],
  ["ru", words("чуть едва")],
  ["hu", words("az ez egy már majd sok")],
  ["ko", words("하나 차례 하루 각각 하나하나")],
  [
    "tr",
    words(
      "adım ayrı tek tekrar hemen birer üçer azar usul farklı başka teker yavaş sık zaman kat satır sayfa parça çeşit ara uzun güzel hızlı gün yer bölüm dizi grup kısım tür sıra madde iki üç bir ikişer aşama kelime harf tane ağır kolay rahat derin yan karşı",
    ),
  ],
  ["en", words("that had")],
]);

export function mayStandTwice(word: string, { code }: Language): boolean {
  const never = DOUBLING.get(code);
  if (never !== undefined) return !never.has(word);
  return TWICE.get(code)?.has(word) ?? false;
}

/** Particles that no good sentence of a language without spaces has twice, but where the second begins another word (`和和谐`, `目的的`). */
const PARTICLES: Readonly<Record<string, RegExp>> = {
  ja: /をを|(?<=[\p{Script=Han}\p{Script=Katakana}ー])(?:にに|がが|でで|へへ|とと)(?![ぁ-ん])/gu,
  zh: /(?<!目)的的(?![确士])|和和(?![谐平解])|是是(?!非)|在在(?![线意乎])|将将(?!军)|請請(?!求)|请请(?!求)/gu,
};

/** A global expression for what stands twice by mistake; null where the language has spaces, or nothing is known of it. */
export function doubledParticle({ code }: Language): RegExp | null {
  return PARTICLES[code] ?? null;
}

/** Prepositions of the North, which end a clause or belong to the verb before them, so that the next may begin behind. */
const NORDIC: ReadonlySet<string> = new Set(["da", "nb", "nn", "no", "sv", "fo"]);
const PREPOSITION =
  /^(?:i|på|med|til|till|for|för|av|af|om|fra|från|over|över|under|ved|vid|ut|inn|ind|in|op|opp|upp)$/u;
/** "In which", "for which": the relative clause may end with it. */
const RELATIVE = /\b(?:in|on|with|to|for|of|from|about|by|at|over|under|through) (?:which|whom)\b/i;
/** Again, anew: "logg på på nytt". */
const ANEW = /^ (?:nytt|ny|nyt)(?!\p{L})/u;

/** @param behind what stands behind the second of them */
export function isParticleTwice(word: string, behind: string, source: string, { code }: Language): boolean {
  if (!NORDIC.has(code) || !PREPOSITION.test(word.toLowerCase())) return false;
  return RELATIVE.test(source) || (/^på$/iu.test(word) && ANEW.test(behind));
}
