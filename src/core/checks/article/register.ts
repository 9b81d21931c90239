/** How the reader is spoken to, by pronouns and forms that cannot be anything else. */

import type { Found } from "#core/checks/finding.ts";
import { languageOf } from "#core/checks/reading/language.ts";
import type { Article, Range, UnitKey } from "#core/document/article.ts";
import { type ArticleCheck, changedSince, type PresentUnit } from "./article-check.ts";

type Register = "formal" | "informal";
type Forms = Readonly<Record<Register, RegExp>>;

const word = (words: string, flags = "iu") => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, flags);

/** Capital pronouns of German count only within a sentence, where nothing else gives them a capital. */
const FORMS: Readonly<Record<string, Forms>> = {
  cs: { formal: word("vy|vás|vám|vámi|váš|vaše|vašeho|vašem"), informal: word("tebe|tobě|tebou|tvůj|tvoje|tvého") },
  de: {
    formal: /(?<=[\p{Ll},] )(?:Sie|Ihnen|Ihr|Ihre[mnrs]?)(?!\p{L})/u,
    informal: word("du|dir|dich|dein|deine[mnrs]?|euch|euer|eure[mnrs]?"),
  },
  es: {
    formal: word("usted|ustedes|haga clic|seleccione"),
    informal: word("tú|tu|tus|ti|te|contigo|vosotros|vuestr[oa]s?|haz clic"),
  },
  fr: { formal: word("vous|votre|vos"), informal: word("tu|toi|tes") },
  lv: { formal: word("jūs|jūsu|jums"), informal: word("tu|tev|tevi|tevis|tav[sai]|tavu|tavā") },
  nl: { formal: word("u|uw"), informal: word("je|jij|jou|jouw") },
  ru: {
    formal: word("вы|вас|вам|вами|ваш|ваш[аеиу]|ваше(?:го|му|й|м)"),
    informal: word("ты|тебя|тебе|тобой|тво[йяёеи]|твоего|твоей"),
  },
  tr: { formal: word("siz|sizin|size|sizi"), informal: word("sen|senin|sana|seni") },
};

export const register: ArticleCheck = {
  id: "register",
  group: "consistency",
  title: "Form of address",
  what: "The reader is spoken to formally in some segments of this article and informally in others.",
  why: "A page that changes its tone reads as if two people had written it.",
  severity: "info",
  example: { locale: "de-DE", source: "Change your password.", target: "Ändere dein Kennwort." },
  run(units, { article }) {
    const forms = FORMS[languageOf(article.locale).code];
    const found = new Map<UnitKey, readonly Found[]>();
    if (forms === undefined) return found;
    const { uses, counts } = readingOf(units, article, forms);
    const { formal, informal } = counts;
    if (formal === 0 || informal === 0) return found;
    const odd: Register = formal < informal ? "formal" : "informal";
    const usual = odd === "formal" ? "informal" : "formal";
    for (const [index, { unit }] of units.entries()) {
      const use = uses[index];
      if (use?.register !== odd) continue;
      const message = `This speaks to the reader ${odd}ly; ${Math.max(formal, informal)} of ${formal + informal} segments do so ${usual}ly`;
      found.set(unit.key, [{ range: use.range, message, detail: odd }]);
    }
    return found;
  },
};

interface Use {
  readonly register: Register;
  readonly range: Range;
}

/** How each unit speaks to the reader, as they were when they were last looked at. */
interface Reading {
  units: readonly PresentUnit[];
  readonly uses: (Use | null)[];
  readonly counts: Record<Register, number>;
}

const readings = new WeakMap<Article, Reading>();

/** Only what changed is read again. */
function readingOf(units: readonly PresentUnit[], article: Article, forms: Forms): Reading {
  const reading = readings.get(article) ?? { units: [], uses: [], counts: { formal: 0, informal: 0 } };
  readings.set(article, reading);
  for (const index of changedSince(reading.units, units)) {
    const [before, one] = [reading.uses[index], units[index]];
    if (before) reading.counts[before.register]--;
    const use = one === undefined || one.unit.place.block === "code" ? null : readUse(one.text, forms);
    if (use !== null) reading.counts[use.register]++;
    reading.uses[index] = use;
  }
  reading.units = units;
  return reading;
}

/** A text that uses both, or quotes one, says nothing sure. */
function readUse(text: string, { formal, informal }: Forms): Use | null {
  const prose =
    text.includes("`") || text.includes("](")
      ? text.replace(/`[^`]*`|\]\([^()\s]*\)/g, (code) => " ".repeat(code.length))
      : text;
  const [polite, familiar] = [formal.exec(prose), informal.exec(prose)];
  if ((polite === null) === (familiar === null)) return null;
  const match = polite ?? familiar;
  if (match === null) return null;
  const range = { from: match.index, to: match.index + match[0].length };
  return { register: polite === null ? "informal" : "formal", range };
}
