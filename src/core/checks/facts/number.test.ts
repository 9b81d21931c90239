import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { number } from "./number.ts";

describe("a number", () => {
  test.each([
    ["de-DE", "Wait 30 minutes.", "Warten Sie ⟦20⟧ Minuten.", "Warten Sie 30 Minuten."],
    ["lv-LV", "Up to 2,000 users.", "Līdz ⟦2 500⟧ lietotājiem.", "Līdz 2\u00a0000 lietotājiem."],
    ["fr-FR", "It takes 2.5 seconds.", "Cela prend ⟦3,5⟧ secondes.", "Cela prend 2,5 secondes."],
    ["de-DE", "Use TLS 1.2 here.", "Verwenden Sie hier TLS ⟦1.3⟧.", "Verwenden Sie hier TLS 1.2."],
    ["ja-JP", "Wait 30 minutes.", "⟦20⟧ 分間待ちます。", "30 分間待ちます。"],
    ["ar-SA", "Wait 30 minutes.", "انتظر ⟦٢٠⟧ دقيقة.", "انتظر ٣٠ دقيقة."],
    ["hi-IN", "Add 250,000 files.", "⟦3,50,000⟧ फ़ाइलें जोड़ें।", "2,50,000 फ़ाइलें जोड़ें।"],
    ["zh-CN", "The server 10 answers.", "服务器 ⟦11⟧ 应答。", "服务器 10 应答。"],
    ["th-TH", "Select **5** items.", "เลือก **⟦6⟧** รายการ", "เลือก **5** รายการ"],
    ["ru-RU", "On 6/8/2018 it ended.", "Это закончилось ⟦08.06.2019⟧.", undefined],
    ["tr-TR", "About 50% of users.", "Kullanıcıların yaklaşık %⟦60⟧'ı.", "Kullanıcıların yaklaşık %50'ı."],
    ["de-DE", "Use 800x600 pixels.", "Verwenden Sie 800x⟦900⟧ Pixel.", "Verwenden Sie 800x600 Pixel."],
    ["ko-KR", "At 3:30 PM it ends.", "⟦15:40⟧에 끝납니다.", undefined],
    ["fr-FR", "At 6:30 PM it ends.", "Fin à ⟦18 h 45⟧.", undefined],
    ["lv-LV", "At -10 degrees.", "Pie ⟦10⟧ grādiem.", "Pie -10 grādiem."],
    ["ja-JP", "It is -5 °C.", "気温は ⟦5⟧ °C です。", "気温は -5 °C です。"],
    ["ar-SA", "The result is -1.", "النتيجة هي ⟦1⟧.", "النتيجة هي -1."],
  ])("that changed is found in %s: %s", (locale, source, target, fixed) => {
    fires(number, locale, source, target, fixed);
  });

  test("that is missing is told at the end, for its place is not known", () => {
    const [found] = fires(number, "lv-LV", "Wait 30 minutes.", "Pagaidiet dažas minūtes.⟦⟧");
    expect(found?.message).toBe("The number 30 is missing");
  });

  test("that is one too many is told where it stands", () => {
    const [found] = fires(number, "es-ES", "Wait some minutes.", "Espere ⟦30⟧ minutos.");
    expect(found?.message).toBe("The number 30 is not in the source");
  });

  test("is told for itself, each with what became of it", () => {
    const found = fires(number, "de-DE", "Between 10 and 20 GB.", "Zwischen ⟦11⟧ und ⟦21⟧ GB.");
    expect(found.map(({ detail }) => detail)).toEqual(["10 11", "20 21"]);
  });
});

