/** The part of the WHATWG Encoding standard the core uses: a pure function of bytes that browsers, workers and Node all have. */
declare class TextDecoder {
  constructor(label: "utf-8", options: { readonly fatal: boolean; readonly ignoreBOM: boolean });
  /** Throws where there is no such encoding. */
  constructor(label: string);
  decode(bytes: Uint8Array, options?: { readonly stream: boolean }): string;
}

declare class TextEncoder {
  /** As UTF-8. */
  encode(text: string): Uint8Array;
}
