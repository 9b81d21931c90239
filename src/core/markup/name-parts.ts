/** Shorter names are left whole. */
const LONG = /[!-~]{13,}/g;
/** Where a line may be broken: behind what joins the words of a name, and before the hump of a capital. A line breaks behind a hyphen anyway. */
const SEAM = /(?<=[._/:])(?=[A-Za-z\d])|(?<=[a-z\d])(?=[A-Z])/g;
/** No fewer letters stand alone. */
const FEWEST = 3;

/** A text in the parts between which its long names without blanks (`System.Numerics.Matrix3x2`) are broken first; one part where it has none. */
export function nameParts(text: string): readonly string[] {
  const parts: string[] = [];
  let at = 0;
  for (const { 0: name, index } of text.matchAll(LONG)) {
    let last = index;
    for (const { index: seam } of name.matchAll(SEAM)) {
      if (index + seam - last < FEWEST || name.length - seam < FEWEST) continue;
      last = index + seam;
      parts.push(text.slice(at, last));
      at = last;
    }
  }
  return [...parts, text.slice(at)];
}