describe("no difference", () => {
  test.each([
    ["grouping", "lv-LV", "Up to 2,000 users.", "Līdz 2000 lietotājiem."],
    ["grouping", "lv-LV", "Up to 2,000 users.", "Līdz 2 000 lietotājiem."],
    ["grouping", "de-DE", "Up to 2,000 users.", "Bis zu 2.000 Benutzer."],
    ["grouping", "de-DE", "Up to 1,234,567.8 bytes.", "Bis zu 1.234.567,8 Bytes."],
    ["grouping", "hi-IN", "Up to 1,000,000 files.", "10,00,000 फ़ाइलें तक।"],
    ["decimals", "fr-FR", "About 2.5 MB.", "Environ 2,5 Mo."],
    ["digits", "ar-SA", "Wait 15 minutes.", "انتظر ١٥ دقيقة."],
    ["digits", "hi-IN", "Wait 15 minutes.", "१५ मिनट प्रतीक्षा करें।"],
    ["digits", "th-TH", "Wait 15 minutes.", "รอ ๑๕ นาที"],
    ["digits", "ja-JP", "Wait 15 minutes.", "１５分待ちます。"],
    ["words", "de-DE", "There are 2 devices.", "Es gibt zwei Geräte."],
    ["words", "lv-LV", "Needs 3 files.", "Nepieciešami trīs faili."],
    ["words", "ja-JP", "One of two options.", "2 つのオプションのうちの 1 つ。"],
    ["words", "ar-SA", "Repeat 3 times.", "كرر ثلاث مرات."],
    ["words", "he-IL", "Select 2 files.", "בחר שני קבצים."],
    ["words", "ko-KR", "The first two items.", "처음 2개 항목."],
    ["words", "ru-RU", "In 5 cases.", "В пяти случаях."],
    ["ordinal", "fr-FR", "The 2nd and 3rd item.", "Le 2e et le troisième élément."],
    ["date", "de-DE", "On 6/8/2018.", "Am 8. Juni 2018."],
    ["date", "lv-LV", "On 6/8/2018.", "2018. gada 8. jūnijā."],
    ["date", "ja-JP", "On June 8, 2018.", "2018 年 6 月 8 日。"],
    ["date", "ru-RU", "On 06/08/2018.", "8.6.2018."],
    ["date", "ar-SA", "On June 8, 2018.", "في 8 يونيو 2018."],
    ["era", "th-TH", "Since 2018.", "ตั้งแต่ปี 2561"],
    ["time", "de-DE", "At 3:00 PM.", "Um 15:00 Uhr."],
    ["time", "de-DE", "At 3 PM.", "Um 15 Uhr."],
    ["time", "lv-LV", "At 3:30 PM.", "Plkst. 15.30."],
    ["time", "ja-JP", "At 3:30 PM.", "午後 3 時 30 分に。"],
    ["time", "fr-FR", "At 9:00 AM.", "À 9 h."],
    ["time", "fr-FR", "At 6:30 PM.", "À 18 h 30."],
    ["time", "pt-BR", "At 6:30 PM.", "Às 18h30."],
    ["time", "fr-CA", "From 8:15 AM", "À partir de 8\u00a0h\u00a015"],
    ["date", "ja-JP", "On March 15, 2022.", "2022/3/15に。"],
    ["date", "sv-SE", "On March 15, 2022.", "2022-03-15."],
    ["minus", "de-DE", "At -10 degrees.", "Bei −10 Grad."],
    ["minus", "de-DE", "At -10 degrees.", "Bei minus 10 Grad."],
    ["minus", "ru-RU", "At -10 degrees.", "При 10 градусах ниже нуля."],
    ["minus", "he-IL", "At -10 degrees.", "ב- -10 מעלות."],
    ["minus", "ar-SA", "At -10 degrees.", "عند ١٠- درجات."],
    ["minus", "zh-CN", "From 5 -10 items", "5 到 10 个项目"],
    ["unit", "fr-FR", "Up to 10MB or 4KB.", "Jusqu’à 10 Mo ou 4 Ko."],
    ["percent", "tr-TR", "About 50%.", "Yaklaşık %50."],
    ["range", "zh-CN", "From 5-10 items.", "5 到 10 个项目。"],
    ["roman", "fr-FR", "In the 20th century.", "Au XXe siècle."],
    ["roman", "ja-JP", "SOC Type II.", "SOC タイプ 2。"],
    ["scale", "ja-JP", "Up to 10,000 users.", "最大 1 万人のユーザー。"],
    ["scale", "zh-CN", "Up to 5 million rows.", "最多 500 万行。"],
    ["scale", "de-DE", "Up to 5 million rows.", "Bis zu 5.000.000 Zeilen."],
    ["version", "de-DE", "Install version 4.5.2.", "Installieren Sie Version 4.5.2."],
    ["words", "de-DE", "It has fifteen fields.", "Es hat 15 Felder."],
    ["date", "de-DE", "On 09/26/16.", "Am 26.09.2016."],
    ["list", "de-DE", "Options 1,2,3.", "Optionen 1, 2, 3."],
    ["an identifier, told as one", "zh-CN", "The server 10.0.0.1 answers.", "服务器 10.0.0.2 应答。"],
    ["an identifier, told as one", "fr-FR", "Saved as UTF-8.", "Enregistré en UTF-16."],
    ["code", "de-DE", "Run `sleep 10`.", "Führen Sie `sleep 20` aus."],
    ["placeholder", "de-DE", "Page {0}.", "Seite {1}."],
    ["address", "de-DE", "See [it](https://example.org/10).", "Siehe [hier](https://example.org/20)."],
    ["name", "de-DE", "On x64 systems.", "Auf Systemen."],
    ["around the clock", "ja-JP", "Support 24/7.", "24 時間年中無休のサポート。"],
    ["nothing there", "de-DE", "Wait 30 minutes.", ""],
    ["list number", "de-DE", "Open the file.", "1. Öffnen Sie die Datei."],
    ["twice", "ja-JP", "Up to 10 files or folders.", "最大 10 ファイルまたは 10 フォルダー。"],
  ])("is %s in %s: %s", (_name, locale, source, target) => {
    silent(number, locale, source, target);
  });

  test("is told of code blocks", () => {
    silent(number, "de-DE", "sleep 10", "sleep 20", { around: "```\n{}\n```" });
  });
});
