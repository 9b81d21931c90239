/**
 * Small numbers in words, so that "two" beside "2" is no difference. The words of 0 to 12 (in English to 20), cardinals and ordinals alike, are those of CLDR 48's rules for
 * spelling numbers out (rbnf, `%spellout-cardinal*` and `%spellout-ordinal*`), cut to the stem where the language inflects, with the everyday
 * words for them that rules don't know ("both", "once"). They only ever excuse a difference.
 */
import type { Language } from "./language.ts";

/** Per language the stems of 0, 1, 2 … 12, divided by `|`; `~` stands for a space. */
const STEMS: Readonly<Record<string, string>> = {
  en: "zero no none|one ones a an per each once first single|two both pair dual twice second double|three third triple thrice|four fourth quarter quad|five fifth|six sixth|seven seventh|eight eighth|nine ninth|ten tenth|eleven eleventh|twelve twelfth|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty",
  ar: "صفر|أحد احد أول اول واحد إحدى|اثن إثن ثان كلا كلتا ثنائي|ثلاث ثالث|أربع اربع رابع|خمس خامس|ست سادس|سبع سابع|ثمان ثامن|تسع تاسع|عشر عاشر|أحد~عشر إحدى~عشر حادي~عشر حادية~عشر|اثنا~عشر اثني~عشر إثنا~عشر ثاني~عشر اثنتا~عشر",
  cs: "nul|jedn prvn jeden|dv oba obě druh|tři tře|čtyř čtvrt|pět pát|šest|sedm|osm|devět devát|deset desát|jedenáct|dvanáct",
  de: "null|ein erste|zwei beide doppel|drei dritt|vier|fünf|sechs|sieben siebte|acht|neun|zehn|elf|zwölf",
  es: "cero|un primer|dos segundo segunda|tres tercer|cuatro cuarto cuarta|cinco quinto quinta|seis sexto sexta|siete séptimo séptima|ocho octavo octava|nueve noveno novena|diez décimo décima|once undécimo decimoprimero decimoprimera|doce duodécimo decimosegundo decimosegunda",
  fr: "zéro|un premier première|deux|trois|quatre quatrième|cinq|six|sept|huit|neuf neuvième|dix|onze onzième|douze douzième",
  he: "אפס|אחת אחד ראשון ראשונה|שני שתי|שלוש שלישי|ארבע רביעי|חמש חמישה חמישי|שש שישה שישי|שבע שביעי|שמונה שמיני|תשע תשיעי|עשר עשירי|אחד~עשר אחת~עשרה|שתים~עשרה שניים~עשר",
  hi: "शून्य|एक पहला पहले पहली प्रथम|दो दूसरा दूसरे दूसरी द्वितीय|तीन तीसरा तीसरे तीसरी|चार चौथा चौथे चौथी|पाँच पांच|छह छः छठ|सात|आठ|नौ|दस|ग्यारह|बारह",
  it: "zero|un primo prima primi prime|due secondo seconda secondi seconde|tre terzo terza terzi terze|quarto quarta quarti quarte quattro|cinque quinto quinta quinti quinte|sei sesto sesta sesti seste|sette settimo settima settimi settime|otto ottavo ottava ottavi ottave|nove nono nona noni none|dieci decimo decima decimi decime|undici undicesimo undicesima undicesimi undicesime|dodici dodicesimo dodicesima dodicesimi dodicesime",
  ja: "〇|一 初 1つ 単一 ひとつ|二 両 ふたつ|三 みっつ|四|五|六|七|八|九|十|十一|十二",
  ko: "영 제로|한 첫 하나 단일 일반|둘 두 이중 양쪽|셋 세 석|넷 네 넉|다섯|여섯|일곱|여덟|아홉|열|열한 열하나|열두 열둘",
  lv: "nulle|vien pirm|div otr abi abu abas|tri trīs treš|četr cetur|piec piekt|seš sest|septiņ septīt|astoņ astot|deviņ devīt|desmit|vienpadsmit|divpadsmit",
  nl: "nul|een één eerste|twee|drie derde|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf",
  pl: "zer|jedn jeden pierwsz|dw oba drug obie|trz|czter czwart|pięć piąt pięci|sześ szóst|siódm siedem siedmi|ósm ośmi osiem|dziewię dziewią|dziesię dziesią|jedena|dwana",
  pt: "zero|um primeiro primeira|dois duas segundo segunda|três terceiro terceira|quatro quarto quarta|cinco quinto quinta|seis sexto sexta|sete sétimo sétima|oito oitavo oitava|nove nono nona|dez décimo décima|onze décimo~primeiro décima~primeira|doze décimo~segundo décima~segunda",
  ru: "нул ноль|одн один перв|два две дву оба обе втор|три трё тре|четыр четвер четвёр|пят|шест|сем седьм|восем восьм|девят|десят|одиннадцат|двенадцат",
  sv: "noll|en ett första förste|två andra andre|tre|fyra fjärde|fem|sex sjätte|sju|åtta åttonde|nio|tio|elva elfte|tolv tolfte",
  th: "ศูนย์|แรก หนึ่ง เดียว|สอง คู่ ทั้งสอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|สิบเอ็ด|สิบสอง",
  tr: "sıfır|bir|iki|üç|dört dördüncü|beş|altı|yedi|sekiz|dokuz|on|on~bir|on~iki",
  uk: "нул|одн один перш|два дві дво друг обидв|три трь трет|чотир четвер|п'ят пʼят п’ят|шіст шест|сім сьом|вось вісім|дев'ят девʼят дев’ят|десят|одинадцят|дванадцят",
  zh: "〇 零|一 单 單 首 某|二 两 兩 双 雙|三|四|五|六|七|八|九|十|十一|十二",
};

/** What is written together with the word that follows it. */
const PREFIX: Readonly<Record<string, string>> = { ar: "[وفبلك]?(?:ال|لل)?", he: "[ובהלכמש]{0,2}" };
/** How many letters of inflection may follow a stem. */
const INFLECTION: Readonly<Record<string, number>> = { en: 0 };
const MOST_LETTERS = 4;

const readers = new Map<string, readonly RegExp[]>();

/**
 * Whether a text says a number in words of its language.
 *
 * @param number decimal digits without leading zeros; greater ones than the table knows are never found
 */
export function saysNumber(text: string, language: Language, number: string): boolean {
  if (number.length > 2 || !/^\d+$/.test(number)) return false;
  const known = readers.get(language.code) ?? readersOf(language);
  readers.set(language.code, known);
  return known[Number(number)]?.test(text) ?? false;
}

function readersOf({ code, hasWordSpaces }: Language): readonly RegExp[] {
  const stems = STEMS[code];
  if (stems === undefined) return [];
  return stems.split("|").map((words) => {
    const either = words.replaceAll(" ", "|").replaceAll("~", "\\s");
    // Korean and the languages without spaces join words to what follows them.
    if (!hasWordSpaces || code === "ko") return new RegExp(either, "u");
    const tail = `[\\p{L}\\p{M}]{0,${INFLECTION[code] ?? MOST_LETTERS}}(?![\\p{L}\\p{M}])`;
    return new RegExp(`(?<![\\p{L}\\p{M}])${PREFIX[code] ?? ""}(?:${either})${tail}`, "iu");
  });
}
