import { describe, test } from "vitest";
import type { Check } from "#core/checks/check.ts";
import { truncated } from "#core/checks/completeness/truncated.ts";
import { identifier } from "#core/checks/facts/identifier.ts";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { punctuationSpacing } from "./punctuation-spacing.ts";
import { repeatedWord } from "./repeated-word.ts";

type Case = [name: string, check: Check, locale: string, source: string, target: string];

describe("C112 what looks like an identifier and is none", () => {
  test.each<Case>([
    ["a zero for a hyphen", identifier, "es-ES", "Ask for time0off here.", "Solicite tiempo libre aquí."],
    ["a zero for a hyphen", identifier, "ru-RU", "Mark it Non0chargeable.", "Пометьте как неоплачиваемое."],
    ["a zero for a hyphen", identifier, "ja-JP", "Ask for time0off here.", "ここで休暇を申請します。"],
    ["a state", identifier, "nl-NL", "It is **Open-Unscheduled** now.", "Het is nu **Open - niet gepland**."],
    ["a state", identifier, "tr-TR", "It is **Open-Unscheduled** now.", "Şimdi **Açık-Zamanlanmamış**."],
    ["a dash", identifier, "et-EE", "The lines -Customer budget", "Read – kliendi eelarve"],
    ["a dash", identifier, "fr-FR", "The lines -Customer budget", "Les lignes – budget du client"],
    ["a version's letter", identifier, "ca-ES", "This is build V 3.10.34.", "Aquest és el V3.10.34."],
    ["a version's letter", identifier, "zh-CN", "This is build v 3.10.34.", "这是 v3.10.34 版本。"],
  ])("%s, case %#", (_name, check, locale, source, target) => silent(check, locale, source, target));

  test.each<Case>([
    ["a name with a digit", identifier, "es-ES", "Call Base64Url here.", "Llame aquí⟦⟧."],
    ["a command", identifier, "nl-NL", "Run Open-Session now.", "Voer nu ⟦Open-Sessie⟧ uit."],
    ["a flag", identifier, "fr-FR", "Use the switch -Customer here.", "Utilisez ici l’option ⟦-Client⟧."],
    ["another version", identifier, "ca-ES", "This is build V 3.10.34.", "Aquest és el V3.10.35⟦⟧."],
  ])("but %s, case %#", (_name, check, locale, source, target) => {
    fires(check, locale, source, target);
  });
});

describe("C113 marks of what is named, quoted or cut off", () => {
  test.each<Case>([
    ["dots that are a key", endPunctuation, "hi-IN", "Tap **…**", "**…** पर टैप करें"],
    ["dots that are a key", endPunctuation, "tr-TR", "Tap **…**", "**…** düğmesine dokunun"],
    ["dots that are a key", endPunctuation, "de-DE", "Tap **…**", "Auf **…** tippen"],
    ["a quoted question", endPunctuation, "tr-TR", 'Say **Yes** to "Is it on?"', '"Açık mı?" sorusuna **Evet** deyin'],
    ["a quoted question", endPunctuation, "de-DE", 'Say **Yes** to "Is it on?"', '"Ist es an?" mit **Ja** beantworten'],
    ["a stop of a label", endPunctuation, "fi-FI", "Most often it is the **No.**", "Useimmiten se on **Nro**-kenttä,"],
    ["a stop of a label", endPunctuation, "nl-NL", "Fill in the **Qty.**", "Vul het veld **Aantal** in,"],
    ["a stop of a label", endPunctuation, "is-IS", "Open the **Item Wksh.**", "Opna **Birgðablað**"],
    ["a colon", punctuationSpacing, "ko-KR", "Open **Quick Create:Team**.", "**빠른 만들기:팀**을 엽니다."],
    ["a colon", punctuationSpacing, "pl-PL", "Open **Quick Create:Team**.", "Otwórz **Szybkie tworzenie:zespół**."],
  ])("%s, case %#", (_name, check, locale, source, target) => silent(check, locale, source, target));

  test.each<Case>([
    ["its own dots", endPunctuation, "de-DE", "Please wait for it…", "Bitte warten Sie darauf⟦⟧"],
    ["its own question", endPunctuation, "de-DE", "Is it on now?", "Ist es jetzt an⟦⟧"],
    ["its own stop", endPunctuation, "nl-NL", "Fill in the amount.", "Vul het bedrag in⟦,⟧"],
    ["a colon", punctuationSpacing, "pl-PL", "See this: the team.", "Zobacz listę⟦:⟧zespół."],
  ])("but %s, case %#", (_name, check, locale, source, target) => {
    fires(check, locale, source, target);
  });
});

describe("C114 words of one stem, and clauses that end with a preposition", () => {
  test.each<Case>([
    ["who does it", repeatedWord, "vi-VN", "Allow approvers to approve it.", "Cho người phê duyệt phê duyệt."],
    ["so much of each", repeatedWord, "hu-HU", "Inventory per inventory status", "Készlet készlet állapota szerint"],
    ["who does it", repeatedWord, "id-ID", "Viewers can view the report.", "Penonton penonton laporan."],
    ["a preposition", truncated, "sv-SE", "Open the page that it is used for.", "Öppna sidan som den används för"],
    ["a question", truncated, "ja-JP", "What are the constraints of the table?", "テーブルの制約とは"],
  ])("%s, case %#", (_name, check, locale, source, target) => silent(check, locale, source, target));

  test.each<Case>([
    ["twice", repeatedWord, "vi-VN", "Allow managers to open it.", "Cho người quản lý⟦ quản lý⟧ mở nó."],
    ["twice", repeatedWord, "hu-HU", "Inventory status", "Készlet⟦ készlet⟧ állapota"],
    ["cut off", truncated, "sv-SE", "Open the page for the customers.", "Öppna sidan för⟦⟧"],
    ["cut off", truncated, "ja-JP", "The table has some constraints here.", "テーブルの制約は⟦⟧"],
  ])("but %s, case %#", (_name, check, locale, source, target) => {
    fires(check, locale, source, target);
  });
});
