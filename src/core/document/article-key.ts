/**
 * Names an article by path and content, so that what is stored about it is found again when the same file is opened.
 * 53 bits each of a fast, well-mixed hash, and the length: not a secret and not a signature, only unlikely to meet by chance among one
 * reviewer's articles.
 */

/**
 * @param path as in `Article.path`
 * @param text the decoded text, byte order mark included or not, but always alike
 */
export function articleKeyOf(path: string, text: string): string {
  return `${hash53(path, 1)}-${hash53(text, 2)}-${text.length.toString(36)}`;
}

/** cyrb53 (public domain, bryc): two 32-bit lanes of multiply and xor, finished as in MurmurHash3. */
function hash53(text: string, seed: number): string {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
