/** Bytes of an XML file, piece by piece → its text. Which encoding it is the first bytes say: a byte order mark, zeros, or the declaration. */
import { fail, ok, type Result } from "#core/result.ts";

/** Where the declaration names an encoding, it does so within these bytes. */
const HEAD = 256;

export class XmlDecoder {
  #head: Uint8Array = new Uint8Array(0);
  #decoder: TextDecoder | null = null;

  /**
   * @param bytes the next ones, of whatever length
   * @returns what they add to the text; bytes that the encoding does not have are U+FFFD. A failure is one sentence, and the end
   */
  write(bytes: Uint8Array): Result<string, string> {
    if (this.#decoder !== null) return ok(this.#decoder.decode(bytes, { stream: true }));
    this.#head = joined(this.#head, bytes);
    return this.#head.length < HEAD ? ok("") : this.#begin();
  }

  /** @returns the rest of the text */
  end(): Result<string, string> {
    const first = this.#decoder === null ? this.#begin() : ok("");
    if (!first.ok || this.#decoder === null) return first;
    return ok(first.value + this.#decoder.decode(new Uint8Array(0), { stream: false }));
  }

  #begin(): Result<string, string> {
    const name = encodingOf(this.#head);
    const refusal = refusalOf(this.#head, name);
    if (refusal !== null) return fail(refusal);
    try {
      this.#decoder = new TextDecoder(name);
    } catch {
      return fail(`It says it is in ${name}, an encoding that is not known: save it as UTF-8.`);
    }
    return ok(this.#decoder.decode(this.#head, { stream: true }));
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** One sentence about bytes that are no text; null for those that may be. */
function refusalOf(head: Uint8Array, encoding: string): string | null {
  const [first, second] = head;
  if (first === 0x1f && second === 0x8b) return "It is packed with gzip: unpack it first.";
  if (first === 0x50 && second === 0x4b) return "It is a zip archive: unpack it first.";
  if (head.includes(0) && !/^utf-(?:16|32)/.test(encoding)) return NO_TEXT;
  return null;
}

const NO_TEXT = "It is no text, and so no XML: check that it is the right file.";

/** XML 1.0, appendix F. A file that is ASCII so far is no UTF-16, whatever it says. */
function encodingOf(head: Uint8Array): string {
  const [first = 0, second = 0, third = 1, fourth = 1] = head;
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return "utf-32";
  if (third === 0 && fourth === 0 && first !== 0) return "utf-32";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  if (first === 0xef && second === 0xbb) return "utf-8";
  const ascii = String.fromCharCode(...head.subarray(0, HEAD));
  const declared = /^\s*<\?xml[^?>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(ascii)?.[1] ?? "utf-8";
  return /^(?:utf-?16|ucs-?2|iso-10646-ucs-2)/i.test(declared) ? "utf-8" : declared;
}
