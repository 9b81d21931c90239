/** Articles, and the nouns of documentation that stand before what names them, in the languages that put the name behind: `le paramètre x`, not `le x paramètre`. */
interface NamedThings {
  /** Empty where the language has none: then it is no more than a hint. */
  readonly articles: string;
  readonly nouns: string;
}

export const NAMED_THINGS: Readonly<Record<string, NamedThings>> = {
  fr: {
    articles: "le|la|les|un|une|du|au|aux|des|ce|cette|cet|votre|de la",
    nouns:
      "paramètres?|propriétés?|méthodes?|classes?|fonctions?|fichiers?|commandes?|éléments?|attributs?|champs?|boutons?|options?|valeurs?|variables?|objets?|onglets?|pages?|menus?|balises?|dossiers?|répertoires?|colonnes?|tables?|entités?|événements?|interfaces?|espaces? de noms|mots clés|types?|clés?|services?|packages?|applets? de commande|instructions?|opérateurs?|section|fenêtre|boîte de dialogue|icône|liste|rôle|stratégie|symboles?|liens?|contrôleurs?|collections?|instances?|modificateurs?|constantes?|directives?|assistant|modèles?|projets?|groupes?|en-têtes?|arguments?|modules?|composants?|bibliothèques?|formulaires?|panneau|volet|actions?|clauses?|exceptions?|énumérations?|structures?|assembly|gestionnaires?|indicateurs?|applications?",
  },
  es: {
    articles: "el|la|los|las|un|una|del|al|este|esta|su|de la",
    nouns:
      "parámetros?|propiedad(?:es)?|métodos?|clases?|funci(?:ón|ones)|archivos?|comandos?|elementos?|atributos?|campos?|bot(?:ón|ones)|opci(?:ón|ones)|valor(?:es)?|variables?|objetos?|pestañas?|páginas?|menús?|etiquetas?|carpetas?|directorios?|columnas?|tablas?|entidad(?:es)?|eventos?|interfaz|espacios? de nombres|tipos?|claves?|servicios?|paquetes?|cmdlets?|instrucci(?:ón|ones)|operador(?:es)?|secci(?:ón|ones)|ventana|icono|lista|rol|directiva|símbolos?|vínculos?|enlaces?|controlador(?:es)?|colecci(?:ón|ones)|instancias?|implementaci(?:ón|ones)|modificador(?:es)?|constantes?|directivas|asistente|modelos?|proyectos?|grupos?|encabezados?|argumentos?|módulos?|componentes?|bibliotecas?|formularios?|panel|casilla|cuadro de diálogo|acci(?:ón|ones)|cláusulas?|excepci(?:ón|ones)|enumeraci(?:ón|ones)|estructuras?|aplicaci(?:ón|ones)",
  },
  pt: {
    articles: "o|a|os|as|um|uma|do|da|dos|das|ao|à|no|na|este|esta|seu|sua",
    nouns:
      "parâmetros?|propriedades?|métodos?|classes?|funç(?:ão|ões)|arquivos?|ficheiros?|comandos?|elementos?|atributos?|campos?|bot(?:ão|ões)|opç(?:ão|ões)|valor(?:es)?|variáve(?:l|is)|objetos?|guias?|separador(?:es)?|páginas?|menus?|marcas?|pastas?|diretórios?|colunas?|tabelas?|entidades?|eventos?|interfaces?|namespaces?|tipos?|chaves?|serviços?|pacotes?|cmdlets?|instruç(?:ão|ões)|operador(?:es)?|seç(?:ão|ões)|janela|ícone|lista|função|política|símbolos?|links?|controlador(?:es)?|coleç(?:ão|ões)|instâncias?|implementaç(?:ão|ões)|modificador(?:es)?|constantes?|diretivas?|assistente|modelos?|projetos?|grupos?|cabeçalhos?|argumentos?|módulos?|componentes?|bibliotecas?|formulários?|painel|caixa de diálogo|aç(?:ão|ões)|cláusulas?|exceç(?:ão|ões)|enumeraç(?:ão|ões)|estruturas?|aplicativos?|cartão",
  },
  ca: {
    articles: "el|la|els|les|un|una|del|dels|al|als|aquest|aquesta|de la|a la",
    nouns:
      "paràmetres?|propieta(?:t|ts)|mètodes?|class(?:e|es)|funci(?:ó|ons)|fitxers?|ordr?es?|ordre|elements?|atributs?|camps?|bot(?:ó|ons)|opci(?:ó|ons)|valors?|variables?|objectes?|pestany(?:a|es)|pàgin(?:a|es)|menús?|etiquet(?:a|es)|carpet(?:a|es)|directoris?|column(?:a|es)|taul(?:a|es)|entita(?:t|ts)|esdeveniments?|interfície|tipus|claus?|serveis?|paquets?|instrucci(?:ó|ons)|operadors?|secci(?:ó|ons)|finestra|icona|llista|rol|directiva|símbols?|enllaços?|controladors?|col·lecci(?:ó|ons)|instànci(?:a|es)|modificadors?|constants?|directiv(?:a|es)|assistent|models?|projectes?|grups?|capçaler(?:a|es)|arguments?|mòduls?|components?|bibliotequ(?:a|es)|formularis?|quadre de diàleg|accions?|clàusul(?:a|es)|aplicaci(?:ó|ons)",
  },
  gl: {
    articles: "o|a|os|as|un|unha|do|da|dos|das|ao|á|no|na|este|esta",
    nouns:
      "parámetros?|propiedade[s]?|métodos?|clases?|funci(?:ón|óns)|ficheiros?|ordes?|comandos?|elementos?|atributos?|campos?|bot(?:ón|óns)|opci(?:ón|óns)|valor(?:es)?|variables?|obxectos?|lapelas?|páxinas?|menús?|etiquetas?|cartafo(?:l|les)|columnas?|táboas?|entidades?|eventos?|tipos?|claves?|servizos?|paquetes?|xanela|icona|lista|símbolos?|ligazóns?|controlador(?:es)?|colecci(?:ón|óns)|instancias?|modificador(?:es)?|constantes?|directivas?|asistente|modelos?|proxectos?|grupos?|cabeceiras?|argumentos?|módulos?|compoñentes?|formularios?|cadro de diálogo|acci(?:ón|óns)|aplicaci(?:ón|óns)",
  },
  ro: {
    articles: "",
    nouns:
      "parametru\\p{Ll}{0,3}|proprietate\\p{Ll}{0,2}|metod\\p{Ll}{1,3}|clas\\p{Ll}{1,4}|funcți\\p{Ll}{1,3}|fișier\\p{Ll}{0,4}|comand\\p{Ll}{1,3}|element\\p{Ll}{0,4}|atribut\\p{Ll}{0,4}|câmp\\p{Ll}{0,4}|opțiun\\p{Ll}{1,4}|valoare\\p{Ll}{0,2}|variabil\\p{Ll}{1,3}|obiect\\p{Ll}{0,4}|folder\\p{Ll}{0,4}|coloan\\p{Ll}{1,3}|tabel\\p{Ll}{0,4}|operator\\p{Ll}{0,4}|pachet\\p{Ll}{0,4}|interfaț\\p{Ll}{1,3}|eveniment\\p{Ll}{0,4}",
  },
  pl: {
    articles: "",
    nouns:
      "parametr\\p{Ll}{0,3}|właściwoś\\p{Ll}{1,4}|metod\\p{Ll}{0,3}|klas\\p{Ll}{1,3}|funkcj\\p{Ll}{1,3}|plik\\p{Ll}{0,3}|poleceni\\p{Ll}{1,3}|element\\p{Ll}{0,3}|atrybut\\p{Ll}{0,3}|pol[eau]m?|opcj\\p{Ll}{1,3}|wartoś\\p{Ll}{1,4}|zmienn\\p{Ll}{1,3}|obiekt\\p{Ll}{0,3}|folder\\p{Ll}{0,3}|kolumn\\p{Ll}{1,3}|tabel\\p{Ll}{1,3}|klauzul\\p{Ll}{1,3}|dyrektyw\\p{Ll}{0,3}|operator\\p{Ll}{0,4}|instrukcj\\p{Ll}{1,3}|modyfikator\\p{Ll}{0,4}|pakie[tc]\\p{Ll}{0,4}|interfejs\\p{Ll}{0,4}|zdarzen\\p{Ll}{1,4}|stał\\p{Ll}{1,3}",
  },
  ru: {
    articles: "",
    nouns:
      "параметр\\p{Ll}{0,3}|свойств\\p{Ll}{1,3}|метод\\p{Ll}{0,3}|класс\\p{Ll}{0,3}|функци\\p{Ll}{1,3}|файл\\p{Ll}{0,3}|команд\\p{Ll}{1,3}|элемент\\p{Ll}{0,3}|атрибут\\p{Ll}{0,3}|пол[еяюй]м?|значени\\p{Ll}{1,3}|переменн\\p{Ll}{2,3}|объект\\p{Ll}{0,3}|папк\\p{Ll}{1,3}|столб\\p{Ll}{2,4}|таблиц\\p{Ll}{1,3}|предложени\\p{Ll}{1,3}|директив\\p{Ll}{0,3}|оператор\\p{Ll}{0,3}|инструкци\\p{Ll}{1,3}|модификатор\\p{Ll}{0,3}|пакет\\p{Ll}{0,3}|интерфейс\\p{Ll}{0,3}|событи\\p{Ll}{1,3}|констант\\p{Ll}{0,3}|заголов\\p{Ll}{2,4}",
  },
  it: {
    articles: "il|lo|la|i|gli|le|un|uno|una|del|della|dello|dei|delle|al|alla|nel|nella|questo|questa",
    nouns:
      "parametr[oi]|proprietà|metod[oi]|class[ei]|funzion[ei]|file|comand[oi]|element[oi]|attribut[oi]|camp[oi]|pulsant[ei]|opzion[ei]|valor[ei]|variabil[ei]|oggett[oi]|sched[ae]|pagin[ae]|menu|tag|cartell[ae]|directory|colonn[ae]|tabell[ae]|entità|event[oi]|interfacci[ae]|spazi[o]? dei nomi|tip[oi]|chiav[ei]|serviz[io]+|pacchett[oi]|cmdlet|istruzion[ei]|operator[ei]|sezion[ei]|finestra|icona|elenco|ruolo|criterio|simbol[oi]|collegament[oi]|controller|raccolt[ae]|istanz[ae]|implementazion[ei]|modificator[ei]|costant[ei]|direttiv[ae]|procedura guidata|modell[oi]|progett[oi]|grupp[oi]|intestazion[ei]|argoment[oi]|modul[oi]|component[ei]|libreri[ae]|richiest[ae]|riquadro|finestra di dialogo|azion[ei]|clausol[ae]|eccezion[ei]|enumerazion[ei]|struttur[ae]|applicazion[ei]",
  },
};
