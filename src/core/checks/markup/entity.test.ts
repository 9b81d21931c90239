import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { entity } from "./entity.ts";

describe("entities", () => {
  test.each([
    ["lv-LV", "A &amp; B", "A ⟦& amp;⟧ B", "A &amp; B"],
    ["de-DE", "A &amp; B", "A ⟦&amp;amp;⟧ B", "A &amp; B"],
    ["fr-FR", "A &nbsp; B", "A ⟦&nbsp ;⟧ B", "A &nbsp; B"],
    ["ja-JP", "A &lt; B", "A ⟦&amp;lt;⟧ B", "A &lt; B"],
    ["zh-CN", "A &amp; B", "A⟦＆amp；⟧B", "A&amp;B"],
    ["ru-RU", "A &#39; B", "A ⟦& # 39;⟧ B", "A &#39; B"],
    ["el-GR", "A &gt; B", "A ⟦&gt\u037e⟧ B", "A &gt; B"],
    ["ar-SA", "A &quot;B&quot;", "A ⟦&quot⟧ B&quot;", "A &quot; B&quot;"],
    ["hi-IN", "A &amp; B", "A ⟦\\&amp;⟧ B", "A &amp; B"],
    ["tr-TR", "A &nbsp; B", "A ⟦&Nbsp;⟧ B", "A &nbsp; B"],
    ["ko-KR", "A &amp; **B**", "**A** ⟦&amp⟧ B", "**A** &amp; B"],
    ["lv-LV", "&copy; Contoso", "⟦&kopija;⟧ Contoso", "&copy; Contoso"],
    ["ru-RU", "&copy; Contoso", "⟦&копия;⟧ Contoso", "&copy; Contoso"],
    ["de-DE", "&reg; Contoso", "⟦&Marke;⟧ Contoso", "&reg; Contoso"],
  ])("that are broken are found and mended in %s: %s | %s", (locale, source, marked, fixed) => {
    fires(entity, locale, source, marked, fixed);
  });

  test.each([
    ["de-DE", "A &amp; B &lt;x&gt;", "A &amp; B &lt;x&gt;"],
    ["de-DE", "A &amp; B", "A & B"],
    ["de-DE", "A & B", "A &amp; B"],
    ["fr-FR", "A&nbsp;B", "A\u00a0B"],
    ["ja-JP", "Write `&amp;amp;`", "`&amp;amp;` と書きます"],
    ["ru-RU", "Write &amp;lt; for it", "Пишите &amp;lt; для этого"],
    ["es-ES", "See [x](/a?b=1&amp;lt=2&copy=3)", "Vea [x](/a?b=1&amp;lt=2&copy=3)"],
    ["lv-LV", "AT&T and R & D", "AT&T; un R & D"],
    ["de-DE", "&copy; Contoso", "© Contoso &unbekannt;"],
    ["he-IL", "Type & quote it", "הקלד & quote"],
  ])("are right in %s: %s | %s", (locale, source, target) => {
    silent(entity, locale, source, target);
  });
});
