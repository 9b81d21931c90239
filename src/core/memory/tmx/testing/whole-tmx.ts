/** Reading and writing whole files of TMX, and units that hold what is hard to write. */
import { TmxReader } from "../tmx-reader.ts";
import type { TmxProblem, TmxUnit } from "../tmx-unit.ts";
import { TMX_TAIL, type TmxLevel, tmxHead, tmxUnit, type WrittenUnit } from "../write-tmx.ts";

export interface ReadTmx {
  readonly units: readonly TmxUnit[];
  readonly problems: readonly TmxProblem[];
}

export function readChunks(chunks: readonly string[]): ReadTmx {
  const units: TmxUnit[] = [];
  const problems: TmxProblem[] = [];
  const reader = new TmxReader({ unit: (unit) => units.push(unit), problem: (problem) => problems.push(problem) });
  for (const chunk of chunks) reader.write(chunk);
  reader.close();
  return { units, problems };
}

export function readTmx(text: string): ReadTmx {
  return readChunks([text]);
}

export function textsOf({ units }: ReadTmx): readonly (readonly string[])[] {
  return units.map(({ variants }) => variants.map(({ text }) => text));
}

export const BARE = { language: "lv-LV", origin: null, createdAt: null, changedAt: null, by: null };

export function writeTmx(units: readonly WrittenUnit[], level: TmxLevel): string {
  const texts = units.map((one) => tmxUnit(one, "en-US", level));
  return `${tmxHead("en-US", level)}${texts.map((text) => (text.ok ? text.value : "")).join("")}${TMX_TAIL}`;
}

export const SAMPLES: readonly WrittenUnit[] = [
  {
    ...BARE,
    source: 'Press **OK** in [the page](a.md "Its title") & `wait`.',
    target: "Nospiediet **Labi** [lapā](a.md) & `wait` _x_.",
    origin: 'docs/"a" & b.md',
    createdAt: 0,
    changedAt: 1738555506000,
    by: "Ann <a@b.example>",
  },
  { ...BARE, source: "Line<br>two\r\nlines {0} &nbsp; \\_ ]]>", target: "日本 😀 ![x](y.png)", language: null },
  { ...BARE, source: " a ", target: "**b", createdAt: 1 },
];
