import { describe, expect, test } from "vitest";
import { fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { htmlInline } from "./html-inline.ts";

const KEY = "Press <kbd>F5</kbd> to start.";

describe("tags in text", () => {
  test.each([
    ["de-DE", KEY, "Drücken Sie ⟦<kbd>⟧F5, um zu starten.", "Drücken Sie <kbd>F5</kbd>, um zu starten."],
    ["de-DE", KEY, "Drücken Sie ⟦F5⟧, um zu starten.", "Drücken Sie <kbd>F5</kbd>, um zu starten."],
    ["ja-JP", KEY, "⟦F5⟧を押します。", "<kbd>F5</kbd>を押します。"],
    ["lv-LV", KEY, "Nospiediet ⟦&lt;kbd&gt;⟧F5</kbd>.", "Nospiediet <kbd>F5</kbd>."],
    ["pt-BR", KEY, "Pressione ⟦F5⟧</kbd>.", "Pressione <kbd>F5</kbd>."],
    ["ru-RU", "One<br>two", "Один ⟦< br >⟧ два", "Один <br> два"],
    ["ar-SA", "One.<br>Two.", "واحد. اثنان⟦⟧.", undefined],
    ["he-IL", '<a name="x"></a>One', "⟦⟧אחד", undefined],
    ["fr-FR", '<a name="save-it"></a>One', '⟦<a name="enregistrer">⟧</a>Un', '<a name="save-it"></a>Un'],
    ["zh-CN", "One two", "一⟦<br>⟧二", "一二"],
    ["ko-KR", "Use \\<name> here", "여기에 ⟦<name>⟧ 사용", "여기에 \\<name> 사용"],
    ["hi-IN", "Use &lt;name&gt; here", "यहाँ ⟦<name>⟧ लिखें", "यहाँ &lt;name> लिखें"],
    ["es-ES", "The <b>Save</b> button", "El botón ⟦Save⟧", "El botón <b>Save</b>"],
    ["th-TH", '<span class="a">x</span> y', '⟦<span class="b">⟧x</span> y', '<span class="a">x</span> y'],
  ])("that differ are found and restored in %s: %s | %s", (locale, source, marked, fixed) => {
    fires(htmlInline, locale, source, marked, fixed);
  });

  test.each([
    ["de-DE", KEY, "Drücken Sie <kbd>F5</kbd>."],
    ["de-DE", "One<br>two", "Eins<br />zwei"],
    ["de-DE", "The <b>Save</b> button", "Die Schaltfläche **Speichern**"],
    ["fr-FR", "The 1st one", "Le 1<sup>er</sup>"],
    ["fr-FR", '<img src="a.png" alt="A menu">', '<img src="a.png" alt="Un menu">'],
    ["ja-JP", '<a href="/en-us/x">a</a>', '<a href="/ja-jp/x">あ</a>'],
    ["ru-RU", "a `<br>` b", "а `<br>` б"],
    ["lv-LV", "Use <name> here", "Izmantojiet <name>"],
    ["lv-LV", "Use <name> here", "Izmantojiet <vards>"],
    ["ko-KR", "a < b and b > c", "a < b 그리고 b > c"],
    ["ar-SA", KEY, ""],
    ["el-GR", "a</dt> <dd>b", "α</dt> <dd>β"],
  ])("are right, or another check's, in %s: %s | %s", (locale, source, target) => {
    silent(htmlInline, locale, source, target);
  });
});

describe("K116 a tag alone", () => {
  test.each([
    ["de-DE", "Save the set.", "Die ⟦<b>⟧Menge speichern.", "Die Menge speichern."],
    ["fr-FR", "Save the set.", "Enregistrez ⟦</b>⟧l’ensemble.", "Enregistrez l’ensemble."],
    ["lv-LV", "Save the set.", "Saglabājiet kopu ⟦</kbd>⟧.", "Saglabājiet kopu."],
    ["ja-JP", "Save the set.", "⟦<EM>⟧セットを保存します。", "セットを保存します。"],
    ["ru-RU", "Save **the** set.", "Сохраните **этот** ⟦<strong>⟧набор.", "Сохраните **этот** набор."],
    ["ar-SA", "Save the set.", "احفظ ⟦<sup>⟧المجموعة.", "احفظ المجموعة."],
    ["es-ES", "The <b>Save</b> button", "El botón ⟦<b>⟧<b>Save</b>", "El botón <b>Save</b>"],
    ["ko-KR", "Use List<T> here", "여기에 List<T>를 ⟦<i>⟧사용", "여기에 List<T>를 사용"],
  ])("is told in %s: %s | %s", (locale, source, target, fixed) => {
    fires(htmlInline, locale, source, target, fixed);
  });

  test.each([
    ["is the source's too", "de-DE", "Save <b>the set.", "Die <b>Menge speichern."],
    ["is the source's too, which closes one", "de-DE", "Save the set.</b>", "Die Menge</b> speichern."],
    ["was closed in the target", "de-DE", "Save <b>the set.", "Die <b>Menge</b> speichern."],
    ["is a placeholder", "lv-LV", "Use <name> here", "Šeit <name>"],
    ["is a generic's", "fr-FR", "Use List<T> or List<S>", "List<T> ou List<S>"],
    ["is code", "es-ES", "Use the tag", "Use `<b>`, `</b>`"],
    ["is escaped", "it-IT", "Use the tag", "Usare \\<b> o \\</b>"],
    ["is in a comment", "pl-PL", "Save. <!-- x -->", "Zapisz. <!-- </b> -->"],
    ["closes nothing by its kind", "ru-RU", "One two", "Один<br/>два"],
    ["may stay open", "nl-NL", "<p>One</p>", "<p>Een</p>"],
  ])("%s: nothing is said in %s", (_why, locale, source, target) => {
    expect(
      htmlInline.run(subjectOf(locale, source, target)).filter(({ detail }) => /^alone/.test(detail ?? "")),
    ).toEqual([]);
  });
});

describe("a comment", () => {
  test.each([
    ["de-DE", "Text <!-- note --> here.", "Text ⟦< !-- Notiz -- >⟧ hier.", "Text <!-- Notiz --> hier."],
    ["fr-FR", "Text <!-- note --> here.", "Texte ⟦<! -- note -->⟧ ici.", "Texte <!-- note --> ici."],
    ["zh-CN", "Text <!-- note --> here.", "此处⟦＜！-- 注释 --＞⟧文本。", "此处<!-- 注释 -->文本。"],
    ["ru-RU", "Text <!-- note --> here.", "Текст ⟦<!– note –>⟧ здесь.", "Текст <!-- note --> здесь."],
  ])("that is broken shows on the page in %s", (locale, source, target, fixed) => {
    fires(htmlInline, locale, source, target, fixed);
  });

  test.each([
    ["whole", "de-DE", "Text <!-- note --> here.", "Text <!-- Notiz --> hier."],
    ["left out", "ja-JP", "Text <!-- note --> here.", "ここにテキスト。"],
    ["in code", "ru-RU", "Use `<!-- a -->` here.", "Используйте здесь `<!-- a -->`."],
  ])("may be %s", (_name, locale, source, target) => {
    silent(htmlInline, locale, source, target);
  });
});

describe("C119 a tag with what closes it", () => {
  const by = (type: string) => ({ frontMatter: `ms.translationtype: ${type}` });

  test.each([
    ["de-DE", "Save the set.", "Die ⟦<kbd>⟧Menge</kbd> speichern.", "Die Menge speichern."],
    ["ru-RU", "Save the set.", "Сохраните ⟦<kbd>⟧набор</kbd>.", "Сохраните набор."],
    ["ja-JP", "Save the set.", "⟦<kbd>⟧セット</kbd>を保存します。", "セットを保存します。"],
  ])("is one finding, and one fix takes both away: %s", (locale, source, target, fixed) => {
    fires(htmlInline, locale, source, target, fixed);
  });

  test.each([
    ["tr-TR", "Use the plug-ins.", '⟦<abbr title="plug-in">⟧Eklentileri</abbr> kullanın.'],
    ["pl-PL", "Read the request.", 'Odczytaj ⟦<abbr title="request">⟧żądanie</abbr>.'],
    ["ko-KR", "Read the request.", '⟦<abbr title="request">⟧요청</abbr>을 읽습니다.'],
  ])("that explains a word is a hint in the work of people: %s", (locale, source, target) => {
    expect(fires(htmlInline, locale, source, target, undefined, by("HT"))[0]?.isMinor).toBe(true);
    expect(fires(htmlInline, locale, source, target, undefined, by("MT"))[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["that is another tag", "tr-TR", "Use the plug-ins.", "⟦<kbd>⟧Eklentileri</kbd> kullanın."],
    ["that is not closed", "pl-PL", "Read the request.", 'Odczytaj ⟦<abbr title="request">⟧żądanie.'],
  ])("%s is a fault of theirs in %s", (_name, locale, source, target) => {
    expect(fires(htmlInline, locale, source, target, undefined, by("HT"))[0]?.isMinor).toBeUndefined();
  });

  test.each([
    [
      "pt-BR",
      '<a href="https://en.wikipedia.org/wiki/Tree">It</a>',
      '<a href="https://pt.wikipedia.org/wiki/Árvore">Ela</a>',
    ],
    [
      "zh-CN",
      '<a href="https://orchard.example/en/tree">It</a>',
      '<a href="https://orchard.example/zh-cn/tree">它</a>',
    ],
    ["fr-FR", '<a href="https://orchard.example/tree">It</a>', '<a href="https://orchard.example/fr/tree">Lui</a>'],
  ])("may lead to its page in the language of %s", (locale, source, target) => {
    silent(htmlInline, locale, source, target);
  });

  test.each([
    ["pt-BR", '<a href="https://orchard.example/tree">It</a>', '⟦<a href="https://orchard.example/árvore">⟧Ela</a>'],
    [
      "zh-CN",
      '<a href="https://orchard.example/en/tree">It</a>',
      '⟦<a href="https://orchard.example/zh-cn/leaf">⟧它</a>',
    ],
    [
      "fr-FR",
      '<a href="https://en.wikipedia.org/wiki/Tree">It</a>',
      '⟦<a href="https://de.wikipedia.org/wiki/Baum">⟧Lui</a>',
    ],
  ])("and to no other in %s", (locale, source, target) => {
    fires(htmlInline, locale, source, target);
  });
});
