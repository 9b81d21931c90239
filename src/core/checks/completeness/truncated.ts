/**
 * Stops in the middle: a text whose source ends as a sentence, that itself doesn't, and that is far too short or ends in a word that needs another behind
 * it. A final mark alone that is lost is told by `end-punctuation`.
 */
import type { Check } from "#core/checks/check.ts";
import { goesOnInNext } from "#core/checks/reading/joined-sentences.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import { relativeLength, weighedLength } from "#core/checks/reading/text-length.ts";
import { unitBeside } from "#core/checks/reading/unit-beside.ts";

/** The end of a sentence in any script, with the quotes and brackets that close behind it. */
const FINAL_MARK =
  /[.!?:;…。！？：︰︓﹕；．؟؛।॥։።]["'”’“»›」』）)\]\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u;
/** Full stops of languages that have none count by the length alone. */
const WITHOUT_FINAL_MARKS = new Set(["th", "lo", "km", "my"]);

/** Marks of bold type that enclose nothing, which are told as that. */
const LEFT_OVER = /[\s*_]+$/u;

/** Words, or in languages without spaces endings, behind which something has to come. */
const HANGING: Readonly<Record<string, string>> = {
  ar: "و|أو|او|في|من|إلى|الى|على|عن|أن|التي|الذي",
  cs: "a|nebo|v|na|z|do|pro|že|který|která|které|od",
  de: "und|oder|der|den|dem|des|ein|eine|einen|einem|einer|für|von|vom|zur|zum|im|ins|dass|wenn|Ihre|Ihren|Ihrem",
  en: "the|a|an|of|and|or|your",
  es: "y|o|el|la|los|las|un|una|de|del|a|al|para|que|en|con|por|su|sus",
  fr: "et|ou|le|la|les|un|une|des|de|du|à|au|aux|pour|que|qui|dans|sur|avec|par|votre|vos",
  he: "את|של|או|עם|אל|על|כדי",
  hi: "और|या|कि|जो",
  it: "e|o|il|lo|la|gli|le|un|una|di|del|della|a|al|per|che|in|con|da|su",
  ja: "を|は|および|または|(?<!も)の",
  // A meeting, a definition, a question end so and are whole.
  ko: "를|을|및|또는|(?<![회정주동문합논결임강예건협상거])의",
  lv: "un|vai|ar|no|uz|par|lai|ka|kas|kurā|kuru|pie|ja",
  nl: "en|of|de|het|een|van|voor|met|uw",
  pl: "i|lub|w|na|z|do|dla|że|który|która|które|od",
  pt: "e|ou|o|a|os|as|um|uma|de|do|da|para|que|em|com|por|seu|sua",
  ru: "и|или|в|на|с|из|для|к|от|что|который|по",
  sv: "och|eller|en|ett|av|som|att|för|med",
  tr: "ve|veya|bir",
  uk: "і|й|або|в|у|на|з|для|до|від|що|який",
  zh: "和|或|的|、|在|与",
};

const ends = new Map<string, RegExp | null>();

function hangingEnd({ language: { code, hasWordSpaces } }: Side): RegExp | null {
  const known = ends.get(code);
  if (known !== undefined) return known;
  const words = HANGING[code];
  const before = hasWordSpaces && code !== "ko" ? "(?<=^|[\\s(])" : "";
  const end = words === undefined ? null : new RegExp(`${before}(?:${words})\\s*$`, "u");
  ends.set(code, end);
  return end;
}

/** In a shorter text than this a third less is nothing; in a long one a quarter is much. */
const LEAST = 20;
const LONG = 60;
const TOO_SHORT = { label: 0.4, short: 0.64, long: 0.75, withoutMarks: 0.45 };

/** Nouns with which Korean ends its labels and steps: they say in a word what English says in a sentence. */
const STEP =
  /(?:[음임함됨기]|확인|검색|구입|선택|추가|설정|클릭|변경|삭제|경우|사용|참조|방법|관리|보기|입력|실행|이동|연결|열기|저장|제거|만들기|문제|항목|목록|완료|시작|중지|설치|제공|지원|가능|필요)$/u;

/** Endings of verbs and particles, behind which a Korean sentence goes on. */
const GOES_ON = /(?:[다요은는이가을를에고며면서와과게지로도만]|때문|경우)$/u;

function isNoun(text: string): boolean {
  return STEP.test(text) || (/\p{Script=Hangul}$/u.test(text) && !GOES_ON.test(text));
}

/** A Japanese text that ends in a noun or a number is a label, as one in brackets is of Korean, however much its source says. */
function isLabel({ visible: { text }, language: { code } }: Side): boolean {
  const end = text.trimEnd();
  if (code === "ja") return /(?:[\p{Script=Han}\p{Script=Katakana}ー\p{Nd}]|もの|こと)$/u.test(end);
  return code === "ko" && (isNoun(end) || /\p{Script=Hangul}[)）]$/u.test(end));
}

