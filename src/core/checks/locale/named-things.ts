/** Articles, and the nouns of documentation that stand before what names them, in the languages that put the name behind: `le paramètre x`, not `le x paramètre`. */
interface NamedThings {
  readonly articles: string;
  readonly nouns: string;
}

export const NAMED_THINGS: Readonly<Record<string, NamedThings>> = {
  fr: {
    articles: "le|la|les|un|une|du|au|aux|des|ce|cette|cet|votre|de la",
    nouns:
      "paramètres?|propriétés?|méthodes?|classes?|fonctions?|fichiers?|commandes?|éléments?|attributs?|champs?|boutons?|options?|valeurs?|variables?|objets?|onglets?|pages?|menus?|balises?|dossiers?|répertoires?|colonnes?|tables?|entités?|événements?|interfaces?|espaces? de noms|mots clés|types?|clés?|services?|packages?|applets? de commande|instructions?|opérateurs?|section|fenêtre|boîte de dialogue|icône|liste|rôle|stratégie",
  },
  es: {
    articles: "el|la|los|las|un|una|del|al|este|esta|su|de la",
    nouns:
      "parámetros?|propiedad(?:es)?|métodos?|clases?|funci(?:ón|ones)|archivos?|comandos?|elementos?|atributos?|campos?|bot(?:ón|ones)|opci(?:ón|ones)|valor(?:es)?|variables?|objetos?|pestañas?|páginas?|menús?|etiquetas?|carpetas?|directorios?|columnas?|tablas?|entidad(?:es)?|eventos?|interfaz|espacios? de nombres|tipos?|claves?|servicios?|paquetes?|cmdlets?|instrucci(?:ón|ones)|operador(?:es)?|secci(?:ón|ones)|ventana|icono|lista|rol|directiva",
  },
  pt: {
    articles: "o|a|os|as|um|uma|do|da|dos|das|ao|à|no|na|este|esta|seu|sua",
    nouns:
      "parâmetros?|propriedades?|métodos?|classes?|funç(?:ão|ões)|arquivos?|ficheiros?|comandos?|elementos?|atributos?|campos?|bot(?:ão|ões)|opç(?:ão|ões)|valor(?:es)?|variáve(?:l|is)|objetos?|guias?|separador(?:es)?|páginas?|menus?|marcas?|pastas?|diretórios?|colunas?|tabelas?|entidades?|eventos?|interfaces?|namespaces?|tipos?|chaves?|serviços?|pacotes?|cmdlets?|instruç(?:ão|ões)|operador(?:es)?|seç(?:ão|ões)|janela|ícone|lista|função|política",
  },
  it: {
    articles: "il|lo|la|i|gli|le|un|uno|una|del|della|dello|dei|delle|al|alla|nel|nella|questo|questa",
    nouns:
      "parametr[oi]|proprietà|metod[oi]|class[ei]|funzion[ei]|file|comand[oi]|element[oi]|attribut[oi]|camp[oi]|pulsant[ei]|opzion[ei]|valor[ei]|variabil[ei]|oggett[oi]|sched[ae]|pagin[ae]|menu|tag|cartell[ae]|directory|colonn[ae]|tabell[ae]|entità|event[oi]|interfacci[ae]|spazi[o]? dei nomi|tip[oi]|chiav[ei]|serviz[io]+|pacchett[oi]|cmdlet|istruzion[ei]|operator[ei]|sezion[ei]|finestra|icona|elenco|ruolo|criterio",
  },
};
