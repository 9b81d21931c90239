/** What stands beside a number and says what it counts: percent, money, and units of which the prefix (kilo, mega, giga) or the name matters. */

/** "Percent" in words, stems of all languages at once: none of them says anything else. */
export const PERCENT =
  /[%٪﹪％]|per ?cent|prozent|procent|prosent|prósent|protsen|pour ?cent|por ?cien|por ?cento|la sută|процен|odsto|одсто|posto|(?<!\p{L})(?:proc|проц)\.|відсот|працэнт|посто|százalék|τοις εκατό|тоис|المئة|المائة|مئوي|درصد|فیصد|אחוז|パーセント|퍼센트|프로|百分|成|割|เปอร์เซ|ร้อยละ|phần trăm|peratus|persen|yüzde|faiz|foiz|пайыз|տոկոս|პროცენტ|በመቶ|प्रतिशत|टक्क|শতাংশ|சதவீத|శాతం|ટકા|ਪ੍ਰਤੀਸ਼ਤ|ಪ್ರತಿಶತ|ശതമാന|qind|ehuneko|ភាគរយ|ເປີເຊັນ|ရာခိုင်|mija/iu;

/** Signs of money, with all that says the same in words. */
export const MONEY: readonly { readonly sign: string; readonly said: RegExp }[] = [
  {
    sign: "$",
    said: /[$＄﹩]|USD|US-?D|dol|dól|дол|δολ|dólar|دولار|دلار|ڈالر|דולר|ドル|弗|美元|美金|달러|불|ดอลลาร|डॉलर|ডলার|đô|դոլար|დოლარ|щ\. ?д|bandaríkjad|dölum/iu,
  },
  { sign: "€", said: /€|EUR|eur|евр|євр|ευρ|يورو|یورو|אירו|ユーロ|欧元|歐元|유로|ยูโร|यूरो/iu },
  {
    sign: "£",
    said: /£|GBP|pound|pfund|livre|libr|sterl|фунт|funt|lir|λίρ|جنيه|پوند|ליר|ポンド|英镑|英鎊|파운드|ปอนด์|पाउंड|bảng/iu,
  },
  { sign: "¥", said: /[¥￥]|JPY|CNY|RMB|yen|yuan|иен|єн|юан|円|元|엔|위안|เยน|หยวน|येन/iu },
];

/** Behind an amount: names of money that is none of `MONEY`, or is one of it, as stems of all languages. */
export const MONEY_IN_WORDS =
  /^[ \u00a0\u202f]?(?:eur|евр|євр|ευρ|kron|króna|krónu|korun|koron|złot|forint|rubl|рубл|гривн|лев|lev|leu|lei|lir|litu|lats|rupi|rupe|peso|real|yen|yuan|ユーロ|円|元|欧元|歐元|유로|원|يورو|ريال|درهم|שקל|रुपय|บาท|đồng)/iu;

/** Powers of a thousand by the words of all languages, greatest last; Chinese `兆` is a million here. */
const PREFIXES: readonly (readonly [symbol: RegExp, word: RegExp])[] = [
  [/^[kKкК]/u, /^(?:kilo|chilo|quilo|кил[оа]|кіл[оа]|χιλιο|κιλο|كيلو|کیلو|קילו|キロ|千|กิโล|किलो|킬로)/iu],
  [/^[MМм]/u, /^(?:m[eé]ga|мега|μεγα|ميغا|ميجا|مگا|מגה|メガ|兆|百万|เมกะ|मेगा|메가)/iu],
  [/^[GГ]/u, /^(?:giga|гіга|гига|γιγα|غيغا|جيجا|گیگا|ג['׳]?יגה|ギガ|吉|千兆|十億|กิกะ|गीगा|기가)/iu],
  [/^[TТ]/u, /^(?:t[eé]ra|тера|τερα|تيرا|ترا|טרה|テラ|太|兆位|เทรา|टेरा|테라)/iu],
  [/^[PП]/u, /^(?:p[eé]ta|пета|πετα|بيتا|פטה|ペタ|拍)/iu],
];
const SYMBOL =
  /^[kKкКMМмGГTТPП]i?(?:[Bb](?:ytes?|its?|ps|\/s)?|[oо](?:\/s)?|[БбB](?:ит|айт)?|bit|bajt|Hz|Гц|W|Вт|Bd)(?:\/s|ps|\/с)?(?![\p{L}\d])/u;
/** A Chinese unit of one million, of which the gigabyte holds a thousand. */
const THOUSAND_MILLIONS = /^千兆/u;

/** @param behind what follows a number. @returns the power of a thousand that its unit has; null where it has none that is known */
export function magnitudeOf(behind: string): number | null {
  const near = behind.replace(/^[-‑ \u00a0\u202f]/u, "");
  if (THOUSAND_MILLIONS.test(near)) return 3;
  const isSymbol = SYMBOL.test(near);
  const at = PREFIXES.findIndex(([symbol, word]) => (isSymbol ? symbol.test(near) : word.test(near)));
  return at < 0 ? null : at + 1;
}

/** The unit of a magnitude as symbols are written, for what may replace it; null where it is a word, or of another script. */
export function latinUnit(behind: string): string | null {
  return /^[-‑ \u00a0\u202f]?([KkMGTP]i?(?:B|b|Hz)(?:ps|\/s)?)(?![\p{L}\d])/u.exec(behind)?.[1] ?? null;
}
