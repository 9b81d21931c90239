/** The service worker: the app's own files without a network, and versions that change only when the reviewer says so. */
import { type AppBuild, AppFiles } from "./app-files.ts";
import type { PageMessage } from "./page-message.ts";

/** The build puts what it made here (scripts/offline.mjs). */
declare const RECTO_BUILD: AppBuild;

/** Of the worker's own global object, which the types of pages don't have, what is used here. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void>; matchAll(options: object): Promise<readonly { readonly id: string }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: "install" | "activate", hear: (event: LastingEvent) => void): void;
  addEventListener(kind: "fetch", hear: (event: FetchEvent) => void): void;
  addEventListener(kind: "message", hear: (event: LastingEvent & { readonly data: PageMessage }) => void): void;
}

interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const scope = globalThis as unknown as WorkerScope;
const files = new AppFiles(RECTO_BUILD, {
  caches,
  folder: scope.registration.scope,
  fetch: (address, options) => fetch(address, options),
  digest: (bytes) => crypto.subtle.digest("SHA-256", bytes),
});

scope.addEventListener("install", (event) => event.waitUntil(files.install()));
scope.addEventListener("activate", (event) => event.waitUntil(files.activate().then(() => scope.clients.claim())));
scope.addEventListener("fetch", (event) => {
  const answer = files.answer(event.request);
  if (answer !== null) event.respondWith(answer);
});
scope.addEventListener("message", (event) => {
  const { data } = event;
  if (data.kind === "take-over") event.waitUntil(scope.skipWaiting());
  else if (data.kind === "used") event.waitUntil(files.keepUsed(data.addresses));
  else event.waitUntil(dropOthers(data.scripts));
});

/** Pages of other versions may be open: their code is kept until one page is left. */
async function dropOthers(scripts: readonly string[]): Promise<void> {
  const pages = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length === 1) await files.dropOthers(scripts);
}
