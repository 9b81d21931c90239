/**
 * Which Chinese characters are written where, by the character sets that each place agreed on: GB 2312 (simplified), the frequent part of Big5 (traditional)
 * and JIS X 0208 (Japanese). The platform knows them, for it decodes texts in them (WHATWG Encoding Standard).
 */

export interface HanStandards {
  /** Only in simplified Chinese. */
  readonly simplified: RegExp;
  /** Only in traditional Chinese. */
  readonly traditional: RegExp;
  /** In simplified Chinese and not in Japanese. */
  readonly notJapanese: RegExp;
}

const LATER_BYTES = { from: 0xa1, to: 0xfe } as const;
const ASCII_BYTES = { from: 0x40, to: 0x7e } as const;

let known: HanStandards | null = null;

export function hanStandards(): HanStandards {
  known ??= readStandards();
  return known;
}

function readStandards(): HanStandards {
  const simplified = charactersOf("gbk", 0xb0, 0xf7, [LATER_BYTES]);
  const traditional = charactersOf("big5", 0xa4, 0xc6, [ASCII_BYTES, LATER_BYTES]);
  const rare = charactersOf("big5", 0xc9, 0xf9, [ASCII_BYTES, LATER_BYTES]);
  const japanese = charactersOf("euc-jp", 0xb0, 0xf4, [LATER_BYTES]);
  return {
    simplified: oneOf(simplified, [traditional, rare]),
    traditional: oneOf(traditional, [simplified]),
    notJapanese: oneOf(simplified, [japanese]),
  };
}

/** The characters of two bytes of an encoding whose first byte lies in a range; none where the platform does not know it. */
function charactersOf(
  encoding: string,
  first: number,
  last: number,
  seconds: readonly { readonly from: number; readonly to: number }[],
): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead++) {
    for (const { from, to } of seconds) for (let trail = from; trail <= to; trail++) bytes.push(lead, trail);
  }
  try {
    return new Set(new TextDecoder(encoding).decode(new Uint8Array(bytes)).match(/\p{Script=Han}/gu) ?? []);
  } catch {
    return new Set();
  }
}

function oneOf(characters: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): RegExp {
  const own = [...characters].filter((character) => !others.some((other) => other.has(character)));
  return own.length === 0 || others.some(({ size }) => size === 0) ? /(?!)/gu : new RegExp(`[${own.join("")}]`, "gu");
}
