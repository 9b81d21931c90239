/** Fixes as they are offered, for what real translations do: right where the damage stands, or none. */
import { describe, expect, test } from "vitest";
import { standardProfile } from "#core/checks/profile.ts";
import { type CaseOptions, subjectOf } from "#core/checks/testing/check-case.ts";
import { spellerOf } from "#core/checks/testing/speller-of.ts";
import { checkUnit } from "./check-unit.ts";

type Case = [locale: string, source: string, target: string, fixed: readonly string[], options?: CaseOptions];

/** What the fixes of every check would write. */
function offered([locale, source, target, , options]: Case): readonly string[] {
  const { unit, context } = subjectOf(locale, source, target, options);
  const found = checkUnit(unit, target, context, standardProfile);
  return [...new Set(found.flatMap(({ fixes }) => fixes.map((fix) => fix.target)))];
}

const holds = (...one: Case) => expect(offered(one)).toEqual(one[3]);

describe("C14 the damaged form is replaced where it stands", () => {
  test.each<Case>([
    ["de-DE", "Install KB5001234.", "Installieren Sie KB 5001234.", ["Installieren Sie KB5001234."]],
    ["ja-JP", "Install KB5001234.", "KB 5001234 をインストールします。", ["KB5001234 をインストールします。"]],
    ["ru-RU", "Ping 192.168.0.7.", "Проверьте 192,168,0,7.", ["Проверьте 192.168.0.7."]],
    ["ar-SA", "Ping 192.168.0.7 now.", "تحقق من 192،168،0،7 الآن.", ["تحقق من 192.168.0.7 الآن."]],
    ["zh-CN", "Ping 192.168.0.7.", "请 ping 192。168。0。7。", ["请 ping 192.168.0.7。"]],
    [
      "fr-FR",
      "Open C:\\Program Files\\Garden now.",
      "Ouvrez C:\\Fichiers de programme\\Garden maintenant.",
      ["Ouvrez C:\\Program Files\\Garden maintenant."],
    ],
    [
      "pl-PL",
      "Open C:\\Program Files\\Garden now.",
      "Otwórz teraz C:\\Pliki programów\\Garden.",
      ["Otwórz teraz C:\\Program Files\\Garden."],
    ],
    [
      "it-IT",
      "Open \\\\\\\\garden\\\\shared\\\\log now.",
      "Ora apri \\\\\\\\garden\\\\cartella condivisa\\\\log.",
      ["Ora apri \\\\\\\\garden\\\\shared\\\\log."],
    ],
    ["de-DE", "Open /usr/local/garden now.", "Öffnen Sie /usr/lokal/garden.", ["Öffnen Sie /usr/local/garden."]],
    ["es-ES", "Use --dry-run here.", "Use aquí – dry run.", ["Use aquí --dry-run."]],
    ["hi-IN", "Set garden_size here.", "यहाँ garden size सेट करें।", ["यहाँ garden_size सेट करें।"]],
    ["ko-KR", "Use **GardenPath** here.", "여기서 **정원경로**를 사용합니다.", ["여기서 **GardenPath**를 사용합니다."]],
    ["he-IL", "See [GardenPath](g.md) now.", "ראה כעת [נתיב הגן](g.md).", ["ראה כעת [GardenPath](g.md)."]],
    ["de-DE", "Use 5 × 3 boxes.", "Nutzen Sie 5 \\* 3 Felder.", ["Nutzen Sie 5 × 3 Felder."]],
    ["zh-CN", "Select **Next** now.", "立即选择“下一步”。", ["立即选择**下一步**。"]],
    ["nl-NL", "Iceland in numbers", "ijsland in getallen", ["IJsland in getallen"]],
    ["af-ZA", "It is a file.", "'n lêer.", ["'n Lêer."]],
  ])("%s: %s → %s", holds);
});

describe("C14 where it is not known, nothing is put beside it", () => {
  test.each<Case>([
    ["uk-UA", "Open GardenPath now.", "Відкрийте садовий шлях зараз.", []],
    ["de-DE", "Call Ink.Painting now.", "Rufen Sie jetzt Ink. Malen auf.", []],
    ["de-DE", "See [the guide](g.md) now.", "Lesen Sie jetzt das Handbuch.", []],
    ["ja-JP", "Go to https://a.example/x now.", "https: //a.example/ x に移動します。", []],
    ["fr-FR", "Run `npm test` first.", "Exécutez d’abord npm essai.", []],
    ["zh-TW", "Select <strong>Next</strong> now.", "立即選擇[下一步]。", []],
    ["fr-FR", "The 3<sup>rd</sup> file", "Le 3e fichier", []],
    ["de-DE", "Wait a moment (or more).", "Warten Sie kurz oder mehr.", []],
    ["sv-SE", "Use a FactBox.", "Använd en faktaruta.", []],
    ["es-ES", "Use CHISQ.DIST.RT here.", "Use CHICUAD.DIST.CD aquí.", []],
    ["de-DE", "Turn WiFi on.", "Schalten Sie Wi-Fi ein.", []],
    ["de-DE", "Buy eDTUs.", "Kaufen Sie eDTU.", []],
    ["fr-FR", "See appIndentity ([appIdentity](a.md)).", "Voir appIdentity ([appIdentity](a.md)).", []],
    ["de-DE", "This is the end.[![next](a.png)](b.md)", "Das ist das Ende. [![weiter](a.png)](b.md)", []],
    ["ru-RU", "Customer C123101 pays.", "Клиент К123101 платит.", []],
    ["nb-NO", "From 9 AM-5 PM", "Fra 9:00-17:00", []],
  ])("%s: %s → %s", holds);
});

