import { expect, it } from "vitest";
import { spansOf } from "./elements.ts";

it.each([
  ["<td>", {}],
  ['<td colspan="3" class="x">', { colSpan: 3 }],
  ["<th rowspan='2'>", { rowSpan: 2 }],
  ["<TH COLSPAN=2 ROWSPAN = 4>", { colSpan: 2, rowSpan: 4 }],
  ['<td colspan="1" rowspan="0">', {}],
  ['<td data-colspan="3">', {}],
  ['<td colspan="99999999999999999999" rowspan="1e9">', { colSpan: 50 }],
  ['<td rowspan="5000">', { rowSpan: 200 }],
  ['<td colspan="-3">', {}],
  ['<td colspan="x">', {}],
])(
  "PG120 takes of a cell's tag %s how many columns and rows it takes, up to a number, and nothing else",
  (tag, spans) => {
    expect(spansOf(tag)).toEqual(spans);
  },
);
