/**
 * Germanic languages write a name and the noun that says what it is as one word, with a hyphen: `die `size`-Eigenschaft`. Nouns of documentation, and what shows that
 * noun and name belong together: an article before them, or in the North the noun's own ending.
 */
interface CompoundNouns {
  /** Null where the noun is definite by its ending. */
  readonly articles: string | null;
  readonly nouns: string;
}

export const COMPOUND_NOUNS: Readonly<Record<string, CompoundNouns>> = {
  de: {
    articles:
      "der|die|das|den|dem|des|eine?[nmrs]?|kein(?:e[nmrs]?)?|diese[nmrs]?|jede[nmrs]?|Ihre?[nmrs]?|zum|zur|vom|im|am|beim|ins",
    nouns:
      "(?:Aktions|Daten|Rückgabe|Ereignis)?typs?|Typs?|(?:Umgebungs)?[Vv]ariablen?|Eigenschaft(?:en)?|Parameters?n?|Methoden?|Klassen?|Funktion(?:en)?|(?:Konfigurations)?datei(?:en)?|Datei(?:en)?|Befehl(?:s|e|en)?|Elements?|Elementen?|Attribut(?:s|e|en)?|Option(?:en)?|Werte?[ns]?|Objekt(?:s|e|en)?|Ereignis(?:ses|se|sen)?|Schnittstellen?|Namespaces?|Schlüssels?|Cmdlets?|Anweisung(?:en)?|Operators?|Tags?|Verzeichnis(?:ses|se)?|Spalten?|Tabellen?|Arrays?|Nachricht(?:en)?|Ressourcen?|Schlüsselwort(?:s|er)?|Modul(?:s|e|en)?",
  },
  nl: {
    articles: "de|het|een|deze|dit|die|dat|uw|elke?|geen",
    nouns:
      "parameters?|eigenschap(?:pen)?|methoden?|methodes|klassen?|functies?|bestand(?:en)?|opdracht(?:en)?|elementen?|kenmerk(?:en)?|opties?|waarden?|variabelen?|objecten?|object|typen?|types|gebeurtenis(?:sen)?|sleutels?|cmdlets?|kolom(?:men)?|tabel(?:len)?|module|modules|matrix",
  },
  sv: {
    articles: null,
    nouns:
      "parametern|parametrarna|egenskapen|egenskaperna|metoden|metoderna|klassen|funktionen|filen|filerna|kommandot|elementet|attributet|alternativet|värdet|variabeln|objektet|typen|händelsen|nyckeln|kolumnen|tabellen|modulen",
  },
  nb: {
    articles: null,
    nouns:
      "parameteren|parameterne|egenskapen|egenskapene|metoden|metodene|klassen|funksjonen|filen|filene|kommandoen|elementet|attributtet|alternativet|verdien|variabelen|objektet|typen|hendelsen|nøkkelen|kolonnen|tabellen|modulen",
  },
  da: {
    articles: null,
    nouns:
      "parameteren|parametrene|egenskaben|egenskaberne|metoden|metoderne|klassen|funktionen|filen|filerne|kommandoen|elementet|attributten|indstillingen|værdien|variablen|objektet|typen|hændelsen|nøglen|kolonnen|tabellen|modulet",
  },
};
