/**
 * Fetches an article from an address, counting what arrives.
 *
 * Cookies are not sent to other sites. Nothing that arrives is ever more than bytes here.
 */
import { MAX_BYTES } from "#core/document/admit-article.ts";
import type { ArticleBytes, ArticleSource, LoadProgress, SourceFailure } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { boundedBody } from "./bounded-body.ts";
import { pathOf } from "./path-of.ts";

type Outcome = Result<ArticleBytes, SourceFailure>;
const CREDENTIALS =
  "Addresses that hold a user name or a password cannot be opened. Download the file and open it from your computer.";

type Report = (progress: LoadProgress) => void;

/** `base` is what page-relative addresses are relative to. */
export function createHttpArticles(base: string): ArticleSource {
  return {
    load(address, onProgress) {
      const abort = new AbortController();
      return { result: load(urlOf(address, base), onProgress, abort), cancel: () => abort.abort() };
    },
  };
}

async function load(url: URL | null, onProgress: Report, abort: AbortController): Promise<Outcome> {
  if (url === null) return failure("address", "This is not an address. It should begin with https://.");
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return failure("address", "Only addresses that begin with https:// or http:// can be opened.");
  }
  // No page may ask for these, so that the browser would only say that nobody is there.
  if (url.username !== "" || url.password !== "") return failure("address", CREDENTIALS);
  try {
    const response = await fetch(url, { signal: abort.signal, credentials: "same-origin", redirect: "follow" });
    if (!response.ok) return failure("status", statusSentence(response.status, url));
    return await receive(response, url, onProgress, abort);
  } catch {
    if (abort.signal.aborted) return failure("cancelled", "Opening was cancelled.");
    return failure("unreachable", unreachableSentence(url));
  }
}

async function receive(response: Response, url: URL, onProgress: Report, abort: AbortController): Promise<Outcome> {
  const total = announcedLength(response);
  if (total !== null && total > MAX_BYTES) {
    abort.abort();
    return tooLarge();
  }
  const bytes = await boundedBody(response, MAX_BYTES, (received) => onProgress({ received, total }));
  if (bytes === null) return tooLarge();
  return isWebPage(bytes) ? failure("web-page", webPageSentence(url)) : ok({ path: pathOf(url), bytes });
}

function announcedLength(response: Response): number | null {
  // Under a content encoding the header counts what travels, not what arrives.
  if (response.headers.get("content-encoding") !== null) return null;
  const length = Number(response.headers.get("content-length") ?? Number.NaN);
  return Number.isFinite(length) ? length : null;
}

/** As far as a page's comments may reach before it begins. */
const PAGE_HEAD = 64 * 1024;

/** Many hosts answer with a page about the file, or a log-in page, where a program asks for the file. */
function isWebPage(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, PAGE_HEAD));
  return /^<(?:!doctype html|html)[\s>]/i.test(head.slice(pastComments(head)));
}

/** Where the text goes on behind the white space, comments and processing instructions at its head. */
function pastComments(text: string): number {
  const next = /\s*(?:<(!--|\?))?/y;
  for (;;) {
    const mark = next.exec(text)?.[1];
    if (mark === undefined) return next.lastIndex;
    const end = mark === "?" ? "?>" : "-->";
    const at = text.indexOf(end, next.lastIndex);
    if (at === -1) return text.length;
    next.lastIndex = at + end.length;
  }
}

function urlOf(address: string, base: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

function failure(kind: SourceFailure["kind"], message: string): Outcome {
  return fail({ kind, message });
}

function tooLarge(): Outcome {
  return failure("too-large", "The file at this address is larger than 10 MB, the most an article may have.");
}

function statusSentence(status: number, url: URL): string {
  if (status === 404 || status === 410)
    return `There is no file at this address on ${url.host} (${status}). Check the address.`;
  if (status === 401 || status === 403) {
    return `${url.host} does not give this file to everybody (${status}). Download it there and open the file instead.`;
  }
  if (status === 429) return `${url.host} was asked too often (429). Wait a little, then try again.`;
  if (status >= 500) return `${url.host} could not answer just now (${status}). Try again later.`;
  return `${url.host} did not give the file (${status}). Check the address.`;
}

function webPageSentence(url: URL): string {
  return `${url.host} answered with a web page, not with the file. Use the address of the file itself, often named “Raw” or “Download”.`;
}

function unreachableSentence(url: URL): string {
  if (globalThis.navigator?.onLine === false)
    return "This computer is not connected to the internet. Connect it, then try again.";
  return `${url.host} could not be reached, or it does not let other pages read its files. Try again, or download the file and open it from your computer.`;
}
