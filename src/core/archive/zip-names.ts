/** How a zip archive spells the names of its files. */
import { crc32 } from "./crc32.ts";

/** Code page 437, from 0x80 on: what names are written in that say nothing of their encoding. */
const CP437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/**
 * @param name the name's bytes
 * @param isUtf8 whether the entry says that they are UTF-8
 * @param unicodeName what its field "Info-ZIP Unicode Path" holds; null where it has none
 * @returns the name with `/` between folders, as Windows' own archives have it only sometimes
 */
export function zipName(name: Uint8Array, isUtf8: boolean, unicodeName: Uint8Array | null): string {
  return (unicodeText(name, unicodeName) ?? utf8Text(name, isUtf8) ?? cp437Text(name)).replaceAll("\\", "/");
}

/** A decoder of its own for each of 60,000 names takes longer than all else about them. */
const trusting = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });
const doubting = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The field counts only for the name it was made for. */
function unicodeText(name: Uint8Array, field: Uint8Array | null): string | null {
  if (field === null || field.length < 5 || field[0] !== 1) return null;
  const made = new DataView(field.buffer, field.byteOffset, field.length).getUint32(1, true);
  return made === crc32(name) ? utf8Text(field.subarray(5), true) : null;
}

/** macOS and many scripts write UTF-8 and do not say so; bytes of code page 437 that happen to be UTF-8 are no name that anybody gives. */
function utf8Text(name: Uint8Array, isSaid: boolean): string | null {
  try {
    return (isSaid ? trusting : doubting).decode(name);
  } catch {
    return null;
  }
}

function cp437Text(name: Uint8Array): string {
  return Array.from(name, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : (CP437[byte - 0x80] ?? ""))).join("");
}
