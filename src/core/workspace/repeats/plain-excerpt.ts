/** A source as messages name it: its words without the marks around them, the first of them where they are many. */
const LONGEST = 60;

export function plainExcerpt(source: string): string {
  const plain = source
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[*`]|<[^>]*>/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  const characters = Array.from(plain === "" ? source.trim() : plain);
  return characters.length <= LONGEST ? characters.join("") : `${characters.slice(0, LONGEST).join("").trimEnd()}…`;
}
