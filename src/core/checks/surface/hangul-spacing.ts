/** Blanks that machine translation puts into Korean: before 하다 and 되다 behind their noun, within them, and before a particle behind code or Latin letters. */

import type { Check } from "#core/checks/check.ts";
import { VERB_NOUNS } from "#core/checks/locale/korean-verbs.ts";
import { habitOf } from "#core/checks/reading/habit.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import { tellApart } from "#core/checks/reading/tell-apart.ts";
import type { MarkupKind } from "#core/markup/markup-node.ts";
import { matchesOf } from "#core/search/matches-of.ts";

const ENDINGS =
  "(?:하다|하는|하여|하고|하며|하면|하지|하기|하거나|하려|하도록|하세요|하십시오|하시겠|합니다|합니까|해서|해야|했|하였|되다|되는|되어|되고|되며|되면|되지|되기|되거나|되도록|됩니다|되었|됐)[가-힣]{0,4}|할|한|함|해|된|될|됨|돼|하|되";
/** `사용 하는`, `설정 된`: what stands before the blank is asked apart. */
const SPLIT = new RegExp(`(?<=[가-힣])( )(?:${ENDINGS})(?![가-힣])`, "gu");
const NOUNS = new Set(VERB_NOUNS);

/** Whether the word before an offset ends in one of the nouns. */
function endsInVerbNoun(text: string, at: number): boolean {
  return [2, 3, 4, 5, 6].some((length) => NOUNS.has(text.slice(at - length, at)));
}

/** Forms that are nothing but 하다 and 되다: 한 is one as well, and 해 a year. */
const SURE_FORM = /^(?:하[가-힣]|합[가-힣]|했|해야|되[가-힣]|됩[가-힣]|됐|된|될|됨|할)/u;
/** What ends in a particle, an ending of a verb or of an adverb is no noun that 하다 is written on to. */
const NO_NOUN =
  /(?:[을를이가은는도만에로게고서며면지기록야요다까자께나든라려듯든히수것때후전중]|[가-힣]에서|[인위대통의관향]해|긴|라고|[으]?로써)$/u;
const ADVERBS: ReadonlySet<string> = new Set(
  "다시 모두 먼저 자주 아직 이미 빨리 항상 매번 직접 서로 함께 전혀 별로 거의 조금 매우 아주 일부 각각 그냥 정말 너무 주로 계속 잘못 그대로 처럼 마음 무엇 어떤 모든 같은 다른 새로운 여러 일을 역할 말씀 생각 동안 경우 부터 까지 정도 이상 이하 미만 필수 관련".split(
    " ",
  ),
);

/** A word of Chinese origin, as nearly all nouns are that become verbs, and no other part of speech by its ending. */
function isBeforeVerb(text: string, at: number): boolean {
  const word = /[가-힣]+$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? "";
  if (word.length < 2 || word.length > 6 || NO_NOUN.test(word) || ADVERBS.has(word) || /싶어$/u.test(word))
    return false;
  return SURE_FORM.test(text.slice(at + 1, at + 3));
}

/** `사용하 여`, `되 지`. */
const TORN = /[가-힣](?:하|되)( )(?:여|여서|는|고|며|면|지|거나|려면|도록|세요|십시오|어|었습니다)(?![가-힣])/gu;
/** `에 대 한`, `위 한`, `통 해`. */
const OF = /(?:에 대|을 위|를 위|을 통|를 통|에 의|에 관)( )(?:한|해|하여|해서|하)(?![가-힣])/gu;
const PARTICLES =
  "을|를|은|는|가|의|에|에서|에는|에서는|으로|로|와|과|에게|부터|까지|을\\(를\\)|은\\(는\\)|이\\(가\\)|와\\(과\\)|\\(으\\)로";
/** 이 and 그 begin a word of their own as well. */
const PARTICLE = new RegExp(`[A-Za-z\\d)\\ufffc]( )(?:${PARTICLES})(?=[\\s.,:;)]|$)`, "gu");
const PARTICLE_BEHIND = new RegExp(`^ (?:${PARTICLES})(?=[\\s.,:;)]|$)`, "u");
const NAMED: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["strong", "emphasis", "link", "reference"]);

/** Blanks behind bold type or a link, in the visible text: the words they end with may be Korean. */
function behindMarkup({ flat, text, visible }: Side): readonly number[] {
  const ends = flat.filter(({ kind, to }) => NAMED.has(kind) && PARTICLE_BEHIND.test(text.slice(to, to + 8)));
  if (ends.length === 0) return [];
  const starts = new Set(ends.map(({ to }) => to));
  return matchesOf(visible.text, / /g)
    .map(({ index }) => index)
    .filter((at) => starts.has(visible.rangeOf(at, at + 1).from));
}

/** Whether an article that people made parts 하다 and 되다 from their nouns throughout. */
const isHabit = habitOf(({ target }) => partedPlaces(target).length > 0);

/** Blanks in a text that stand within a word. */
function partedPlaces(text: string): readonly number[] {
  const places = [SPLIT, TORN, OF, PARTICLE].flatMap((pattern) =>
    matchesOf(text, pattern).map(({ 0: found, index }) => ({ at: index + found.lastIndexOf(" "), pattern })),
  );
  return places
    .filter(({ at, pattern }) => pattern !== SPLIT || endsInVerbNoun(text, at) || isBeforeVerb(text, at))
    .map(({ at }) => at);
}

export const hangulSpacing: Check = {
  id: "hangul-spacing",
  group: "surface",
  title: "Space in a Korean word",
  what: "A space parts 하다 or 되다 from its noun, or a particle from the code or Latin word before it.",
  why: "Machine translation puts it there, and readers stumble over half a word.",
  severity: "warning",
  example: {
    locale: "ko-KR",
    source: "Use the file.",
    target: "파일을 사용 합니다.",
    fixed: "파일을 사용합니다.",
  },
  run({ source, target, language, isCode, context }) {
    const { text, rangeOf } = target.visible;
    if (language.code !== "ko" || isCode || source?.text === target.text) return [];
    if (!/[가-힣A-Za-z\d)\]\ufffc] [가-힣(]/u.test(text)) return [];
    const found = partedPlaces(text);
    const behind = new Set(behindMarkup(target));
    const unique = [...new Set([...found, ...behind])].sort((a, b) => a - b);
    const isByPeople = !isMachineMade(context.article);
    return tellApart(
      unique.map((at) => ({
        range: rangeOf(at, at + 1),
        message: "A space stands within a word",
        // People leave it so that Markdown closes what stands before it: `**이름(선택)**을` would stay open.
        ...(((isByPeople && behind.has(at)) || isHabit(context.article)) && { isMinor: true }),
        detail: /\S*$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] + text.slice(at, at + 3),
        fixes: [{ title: "Remove the space", target: spliceVisible(target, { from: at, to: at + 1 }, "") }],
      })),
    );
  },
};
