import type { Article } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";

const texts = {
  "de-DE": {
    title: "Ablage einrichten",
    heading: "Ordner freigeben",
    sentences: [
      "Öffnen Sie die **Einstellungen** und wählen Sie [Freigaben](/ablage/freigaben?view=alle) .",
      "Führen Sie `ablage sync --now` auf jedem Gerät aus.",
      "Die Änderung gilt sofort.",
      "Wenn der Ordner {folderName} bereits freigegeben ist, erscheint ein Hinweis, den Sie mit _Weiter_ bestätigen; danach werden alle Dateien, die seit der letzten Sicherung geändert wurden, der Reihe nach übertragen.",
      "Weitere Angaben stehen unter https://beispiel.example/hilfe/ein-sehr-langer-pfad-ohne-luecken/der/umbrochen-werden-muss.",
    ],
  },
  "ar-SA": {
    title: "إعداد المجلد",
    heading: "مشاركة المجلدات",
    sentences: [
      "افتح **الإعدادات** وحدد [المشاركات](/ablage/freigaben?view=alle) .",
      "شغّل `ablage sync --now` على كل جهاز.",
      "يسري التغيير فورًا.",
      "إذا كان المجلد {folderName} مشتركًا بالفعل، فستظهر رسالة يمكنك تأكيدها؛ ثم تُنقل جميع الملفات التي تغيّرت منذ آخر نسخة احتياطية بالترتيب.",
      "لمزيد من المعلومات، راجع https://beispiel.example/hilfe وانقر فوق **التالي**.",
    ],
  },
} as const;

const source = [
  "Open **Settings** and select [Shares](/ablage/freigaben?view=alle).",
  "Run `ablage sync --now` on every device.",
  "The change takes effect at once.",
  "If the folder {folderName} is shared already, a notice appears, which you confirm with _Next_; then all files that were changed since the last backup are transferred one after the other.",
  "For more information, see https://beispiel.example/hilfe/ein-sehr-langer-pfad-ohne-luecken/der/umbrochen-werden-muss.",
];

/** An article of about `count` segments in the shapes real ones have. */
export function sampleArticle(locale: keyof typeof texts, count: number): Article {
  const { title, heading, sentences } = texts[locale];
  let number = 101;
  const pair = (target: string, original: string) => {
    number += 1;
    const id = `4c1d9-${number}`;
    return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${original}</span></span>`;
  };
  const sentence = (at: number) => pair(sentences[at % sentences.length] ?? "", source[at % source.length] ?? "");
  const lines = ["---", `title: 80002 ${title}`, `description: ${title}.`, `ms.contentlocale: ${locale}`, "---", ""];
  lines.push(`# <a name="a"></a>${pair(title, "Set up the shelf")}`, "", `![${title}](a.png)`, "");
  while (number - 101 < count) {
    lines.push(`## <a name="b"></a>${pair(heading, "Share folders")}`, "");
    lines.push(`${sentence(0)} ${sentence(1)} ${sentence(2)}`, "", sentence(3), "");
    lines.push(`> [!NOTE]`, `> ${sentence(1)} ${sentence(4)}`, "", `> [!WARNING]`, `> ${sentence(2)}`, "");
    lines.push(
      `1. ${sentence(0)} ${sentence(2)}`,
      `   - ${sentence(1)}`,
      `   - ${sentence(2)}`,
      `2. ${sentence(4)}`,
      "",
    );
    lines.push(`### <a name="c"></a>${pair(heading, "Share folders")}`, "");
    lines.push(`|${pair(heading, "Setting")}|${pair(title, "Description")}|`, "|:---|:---|");
    for (let row = 0; row < 4; row += 1) lines.push(`|${sentence(row)}|${sentence(row + 1)}|`);
    lines.push("", `> ${sentence(4)}`, "");
  }
  return parseArticle(lines.join("\n"), `handbuch/ablage.${locale}.md`);
}
