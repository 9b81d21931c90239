/**
 * Sources as documentation has them, made up: words of each language's script by Zipf's law, some sentences far more common in length than others, with
 * code, links, numbers and placeholders among them. And near-repeats of them, as writers make them from one version or page to the next.
 */

export const FAMILIES = ["en", "de", "fi", "ru", "ar", "hi", "zh", "ja", "th", "ko"] as const;
export type Family = (typeof FAMILIES)[number];

/** Repeatable numbers from 0 to 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Script {
  readonly syllables: readonly string[];
  /** Syllables of a word, at least and at most. */
  readonly word: readonly [number, number];
  /** Between words. */
  readonly space: string;
  readonly stop: string;
  /** What may stand at a word's end. */
  readonly endings: readonly string[];
}

const ASCII_SYLLABLES =
  "se ting con fi gu ra tion ser ver ac count user da ta set up in stall o pen file er re mo te net work pro cess ta ble name".split(
    " ",
  );
const HAN = [
  ..."设置文件打开关闭用户服务器连接数据库系统管理员权限网络配置安装更新删除创建选择应用程序代码语言版本支持使用方法信息状态",
];
const KANA = [..."のをはがにでとはすますしたいるこれそれための"];
const HANGUL = [
  ..."설정파일열기닫사용자서버연결데이터베스관리원권한네트워크구성치업트삭제만들선택응프로그램코드언어버전지",
];
const THAI = "การ ตั้ง ค่า ไฟล์ เปิด ปิด ผู้ ใช้ เซิร์ฟ เวอร์ เชื่อม ต่อ ข้อ มูล ระบบ จัด สิทธิ์ เครือ ข่าย ติด ลบ สร้าง เลือก".split(" ");

const SCRIPTS: Readonly<Record<Family, Script>> = {
  en: { syllables: ASCII_SYLLABLES, word: [1, 4], space: " ", stop: ".", endings: ["", "", "s", "ed", "ing"] },
  de: {
    syllables: [...ASCII_SYLLABLES, "ung", "schaft", "ver", "ge", "än", "über"],
    word: [2, 7],
    space: " ",
    stop: ".",
    endings: ["", "en", "e", "er"],
  },
  fi: {
    syllables: [...ASCII_SYLLABLES, "ää", "yö", "kk", "tta"],
    word: [2, 6],
    space: " ",
    stop: ".",
    endings: ["", "ssa", "sta", "lle", "n", "t"],
  },
  ru: {
    syllables:
      "на строй ка файл сер вер поль зо ва тель дан ные уста нов ить от крыть сеть про цесс таб ли ца имя".split(" "),
    word: [1, 4],
    space: " ",
    stop: ".",
    endings: ["", "а", "ов", "ом", "ы"],
  },
  ar: {
    syllables: "إع داد مل ف خا دم مست خدم بي ان ات تث بيت فت ح شب كة عمل ية جد ول اسم".split(" "),
    word: [2, 4],
    space: " ",
    stop: ".",
    endings: ["", "ات", "ين", "ها"],
  },
  hi: {
    syllables: "से टिंग फ़ा इल सर् वर उप योग कर् ता डे टा खो लें नेट वर्क प्र क्रि या ता लि का ना म".split(" "),
    word: [1, 4],
    space: " ",
    stop: "।",
    endings: ["", "ों", "ें", "ी"],
  },
  zh: { syllables: HAN, word: [1, 3], space: "", stop: "。", endings: ["", "的", "了"] },
  ja: {
    syllables: [...HAN.slice(0, 40), ...KANA],
    word: [1, 4],
    space: "",
    stop: "。",
    endings: ["", "を", "に", "します"],
  },
  th: { syllables: THAI, word: [1, 3], space: "", stop: "", endings: [""] },
  ko: { syllables: HANGUL, word: [1, 4], space: " ", stop: ".", endings: ["", "을", "를", "에서", "합니다"] },
};

const MOST_WORDS = 24;

export interface SourceMaker {
  /** A source of its own. */
  readonly source: () => string;
  /** One that was made from `source` by `edits` edits of words, characters, numbers or markup. */
  readonly near: (source: string, edits: number) => string;
  readonly random: () => number;
}

/** @param rarity 0 for the most common word, up to 1; common words are short, as in every language */
function makeWord({ syllables, word: [least, most] }: Script, rarity: number, random: () => number): string {
  const longest = 2 + Math.floor(rarity * 4) * (most - least);
  const length = Math.min(most, least + Math.floor(random() * longest));
  return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join("");
}

/** @param vocabulary different words before endings */
export function sourceMaker(family: Family, seed: number, vocabulary = 20_000): SourceMaker {
  const random = seeded(seed);
  const script = SCRIPTS[family];
  const whole = (below: number) => Math.floor(random() * below);
  const pick = <T>(list: readonly T[]): T => list[whole(list.length)] as T;
  const made = Array.from({ length: vocabulary }, (_, index) => makeWord(script, index / vocabulary, random));
  const word = () => {
    const rank = Math.floor(vocabulary ** random()) - 1;
    return `${made[rank] ?? ""}${rank > 100 ? pick(script.endings) : ""}`;
  };
  const token = () => {
    const kind = random();
    if (kind < 0.9) return word();
    if (kind < 0.93) return `\`${pick(made)}${whole(500)}\``;
    if (kind < 0.95) return `[${word()}${script.space}${word()}](${whole(900)}.md)`;
    if (kind < 0.97) return `**${word()}**`;
    return kind < 0.99 ? `${whole(300)}` : `{${whole(3)}}`;
  };
  const source = () => {
    const words = random() < 0.35 ? 1 + whole(4) : 4 + whole(MOST_WORDS - 4);
    return Array.from({ length: words }, token).join(script.space) + (words > 4 ? script.stop : "");
  };
  const near = (text: string, edits: number) => {
    let edited = text;
    for (let edit = 0; edit < edits; edit++) edited = editOnce(edited);
    return edited;
  };
  const editOnce = (text: string) => {
    const at = whole(text.length + 1);
    const edits = script.space === "" ? unspacedEdits(text, at) : spacedEdits(text);
    return pick([...anyEdits(text, at), ...edits])();
  };
  const anyEdits = (text: string, at: number) => [
    () => text.replace(/\d+/, () => `${whole(1000)}`),
    () => text.replace(/`[^`]*`/, () => `\`${pick(made)}\``),
    () => `${text.slice(0, at)}${pick([...pick(script.syllables)])}${text.slice(at)}`,
    () => `${text.slice(0, at)}${text.slice(at + 1)}`,
  ];
  const unspacedEdits = (text: string, at: number) => [
    () => `${text.slice(0, at)}${text.slice(at + 1 + whole(3))}`,
    () => `${text.slice(0, at)}${word()}${text.slice(at)}`,
    () => `${text.slice(0, at)}${word()}${text.slice(at + 1 + whole(3))}`,
  ];
  const spacedEdits = (text: string) => {
    const words = text.split(" ");
    const place = whole(words.length);
    return [
      () => words.toSpliced(place, 1).join(" "),
      () => words.toSpliced(place, 0, word()).join(" "),
      () => words.with(place, word()).join(" "),
      () => words.with(place, `${words[place]}${pick(script.endings)}`).join(" "),
    ];
  };
  return { source, near, random };
}
