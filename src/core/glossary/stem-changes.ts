/**
 * Forms of a word whose beginning changes too, and compounds that hold it. A translation that a glossary wants is looked for with these as well: to miss one
 * would call a right sentence wrong. What a glossary forbids is not, for there the mistake would be the other way round.
 */

const set = (codes: string): ReadonlySet<string> => new Set(codes.split(" "));

/** Languages that write compounds as one word. */
const COMPOUNDING = set("de nl sv da nb nn no fi et hu is fo lb af fy lv lt");
/** Shorter words stand in too many longer ones by chance. */
const SHORTEST_PART = 4;

/** Languages in which a vowel of the stem comes and goes (узел, узлы; okno, oken), or is another one (dům, domu). */
const FLEETING = set("ru uk be pl cs sk sl hr sr bs bg mk hsb dsb hu lt lv");
/** Languages in which an ending turns a vowel (Knoten, Ordner; Wort, Wörter) or puts other letters before itself. */
const TURNING = set("de is fo sv nb nn no da nl lb");

/** Endings behind a short word or a stem that lost a vowel: of Slavic languages in both scripts, of Hungarian, and of the Nordic ones. */
const ENDINGS =
  /^(?:[аяуюоеёыиіїйьъ]{1,2}[йвмхт]?[иїьа]?|[aeiouyąęáéíóúýěůőű]{1,2}(?:ch|[jmhvwnkt])?(?:[aeiouyí]|ak|ek|hoz|ban|ben|ról|ről|nak|nek|val|vel)?)$/u;
const NORDIC =
  /^(?:e?n|e?t|e?ne|er|ar|or|erna|arna|orna|erne|na|ena|ens|ets|ers|s|ir|inn|ið|inu|ins|um|unum|i|ur|a|u)$/;
const NORDIC_LANGUAGES = set("sv da nb nn no is fo");

const VOWEL = /[аеёиоуыэюяіїєaeiouyáéíóúýěůąę]/u;

/** @param word a word of a term, folded, without `*`; @param candidate a word of a target, folded */
export function isChangedForm(word: string, candidate: string, code: string): boolean {
  if (COMPOUNDING.has(code) && isInCompound(word, candidate, code)) return true;
  if (NORDIC_LANGUAGES.has(code) && word.length < SHORTEST_PART && word.length > 1) {
    if (candidate.startsWith(word) && NORDIC.test(candidate.slice(word.length))) return true;
  }
  return FLEETING.has(code) && hasFleetingForm(word, candidate);
}

function isInCompound(word: string, candidate: string, code: string): boolean {
  if (word.length < SHORTEST_PART || candidate.length <= word.length) return false;
  const [plain, other] = TURNING.has(code) ? [withoutTurns(word), withoutTurns(candidate)] : [word, candidate];
  // `Speicherkonto` holds `Konto`, `Kontenplan` its stem.
  return other.includes(plain) || (plain.length > SHORTEST_PART && other.startsWith(plain.replace(/[aeiouyn]$/, "")));
}

/** Ä is a, ö is o, ü is u. */
function withoutTurns(word: string): string {
  return word.normalize("NFD").replace(/\u0308/gu, "");
}

function hasFleetingForm(word: string, candidate: string): boolean {
  return stemsOf(word).some((stem) => {
    if (!candidate.startsWith(stem)) return false;
    const rest = candidate.slice(stem.length);
    return rest === "" ? stem.length > 2 : ENDINGS.test(rest);
  });
}

/** Stems other than the word's own: a vowel before the last consonant gone, put in, or turned. */
function stemsOf(word: string): readonly string[] {
  const bare = word.replace(/[аяоеёьъйaeoiyáéí]$/u, "");
  const last = bare.length - 1;
  if (last < 1) return [];
  const stems: string[] = [bare];
  const before = bare[last - 1] ?? "";
  // pies: ps-.
  if (bare.slice(last - 2, last) === "ie") stems.push(bare.slice(0, last - 2) + bare.slice(last));
  // узел: узл-, день: дн-, pes: ps-, dům: dom-.
  if (VOWEL.test(before) && !VOWEL.test(bare[last] ?? ""))
    for (const vowel of ["", ...turned(before)]) stems.push(bare.slice(0, last - 1) + vowel + bare.slice(last));
  // okno: oken, окно: окон.
  else if (!VOWEL.test(bare[last] ?? ""))
    for (const vowel of ["e", "o", "е", "о", "a"]) stems.push(bare.slice(0, last) + vowel + bare.slice(last));
  return stems.filter((stem) => stem.length > 1);
}

const TURNS: Readonly<Record<string, readonly string[]>> = {
  ů: ["o"],
  ó: ["o"],
  í: ["e", "ě"],
  á: ["a"],
  é: ["e"],
  ą: ["ę"],
  і: ["о", "е"],
};

const turned = (vowel: string) => TURNS[vowel] ?? [];
