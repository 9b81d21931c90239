/** What alerts are called on the published page, by language: as documentation sites write it. */

type Labels = Readonly<Record<"note" | "tip" | "important" | "warning" | "caution", string>>;

function labels(note: string, tip: string, important: string, warning: string, caution: string): Labels {
  return { note, tip, important, warning, caution };
}

const LABELS: ReadonlyMap<string, Labels> = new Map([
  ["en", labels("Note", "Tip", "Important", "Warning", "Caution")],
  ["ar", labels("ملاحظة", "تلميح", "هام", "تحذير", "تنبيه")],
  ["bg", labels("Забележка", "Съвет", "Важно", "Предупреждение", "Внимание")],
  ["cs", labels("Poznámka", "Tip", "Důležité", "Upozornění", "Pozor")],
  ["da", labels("Bemærk!", "Tip", "Vigtigt!", "Advarsel", "Forsigtig!")],
  ["de", labels("Hinweis", "Tipp", "Wichtig", "Warnung", "Achtung")],
  ["el", labels("Σημείωση", "Συμβουλή", "Σημαντικό", "Προειδοποίηση", "Προσοχή")],
  ["es", labels("Nota", "Sugerencia", "Importante", "Advertencia", "Precaución")],
  ["et", labels("Märkus", "Näpunäide", "Oluline", "Hoiatus", "Ettevaatust!")],
  ["fi", labels("Huomautus", "Vihje", "Tärkeää", "Varoitus", "Varoitus")],
  ["fr", labels("Remarque", "Conseil", "Important", "Avertissement", "Attention")],
  ["he", labels("הערה", "עצה", "חשוב", "אזהרה", "זהירות")],
  ["hi", labels("नोट", "टिप", "महत्वपूर्ण", "चेतावनी", "सावधानी")],
  ["hr", labels("Napomena", "Savjet", "Važno", "Upozorenje", "Oprez")],
  ["hu", labels("Megjegyzés", "Tipp", "Fontos", "Figyelmeztetés", "Figyelem!")],
  ["id", labels("Catatan", "Petunjuk / Saran", "Penting", "Peringatan", "Perhatian")],
  ["it", labels("Nota", "Suggerimento", "Importante", "Avviso", "Attenzione")],
  ["ja", labels("注", "ヒント", "重要", "警告", "注意事項")],
  ["ko", labels("참고", "팁", "중요", "경고", "주의")],
  ["lt", labels("Pastaba", "Patarimas", "Svarbu", "Įspėjimas", "Perspėjimas")],
  ["lv", labels("Piezīme", "Padoms", "Svarīgi!", "Brīdinājums", "Uzmanību!")],
  ["nb", labels("Merk", "Tips", "Viktig", "Advarsel", "Forsiktig!")],
  ["nl", labels("Notitie", "Aanbeveling", "Belangrijk", "Waarschuwing", "Let op")],
  ["pl", labels("Uwaga", "Napiwek", "Ważne", "Ostrzeżenie", "Przestroga")],
  ["pt", labels("Observação", "Dica", "Importante", "Aviso", "Cuidado")],
  ["ro", labels("Notă", "Sfat", "Important", "Avertisment", "Atenție")],
  ["ru", labels("Примечание", "Совет", "Важно", "Предупреждение", "Внимание")],
  ["sk", labels("Poznámka", "Tip", "Dôležité", "Upozornenie", "Pozor")],
  ["sl", labels("Opomba", "Nasvet", "Pomembno", "Opozorilo", "Previdno")],
  ["sr", labels("Napomena", "Savet", "Važno", "Upozorenje", "Oprez")],
  ["sv", labels("Anmärkning", "Dricks", "Viktigt!", "Varning", "Försiktighet")],
  ["th", labels("หมายเหตุ", "เคล็ดลับ", "สําคัญ", "คําเตือน", "ข้อควรระวัง")],
  ["tr", labels("Not", "İpucu", "Önemli", "Uyarı", "Dikkat")],
  ["uk", labels("Примітка", "Порада", "Важливо", "Попередження", "Увага")],
  ["vi", labels("Ghi chú", "Mẹo", "Quan trọng", "Cảnh báo", "Thận trọng")],
  ["zh", labels("备注", "提示", "重要", "警告", "注意")],
  ["zh-hant", labels("注意", "提示", "重要", "警告", "警告")],
]);

const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)\b/;

/**
 * @param alert keyword in lower case, as written; one that was translated, or is none of the five, stands as it is
 * @param locale of the page; without one, or in a language not listed, the label is English
 */
export function alertLabel(alert: string, locale: string | undefined): string {
  const tag = (locale ?? "en").toLowerCase();
  const language = TRADITIONAL.test(tag) ? "zh-hant" : (tag.split("-")[0] ?? "en");
  const known = LABELS.get(language === "no" ? "nb" : language) ?? LABELS.get("en");
  const label = known !== undefined && isKind(alert) ? known[alert] : null;
  return label ?? alert.charAt(0).toUpperCase() + alert.slice(1);
}

function isKind(alert: string): alert is keyof Labels {
  return ["note", "tip", "important", "warning", "caution"].includes(alert);
}