describe("C14 no value changes", () => {
  test.each<Case>([
    ["de-DE", "Wait 1.5 hours.", "Warten Sie 1½ Stunden.", []],
    ["fr-FR", "Wait 3½ hours.", "Attendez 3,5 heures.", []],
    ["lv-LV", "Wait 1 1/2 hours.", "Gaidiet 1,5 stundas.", []],
    ["ja-JP", "Add ¼ of it.", "その 1/4 を追加します。", []],
    ["de-DE", "Wait 2½ hours.", "Warten Sie 2 Stunden.", ["Warten Sie 2½ Stunden."]],
    ["it-IT", "In the 1980s", "Negli anni ’80", []],
    ["nl-NL", "In the 1970s", "In de jaren 70", []],
    ["bg-BG", "In the 1970s", "През 70-те години", []],
    ["de-DE", "In the ’90s", "In den 1990ern", []],
    ["de-DE", "Since 2019", "Seit ’19", []],
    ["de-DE", "Since 2019", "Seit 1919", ["Seit 2019"]],
    ["fr-FR", "Up to 100'000 users", "Jusqu’à 100 000 utilisateurs", []],
  ])("%s: %s → %s", holds);
});

describe("C14 a mark that may be right is left alone", () => {
  test.each<Case>([
    ["ja-JP", "Really?!", "本当！？", []],
    ["fr-FR", "Really?!", "Vraiment !?", []],
    ["de-DE", "Open [What is new?](a.md).", "Öffnen Sie [Was ist neu](a.md).", []],
    ["el-GR", "Copy", "Αντιγρ.", []],
    ["da-DK", "Namely", "Dvs.", []],
    ["nl-NL", "For example", "Bijv.", []],
    ["sr-Cyrl-RS", "Year 2021", "Година 2021.", []],
    ["uk-UA", "What is Garden?", "Огляд Garden", []],
    ["ko-KR", "What is Garden?", "Garden 개요", []],
    ["my-MM", "Is it open?", "ဖွင့်ထားပါသလား။", []],
    ["zh-TW", "Note, close it:", "請注意，關閉︰", []],
    ["el-GR", "Time **Start**: x", "Ώρα **Αντιστ.**: x", []],
    ["sv-SE", "Stamp, x", "Tidsst., x", []],
    ["nl-NL", "It is easy.", "'t Is makkelijk.", []],
    ["fr-FR", "Press :moon: now", "Appuyez sur :moon: ici", []],
    ["ca-ES", "Use it", "Instal·la la", []],
    ["is-IS", "Where it is", "Þar sem er er", []],
    ["th-TH", "Open the file", "เปิด\u200bไฟล์", []],
    ["de-DE", "username", "IDs", []],
    ["de-DE", "The sum", "Die Summe `a \\* b`", []],
  ])("%s: %s → %s", holds);

  test("the colon that leads to code is right", () => {
    const around = "{}\n\n```\nx\n```";
    holds("de-DE", "Run the command.", "Führen Sie diesen Befehl aus:", [], { around });
  });
});

describe("C14 a look-alike is written in one script, the word's own", () => {
  test.each<Case>([
    ["uk-UA", "Save the API.", "Збережіть АPI.", ["Збережіть API."]],
    ["ru-RU", "Save.", "Сoxpаните.", ["Сохраните."]],
    ["uk-UA", "Choose.", "Ocь.", ["Ось."]],
    ["el-GR", "File", "Αρχείo", ["Αρχείο"]],
    ["sr-Latn-RS", "Open.", "Otvоrite.", ["Otvorite."]],
    ["ru-RU", "Wi is it.", "Cлiва.", []],
  ])("%s: %s → %s", holds);
});

describe("SP8 spelling", () => {
  const knowing = (...words: string[]) => ({ context: { speller: spellerOf(words) } });

  test.each<Case>([
    ["sv-SE", "Namely the file", "Filen dvs. mappen", [], knowing("filen", "dvs.", "mappen")],
    ["sv-SE", "Namely the file", "Filen tidsst. mappen", [], knowing("filen", "mappen", "test")],
    ["es-ES", "Save it.", "Guárdelo.", [], knowing("guarde", "gato")],
    ["es-ES", "Saving them.", "Guardándolos.", [], knowing("guardando", "gatos")],
    ["ro-RO", "Country", "Ţara", ["Țara"], knowing("țara", "tara")],
  ])("%s: %s → %s", holds);
});
