/** Characters that entities stand for. */

/** Those that documentation uses; a longer table (2,231 names) would weigh more than all checks. HTML, "Named character references". */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    ensp: "\u2002",
    emsp: "\u2003",
    thinsp: "\u2009",
    zwnj: "\u200c",
    zwj: "\u200d",
    lrm: "\u200e",
    rlm: "\u200f",
    shy: "\u00ad",
    ndash: "–",
    mdash: "—",
    hellip: "…",
    lsquo: "‘",
    rsquo: "’",
    sbquo: "‚",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
    laquo: "«",
    raquo: "»",
    lsaquo: "‹",
    rsaquo: "›",
    copy: "©",
    reg: "®",
    trade: "™",
    deg: "°",
    times: "×",
    middot: "·",
    bull: "•",
    rarr: "→",
    larr: "←",
    ne: "≠",
    le: "≤",
    ge: "≥",
    euro: "€",
    lbrack: "[",
    rbrack: "]",
    lpar: "(",
    rpar: ")",
    ast: "*",
    lowbar: "_",
    vert: "|",
    num: "#",
    grave: "`",
  }),
);

/**
 * @param entity as written, `&` and `;` included
 * @returns null for a name that is not in the table
 */
export function entityText(entity: string): string | null {
  const numeric = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(entity);
  if (numeric === null) return NAMED.get(entity.slice(1, -1)) ?? null;
  const [, hex, decimal = ""] = numeric;
  const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
  // What HTML says of code points that name no character.
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\ufffd" : String.fromCodePoint(code);
}
