import { grouped } from "./count-in-words.ts";

/**
 * How many of `all` are `some`, rounded down, so that 100 % is said only of the whole: `18 %`. Of what is more than nothing never 0 %.
 * @param least what that is called: `<1 %` in a column, `less than 1 %` in a sentence
 */
export function percentInWords(some: number, all: number, least = "<1 %"): string {
  const percent = all === 0 ? 0 : Math.floor((100 * some) / all);
  return percent === 0 && some > 0 ? least : `${grouped(percent)} %`;
}
