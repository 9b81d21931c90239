/** The text with `\n` for every line break: two versions of an article may have come with different ones. */
export function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Whether two texts differ in nothing but their line breaks. */
export function isSameText(one: string, other: string): boolean {
  return one === other || withLineFeeds(one) === withLineFeeds(other);
}
