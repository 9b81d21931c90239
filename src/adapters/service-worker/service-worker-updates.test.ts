import { afterEach, expect, it, vi } from "vitest";
import type { UpdateNews } from "#core/ports/app-updates.ts";
import { createServiceWorkerUpdates } from "./service-worker-updates.ts";

/** A worker as the page sees it. */
class FakeWorker extends EventTarget {
  state = "installing";
  readonly said: unknown[] = [];
  postMessage(message: unknown): void {
    this.said.push(message);
  }
}

class FakeRegistration extends EventTarget {
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  updates = 0;
  isGone = false;
  update = async () => void this.updates++;
  unregister = async () => {
    this.isGone = true;
    return true;
  };
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  readonly registration = new FakeRegistration();
  register = async (): Promise<FakeRegistration | undefined> => this.registration;
}

function createBench(container = new FakeContainer(), statusOf: () => Promise<number> = async () => 200) {
  const heard: UpdateNews[] = [];
  let [now, reloads, workers] = [0, 0, 0];
  const updates = createServiceWorkerUpdates({
    clock: { now: () => now },
    container: container as unknown as ServiceWorkerContainer,
    folder: "https://recto.example/",
    reload: () => {
      reloads += 1;
    },
    beginWorker: () => {
      workers += 1;
    },
    statusOf,
    scripts: () => ["https://recto.example/assets/main-1.js"],
  });
  return {
    updates,
    container,
    heard,
    reloads: () => reloads,
    workers: () => workers,
    pass: (ms: number) => {
      now += ms;
    },
    begin: async () => {
      updates.begin((news) => heard.push(news));
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

/** A new version has come whole. */
function install({ registration }: FakeContainer): FakeWorker {
  const worker = new FakeWorker();
  registration.installing = worker;
  registration.dispatchEvent(new Event("updatefound"));
  worker.state = "installed";
  registration.installing = null;
  registration.waiting = worker;
  worker.dispatchEvent(new Event("statechange"));
  return worker;
}

function control(container: FakeContainer, worker: FakeWorker): void {
  container.controller = worker;
  container.dispatchEvent(new Event("controllerchange"));
}

afterEach(() => {
  vi.useRealTimers();
});

it("O1 without service workers, and where registering is answered with nothing or fails, the app runs as before", async () => {
  const none = createServiceWorkerUpdates({
    clock: { now: () => 0 },
    container: undefined,
    folder: "https://recto.example/",
    reload: () => {},
    beginWorker: () => {},
    statusOf: async () => 200,
    scripts: () => [],
  });
  none.begin(() => {
    throw new Error("nothing to hear");
  });
  none.look();
  for (const register of [async () => undefined, async () => Promise.reject(new TypeError("no network"))]) {
    const container = new FakeContainer();
    container.register = register;
    const { begin, updates, heard } = createBench(container);
    await begin();
    updates.look();
    expect(heard).toEqual([]);
  }
});

it("O5 the first version of all is no news; the next is, once it is whole, and is not taken until it is wanted", async () => {
  const { begin, container, heard, updates, reloads } = createBench();
  await begin();
  const first = install(container);
  control(container, first);
  expect(heard).toEqual([]);
  expect(first.said).toEqual([{ kind: "started", scripts: ["https://recto.example/assets/main-1.js"] }]);
  const second = install(container);
  expect(heard).toEqual(["ready"]);
  expect([second.said, reloads()]).toEqual([[], 0]);
  updates.take();
  expect(second.said).toEqual([{ kind: "take-over" }]);
  expect(reloads()).toBe(0);
  control(container, second);
  expect([heard, reloads()]).toEqual([["ready"], 1]);
});

it("O5 a browser that has forgotten to hand over is reminded each second, until it does", async () => {
  const { begin, container, updates, workers, reloads } = createBench();
  container.controller = new FakeWorker();
  await begin();
  const next = install(container);
  vi.useFakeTimers();
  updates.take();
  vi.advanceTimersByTime(999);
  expect(workers()).toBe(0);
  vi.advanceTimersByTime(2001);
  expect(workers()).toBe(3);
  control(container, next);
  vi.advanceTimersByTime(10_000);
  expect([workers(), reloads(), next.said]).toEqual([3, 1, [{ kind: "take-over" }, expect.anything()]]);
});

it("O5 one that waits since an earlier visit is news at the start", async () => {
  const container = new FakeContainer();
  container.controller = new FakeWorker();
  container.registration.waiting = new FakeWorker();
  const { begin, heard } = createBench(container);
  await begin();
  expect(heard).toEqual(["ready"]);
});

it("O7 what another tab has taken is said, and nothing is reloaded", async () => {
  const container = new FakeContainer();
  container.controller = new FakeWorker();
  const { begin, heard, reloads } = createBench(container);
  await begin();
  control(container, install(container));
  expect([heard, reloads()]).toEqual([["ready", "taken"], 0]);
});

it("O8 a new version is asked for at the start, and after an hour when the window is looked at", async () => {
  const { begin, container, updates, pass } = createBench();
  await begin();
  expect(container.registration.updates).toBe(1);
  pass(3_599_999);
  updates.look();
  expect(container.registration.updates).toBe(1);
  pass(1);
  updates.look();
  updates.look();
  expect(container.registration.updates).toBe(2);
});

it.each([
  { says: "has no such file", statusOf: async () => 404, isGone: true },
  { says: "has one", statusOf: async () => 200, isGone: false },
  { says: "is broken", statusOf: async () => 500, isGone: false },
  { says: "is not reached", statusOf: async () => Promise.reject(new TypeError("no network")), isGone: false },
])("O8 where asking fails and the server $says, the worker is taken away: $isGone", async ({ statusOf, isGone }) => {
  const container = new FakeContainer();
  container.registration.update = async () => Promise.reject(new TypeError("not found"));
  const { begin } = createBench(container, statusOf);
  await begin();
  expect(container.registration.isGone).toBe(isGone);
});
