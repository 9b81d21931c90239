/** Words that ask, where a question begins with them, and the endings with which Japanese and Korean ask. */
import type { Side } from "#core/checks/reading/subject.ts";

const WORDS: Readonly<Record<string, string>> = {
  ar: "كيف|ما|ماذا|لماذا|متى|أين|من|أي|هل|كم",
  bg: "как|какво|защо|кога|къде|кой|коя|кои",
  bs: "kako|što|šta|zašto|kada|gdje|ko|koji|koja|koje",
  ca: "com|què|per què|quan|on|qui|quin|quina",
  cs: "jak|co|proč|kdy|kde|kdo|který|která|které|kolik",
  da: "hvordan|hvad|hvorfor|hvornår|hvor|hvem|hvilken|hvilke",
  de: "wie|was|warum|wann|wo|wer|welche|welcher|welches|wieso|weshalb|woher",
  el: "πώς|πως|τι|γιατί|πότε|πού|ποιος|ποια|ποιο|ποιες",
  es: "cómo|qué|por qué|cuándo|dónde|quién|cuál|cuáles|cuánto",
  et: "kuidas|mis|mida|miks|millal|kus|kes|milline|millised",
  eu: "nola|zer|zergatik|noiz|non|nor|zein",
  fa: "چگونه|چه|چرا|کی|کجا|آیا",
  fi: "miten|kuinka|mikä|mitä|miksi|milloin|missä|mistä|kuka|mitkä",
  fr: "comment|pourquoi|quand|où|qui|que|qu|quel|quelle|quels|quelles|combien|est-ce",
  gl: "como|que|por que|cando|onde|quen|cal",
  he: "איך|כיצד|מה|מהו|מהי|מהם|מדוע|למה|מתי|היכן|איפה|מי|האם",
  hi: "कैसे|क्या|क्यों|कब|कहाँ|कौन",
  hr: "kako|što|zašto|kada|gdje|tko|koji|koja|koje",
  hu: "hogyan|mi|mit|miért|mikor|hol|ki|mely|melyik|milyen",
  id: "bagaimana|apa|apakah|mengapa|kapan|di mana|siapa",
  it: "come|cosa|che|perché|quando|dove|chi|quale|quali",
  kk: "қалай|не|неге|қашан|қайда|кім|қандай",
  lt: "kaip|kas|ką|kodėl|kada|kur|kuris|kurie|koks",
  lv: "kā|kas|ko|kāpēc|kad|kur|kurš|kuri|kāds|kādi|vai",
  mk: "како|што|зошто|кога|каде|кој",
  ms: "bagaimana|apa|apakah|mengapa|bila|di mana|siapa",
  nb: "hvordan|hva|hvorfor|når|hvor|hvem|hvilken|hvilke",
  nl: "hoe|wat|waarom|wanneer|waar|wie|welke|welk",
  pl: "jak|co|dlaczego|kiedy|gdzie|kto|który|która|które|jakie|czy",
  pt: "como|o que|por que|quando|onde|quem|qual|quais",
  ro: "cum|ce|de ce|când|unde|cine|care",
  ru: "как|что|почему|зачем|когда|где|кто|какой|какая|какие|чем",
  sk: "ako|čo|prečo|kedy|kde|kto|ktorý|ktorá|ktoré",
  sl: "kako|kaj|zakaj|kdaj|kje|kdo|kateri|katera|katere|ali",
  sr: "kako|šta|što|zašto|kada|gde|ko|koji|koja|koje|како|шта|што|зашто|када|где|ко|који|која|које",
  sv: "hur|vad|varför|när|var|vem|vilken|vilka|vilket",
  tr: "nasıl|ne|neden|niçin|nerede|kim|hangi",
  uk: "як|що|чому|коли|де|хто|який|яка|які|чи",
  vi: "làm thế nào|tại sao|khi nào|ở đâu|ai|cái gì",
};
/** What a question ends with, whatever it begins with. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  ja: /か$/u,
  ko: /[까요나]$/u,
  tr: /m[ıiuü]$/iu,
  vi: /(?:gì|không|nào|sao|đâu)$/iu,
  zh: /[吗嗎呢]$|什么|什麼|如何|为何|為何|怎/u,
};

/** Whether a text still asks without its mark. */
/** Whether a text of a language that asks by its last words ends in others. */
export function states({ visible, language: { code } }: Side): boolean {
  const ending = ENDINGS[code];
  return ending !== undefined && !ending.test(visible.text.replace(/[\s\p{P}]+$/u, "").toLowerCase());
}

export function asks({ visible, language: { code } }: Side): boolean {
  const text = visible.text.trim().toLowerCase();
  if (ENDINGS[code]?.test(text) === true) return true;
  const word = WORDS[code]?.split("|").find((one) => text.startsWith(one) && !/\p{L}/u.test(text[one.length] ?? ""));
  return word !== undefined;
}
