/**
 * The one string that ends lines in an editor holding `text`, chosen so that splitting by it and joining with it gives `text` back.
 * Everything else, a lone carriage return or U+2028, stays a character within its line.
 */
export function lineSeparatorOf(text: string, lineEnding: "\n" | "\r\n"): "\n" | "\r\n" {
  if (!text.includes("\n")) return lineEnding;
  return /(?<!\r)\n/.test(text) ? "\n" : "\r\n";
}