/** Where the verb comes last, a text that ends in a finite one has said all. */
const FINITE: Readonly<Record<string, RegExp>> = {
  ja: /(?:ます|ません|ました|です|でした|ましょう|ください|下さい|である)$/u,
  ko: /(?:니다|니까|세요|십시오|시오)$/u,
  hi: /(?<=\s)(?:है|हैं|था|थी|थे|करें|होगा|होगी|होंगे|सकते हैं)$/u,
};

const CLOSED = /[)）\]］][^\p{L}\p{N}]*$/u;
/** A name or a number at the end, with what closes behind it. */
const LAST_NAME =
  /(?<![\p{L}\p{N}])(?=[^\s]*[\p{Lu}\p{Nd}])[\p{L}\p{N}][\p{L}\p{N}_.+#-]*[\p{L}\p{N}+#](?=[^\p{L}\p{N}]*$)/u;

const QUOTE = /["“”„«»「」『』]/u;
const QUOTED_END = /["”“»」』]\s*$/u;

/** Whether the target ends in what its source ends in: a bracket that closes, a name, a number; or in a title in quotation marks, behind which English says what it is. */
function endsAlike(source: Side, target: Side): boolean {
  const [own, other] = [source.visible.text, target.visible.text];
  if (CLOSED.test(own) && CLOSED.test(other)) return true;
  if (QUOTED_END.test(other) && QUOTE.test(own)) return true;
  const name = LAST_NAME.exec(own)?.[0];
  return name !== undefined && name === LAST_NAME.exec(other)?.[0];
}

/** An article and a noun, or a noun alone, say no less than their source: "The identification number.", "Die Kennnummer". */
const FEWEST_WORDS = 5;
/** Words that many languages have none for: "A description of the package." is "Popis balíčku". */
const ARTICLE = /^(?:a|an|the)$/i;

const isShort = ({ words }: Side) => words.filter((word) => !ARTICLE.test(word)).length < FEWEST_WORDS;

/** What is whole to its last mark was hardly cut off there: `[Ver uso](x)`. */
function closesMarkup({ text, nodes }: Side): boolean {
  const end = text.trimEnd().length;
  return nodes.some(({ kind, to }) => to === end && (kind === "link" || kind === "strong"));
}

/** Languages of the North end a clause with its preposition, as English does: "the one you asked for". */
const STRANDING: Readonly<Record<string, RegExp>> = {
  en: /\b(?:for|with|to|from|of|in|on|about|at|by)[.!?:]?\s*$/u,
  sv: /(?:^|\s)(?:av|för|med)\s*$/u,
};
/** A Japanese heading asks with it: "〜とは". */
const ASKS = /とは\s*$/u;

/** What leads to the next block may end with a comma there: "たとえば、" for "For example:", or for a semicolon that was meant as a colon. */
const LEADS_ON = /[:：;；]\s*$/u;
const COMMA = /[,，、،]\s*$/u;

/** A Japanese heading or lead-in says what something is done for: 「作成するには」. */
const TO_DO = /(?:には|場合は|ときは|際は)\s*$/u;

function leadsOn({ visible: { text }, language: { code } }: Side): boolean {
  return COMMA.test(text) || (code === "ja" && TO_DO.test(text));
}

/** A Chinese sentence may end in 的: 这是最常用的. */
const IS_OF_A_KIND = /是[^，。；、]+的\s*$/u;

/** A unit behind its number, which may be spelled like a word: `30 с`, `2 o`. */
const UNIT = /\d[ \u00a0]?\p{L}{1,2}\s*$/u;

function mayHang(source: Side, target: Side): boolean {
  if (UNIT.test(target.visible.text)) return true;
  if (target.language.code === "zh" && IS_OF_A_KIND.test(target.visible.text)) return true;
  if (LEADS_ON.test(source.visible.text) && leadsOn(target)) return true;
  const isStranded = STRANDING[source.language.code]?.test(source.visible.text) === true;
  if (isStranded && STRANDING[target.language.code]?.test(target.visible.text) === true) return true;
  const { text } = target.visible;
  return target.language.code === "ja" && /\?\s*$/u.test(source.visible.text) && (ASKS.test(text) || TO_DO.test(text));
}

/** A source that ends within a bracket is cut off itself: "the tree (a.k.a." */
function isOpen({ visible: { text } }: Side): boolean {
  return text.lastIndexOf("(") > text.lastIndexOf(")");
}

/** Whether a target that lacks its source's final mark stops before it has said all. */
export function endsInTheMiddle(source: Side, target: Side): boolean {
  const { text } = target.visible;
  if (!FINAL_MARK.test(source.visible.text) || FINAL_MARK.test(text) || isOpen(source)) return false;
  const end = /[*_]\s*$/u.test(text) ? text.replace(LEFT_OVER, "") : text;
  if (end !== text && FINAL_MARK.test(end)) return false;
  const isMarked = !WITHOUT_FINAL_MARKS.has(target.language.code);
  if (isMarked && hangingEnd(target)?.test(end)) return !mayHang(source, target);
  const [own, last] = lastSentences(source, target);
  const length = weighedLength(own);
  if (length < LEAST) return false;
  if (isShort(own)) return false;
  const isWhole = FINITE[target.language.code]?.test(end.trimEnd()) === true || endsAlike(source, target);
  // What leads on with a colon may be said in a noun: "Some points to keep in mind:".
  const isSoft = isWhole || closesMarkup(target) || isLabel(target) || /[:：]\s*$/u.test(source.visible.text);
  const bound = isSoft ? TOO_SHORT.label : length < LONG ? TOO_SHORT.short : TOO_SHORT.long;
  return relativeLength(own, last) < (isMarked ? bound : TOO_SHORT.withoutMarks);
}

/** A full stop between sentences, with what closes behind it. */
const BETWEEN = /[.!?]["'”’»)\]]*\s+(?=\P{Ll})|[。！？।؟]["'”’»」』）)]*\s*(?=\S)/gu;

/** Of as many sentences on both sides only the last can be cut off: the others may well be shorter. */
function lastSentences(source: Side, target: Side): readonly [source: Side, target: Side] {
  const own = source.visible.text.split(BETWEEN);
  const others = target.visible.text.split(BETWEEN);
  if (own.length !== others.length || own.length < 2) return [source, target];
  return [source.with(own.at(-1) ?? ""), target.with(others.at(-1) ?? "")];
}

/** What joins the items of a list, at the end of all but the last: "…, oder". */
const JOINING: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries({
    ar: "و|أو|او",
    cs: "a|nebo",
    de: "und|oder",
    en: "and|or",
    es: "y|e|o|u",
    fr: "et|ou",
    he: "או",
    hi: "और|या",
    it: "e|o",
    ja: "および|または",
    ko: "및|또는",
    lv: "un|vai",
    nl: "en|of",
    pl: "i|lub|oraz",
    pt: "e|ou",
    ru: "и|или",
    sv: "och|eller",
    tr: "ve|veya",
    uk: "і|й|або",
    zh: "和|或",
  }).map(([code, words]) => [code, new RegExp(`(?:${words})\\s*$`, "u")]),
);

/** Who translates may join the items of a list by a word where English ends each as a sentence. */
function joinsNextItem(subject: Subject): boolean {
  const { target, place, context } = subject;
  if (isMachineMade(context.article) || (place.block !== "list-item" && place.listDepth === 0)) return false;
  const next = unitBeside(subject, 1)?.place;
  return next?.block === "list-item" && JOINING[target.language.code]?.test(target.visible.text) === true;
}

export const truncated: Check = {
  id: "truncated",
  group: "completeness",
  title: "Cut off",
  what: "The target stops in the middle: it has no final mark where the source has one, and it is far too short or ends in a word that needs another.",
  why: "The rest of the sentence is missing from the page.",
  severity: "warning",
  example: {
    locale: "de-DE",
    source: "If you forgot your password, go to the password reset page and follow the steps.",
    target: "Wenn Sie Ihr Kennwort vergessen haben, wechseln Sie zur",
  },
  run(subject) {
    const { source, target, isCode, place, context } = subject;
    if (isCode || source === null || target.text.trim() === "" || !endsInTheMiddle(source, target)) return [];
    const at = target.text.trimEnd().length;
    // People leave the stops of items out, and say in few words what English says in many.
    const isStyle =
      place.block !== "paragraph" && !isMachineMade(context.article) && hangingEnd(target)?.test(target.text) !== true;
    return [
      {
        range: { from: at, to: at },
        message: "The target stops in the middle of the sentence",
        detail: "end",
        ...((isStyle || goesOnInNext(subject) || joinsNextItem(subject)) && { isMinor: true }),
      },
    ];
  },
};
