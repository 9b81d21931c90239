/** The letters beyond a to z of languages in Latin script, as CLDR's exemplar characters have them, and the marks that Spanish alone has. */
export const ACCENTS: Readonly<Record<string, string>> = {
  cs: "áčďéěíňóřšťúůýž",
  da: "åæøé",
  de: "äöüß",
  es: "áéíñóúü¿¡",
  et: "äõöüšž",
  fi: "äöå",
  fr: "àâæçéèêëîïôœùûü",
  hu: "áéíóöőúüű",
  it: "àèéìîòóù",
  lt: "ąčęėįšųūž",
  lv: "āčēģīķļņšūž",
  nb: "åæøéò",
  nl: "éëïóöü",
  pl: "ąćęłńóśźż",
  pt: "àáâãçéêíóôõú",
  ro: "ăâîșțşţ",
  sv: "åäöé",
  tr: "çğıöşüâîû",
  vi: "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
};

/** Any of them. */
export const ACCENTED = /(?![a-z])\p{Script=Latin}|[¿¡]/gu;
