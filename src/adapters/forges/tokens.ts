/** What the reviewer has given to be let in. Kept in memory: gone with the page, and in nothing that is stored or said. */
import { fail, ok, type Result } from "#core/result.ts";

/** By the origin of the interface it is sent to. */
export class ForgeTokens {
  readonly #tokens = new Map<string, string>();

  of(origin: string): string | null {
    return this.#tokens.get(origin) ?? null;
  }

  /** The failure is one plain sentence. */
  give(origin: string, given: string): Result<void, string> {
    const token = given.trim();
    if (!isPrivate(origin))
      return fail(`${new URL(origin).host} is addressed without encryption, so no token is sent there: use https.`);
    // What is no header of a request would be told as a host that does not answer.
    if (!/^[\x21-\x7e]{8,}$/.test(token)) return fail("That is no token: copy it whole from the forge’s settings.");
    this.#tokens.set(origin, token);
    return ok(undefined);
  }

  forget(origin: string): void {
    this.#tokens.delete(origin);
  }
}

/** This page's. */
export const pageTokens = new ForgeTokens();

/** Nobody between here and there reads along. */
function isPrivate(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === "https:" || /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}
