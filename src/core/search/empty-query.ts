import type { FindQuery } from "./find-query.ts";

/** Apart from what makes a pattern of it, which is fetched once something is looked for. */
export const emptyQuery: FindQuery = { text: "", matchCase: false, wholeWord: false, regex: false, inMarkup: false };
