/** Errors that only the whole article shows: each changes some units of a right one. */
import type { Segment } from "#core/document/article.ts";
import { fieldKey } from "#core/document/unit-key.ts";

export interface ArticleError {
  readonly kind: string;
  readonly check: string;
  /** Other targets of some units, by key; null where the language or the article has nothing to damage. */
  readonly change: (segments: readonly Segment[], locale: string) => ReadonlyMap<string, string> | null;
  /** Whether every unit is approved. */
  readonly isApproved?: boolean;
}

/** "Don't share your password with anyone.", said to a friend. */
const INFORMAL: Readonly<Record<string, string>> = {
  "de-DE": "Gib dein Kennwort an niemanden weiter.",
  "es-ES": "No compartas tu contraseña con nadie.",
  "fr-FR": "Ne communique tes mots de passe à personne.",
  "lv-LV": "Tev nav jādara zināma sava parole citiem.",
  "ru-RU": "Не сообщай никому твой пароль.",
};

const startingWith = (segments: readonly Segment[], words: string) =>
  segments.filter(({ source }) => source.startsWith(words));

export const articleErrors: readonly ArticleError[] = [
  {
    kind: "one source in two translations",
    check: "inconsistent",
    change: (segments) => {
      const last = startingWith(segments, "Restart the computer").at(-1);
      return last === undefined ? null : new Map([[last.key, last.target.replace(/(?=[.。]?$)/, " !")]]);
    },
  },
  {
    kind: "translation of another sentence",
    check: "same-target",
    change: (segments) => {
      const [log] = startingWith(segments, "The log shows");
      const [write] = startingWith(segments, "Write to support");
      return log === undefined || write === undefined ? null : new Map([[write.key, log.target]]);
    },
  },
  {
    kind: "informal among formal",
    check: "register",
    change: (segments, locale) => {
      const [share] = startingWith(segments, "Don't share");
      const informal = INFORMAL[locale];
      return share === undefined || informal === undefined ? null : new Map([[share.key, informal]]);
    },
  },
  {
    kind: "title worded otherwise",
    check: "title-heading",
    change: (segments) => {
      const [heading] = startingWith(segments, "Set up the Orchard");
      return heading === undefined ? null : new Map([[fieldKey("title"), heading.target.replace(/\S$/u, "xy")]]);
    },
  },
  {
    kind: "number before the title",
    check: "metadata",
    change: (segments) => {
      const [heading] = startingWith(segments, "Set up the Orchard");
      return heading === undefined ? null : new Map([[fieldKey("title"), `8000012 ${heading.target}`]]);
    },
  },
  { kind: "still a machine translation", check: "metadata", change: () => new Map(), isApproved: true },
];
