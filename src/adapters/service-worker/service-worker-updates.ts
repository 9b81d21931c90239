/**
 * The app's files and versions by a service worker (src/workers/service-worker.ts). A new version waits until the reviewer takes it, or until no page of the one
 * before is open: nothing changes under a page, and what it has not fetched yet is kept for it.
 */
import type { AppUpdates, UpdateNews } from "#core/ports/app-updates.ts";
import type { Clock } from "#core/ports.ts";
import type { PageMessage } from "#workers/page-message.ts";

export interface ServiceWorkerUpdatesOptions {
  readonly clock: Clock;
  /** Absent where the browser has none, or the page is not a secure context. */
  readonly container: ServiceWorkerContainer | undefined;
  /** Where the app is. */
  readonly folder: string;
  readonly reload: () => void;
  /** Begins a worker of no matter what, from a file that the service worker is asked for. */
  readonly beginWorker: () => void;
  /** With which status the server answers for an address; rejects without a network. */
  readonly statusOf: (address: string) => Promise<number>;
  /** Addresses of the code that the page was started with. */
  readonly scripts: () => readonly string[];
}

const LOOK_EVERY_MS = 60 * 60_000;
/** Handing over takes some hundredths of a second. */
const STUCK_AFTER_MS = 1000;
const DICTIONARY = /\.(?:aff|dic)$/;

export function createServiceWorkerUpdates(options: ServiceWorkerUpdatesOptions): AppUpdates {
  const { clock, container, folder, reload, beginWorker, statusOf, scripts } = options;
  const address = new URL("service-worker.js", folder).href;
  let registration: ServiceWorkerRegistration | null = null;
  let lookedAt = clock.now();
  let taking: ReturnType<typeof setInterval> | null = null;
  return {
    begin: (hear) => {
      if (container === undefined) return;
      followController(container, scripts, () => {
        if (taking === null) return hear("taken");
        clearInterval(taking);
        reload();
      });
      register(container, address, folder)
        .then((registered) => {
          registration = registered;
          if (registered === null) return undefined;
          followWaiting(container, registered, hear);
          return update(registered, () => statusOf(address));
        })
        // No storage, a server without the file, no network: the app runs as it did before there was a service worker.
        .catch(() => undefined);
    },
    look: () => {
      if (registration === null || clock.now() - lookedAt < LOOK_EVERY_MS) return;
      lookedAt = clock.now();
      update(registration, () => statusOf(address)).catch(() => undefined);
    },
    take: () => {
      // The browser may have gone on by itself meanwhile.
      if (!registration?.waiting) return reload();
      say(registration.waiting, { kind: "take-over" });
      // Chromium starts the old version's worker again for what is asked of it while it is being stopped, and then forgets that the new one waits, for minutes. A
      // worker that begins reminds it; loading the page would too, but is never answered then.
      taking ??= setInterval(beginWorker, STUCK_AFTER_MS);
    },
  };
}

/** Null where registering is answered with nothing: browsers that are driven by a test can be told to. */
async function register(
  container: ServiceWorkerContainer,
  address: string,
  folder: string,
): Promise<ServiceWorkerRegistration | null> {
  const registered: ServiceWorkerRegistration | undefined = await container.register(address, {
    scope: folder,
    updateViaCache: "none",
  });
  return registered ?? null;
}

/** Asks for a new version. Where the server answers that it has no such file, another app is served here by now: the next visit is to find that. */
async function update(registration: ServiceWorkerRegistration, statusOf: () => Promise<number>): Promise<void> {
  try {
    await registration.update();
  } catch {
    // Without a network nothing is known of the server.
    const status = await statusOf().catch(() => null);
    if (status === 404 || status === 410) await registration.unregister();
  }
}

/** Calls `taken` when the page is handed from one version to another, not when it is taken in for the first time. */
function followController(
  container: ServiceWorkerContainer,
  scripts: () => readonly string[],
  taken: () => void,
): void {
  let isFirst = container.controller === null;
  if (!isFirst) tellStart(container.controller, scripts());
  container.addEventListener("controllerchange", () => {
    tellStart(container.controller, scripts());
    if (!isFirst) taken();
    isFirst = false;
  });
}

function followWaiting(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  hear: (news: UpdateNews) => void,
): void {
  const followInstalling = () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      // The first version of all has nothing to wait for.
      if (installing.state === "installed" && container.controller !== null) hear("ready");
    });
  };
  if (registration.waiting !== null && container.controller !== null) hear("ready");
  followInstalling();
  registration.addEventListener("updatefound", followInstalling);
}

/** Tells what this page is made of, and which dictionaries it has fetched and will fetch. */
function tellStart(worker: ServiceWorker | null, scripts: readonly string[]): void {
  if (worker === null) return;
  say(worker, { kind: "started", scripts });
  if (typeof PerformanceObserver === "undefined") return;
  new PerformanceObserver((list) => {
    const addresses = list.getEntries().flatMap(({ name }) => (DICTIONARY.test(name) ? [name] : []));
    if (addresses.length > 0) say(worker, { kind: "used", addresses });
  }).observe({ type: "resource", buffered: true });
}

function say(worker: ServiceWorker, message: PageMessage): void {
  worker.postMessage(message);
}
