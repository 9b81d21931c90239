/** Addresses of articles, one a line, as people paste them or keep them in a text file. */
import { repositoryAddress } from "#adapters/forges/repository-address.ts";
import { pathOf } from "#adapters/http/path-of.ts";
import type { AddressList, ListedAddress } from "#core/ports/workspace-files.ts";

/** More are a repository, or an archive. */
const MOST = 5_000;
/** Shown of a line that is none. */
const SHOWN = 60;

/**
 * Empty lines and those that begin with `#` are passed over.
 *
 * @param base what page-relative addresses are relative to
 */
export function readAddresses(text: string, base: string): AddressList {
  const addresses: ListedAddress[] = [];
  const faults: string[] = [];
  const lineOf = new Map<string, number>();
  for (const [index, written] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const entry = written.trim();
    if (entry === "" || entry.startsWith("#")) continue;
    const line = index + 1;
    const read = addressOf(entry, base);
    const fault = typeof read === "string" ? read : faultOf(read, lineOf, addresses.length);
    if (fault !== null) faults.push(`Line ${line}: ${fault}`);
    else if (typeof read !== "string") {
      lineOf.set(read.href, line);
      addresses.push({ line, address: read.href, path: pathOf(read) });
    }
  }
  return { addresses, faults };
}

function addressOf(entry: string, base: string): URL | string {
  if (/\s/.test(entry) || !URL.canParse(entry, base))
    return `“${entry.slice(0, SHOWN)}” is no address. Write one address a line.`;
  const url = new URL(entry, base);
  url.hash = "";
  return url;
}

function faultOf(url: URL, lineOf: ReadonlyMap<string, number>, count: number): string | null {
  if (!/^https?:$/.test(url.protocol)) return "Only addresses that begin with https:// or http:// can be opened.";
  if (url.username !== "" || url.password !== "")
    return "An address that holds a user name or a password can’t be opened.";
  if (repositoryAddress(url.href) !== null) return "This is a repository: open it by itself.";
  const before = lineOf.get(url.href);
  if (before !== undefined) return `This address is in line ${before} already.`;
  return count < MOST ? null : `More than ${MOST} addresses are not opened together. Open the others afterwards.`;
}
