/** Kinds of pictures that the page shows, told by how they begin: what a name or a server says of them counts for nothing. */

const SIGNS: readonly (readonly [type: string, sign: RegExp])[] = [
  ["image/png", /^\x89PNG\r\n/],
  ["image/jpeg", /^\xff\xd8\xff/],
  ["image/gif", /^GIF8[79]a/],
  ["image/webp", /^RIFF[\s\S]{4}WEBP/],
  ["image/bmp", /^BM[\s\S]{4}\0{4}/],
  // Shown as a picture an SVG runs and loads nothing.
  [
    "image/svg+xml",
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/i,
  ],
];

/** Enough for whatever stands before an SVG begins. */
const BEGINNING = 2048;

/** @returns its media type; null for what is none of the pictures that are shown */
export function pictureType(bytes: Uint8Array): string | null {
  const beginning = String.fromCharCode(...bytes.subarray(0, BEGINNING));
  return SIGNS.find(([, sign]) => sign.test(beginning))?.[0] ?? null;
}
