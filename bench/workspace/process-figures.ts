/** What a page and its workers take of the machine: the processors' time by thread, and memory at the most. */
import { readdirSync, readFileSync } from "node:fs";
import type { CDPSession, Page } from "@playwright/test";

interface HeapUsage {
  /** Bytes of what scripts have made, and what is not collected yet. */
  readonly usedSize: number;
  /** Bytes of array buffers, and of strings that lie outside of the heap. */
  readonly backingStorageSize?: number;
}

export interface ProcessFigures {
  /** Seconds the processors worked, by what the thread does. */
  readonly worked: ReadonlyMap<string, number>;
  /** Megabytes at the most: heaps and array buffers of the page and of all its workers, all at one time. */
  readonly heaps: number;
  /** Of the page alone, when they were most in all, and how many workers there were. */
  readonly ofPage: number;
  readonly workers: number;
  /** Megabytes that the page's process had in memory at the most, the browser's own included; null where the system doesn't tell. */
  readonly resident: number | null;
}

export interface ProcessWatch {
  figures(): Promise<ProcessFigures>;
  end(): Promise<void>;
}

const EVERY_MS = 400;

/** Looks at the heaps again and again until it is ended. */
export async function watchProcess(page: Page): Promise<ProcessWatch> {
  const session = await page.context().newCDPSession(page);
  const workers = await followWorkers(session);
  let most = { heaps: 0, ofPage: 0, workers: 0 };
  let isOver = false;
  const look = async () => {
    const [own, ...others] = await Promise.all([heapOf(session), ...workers().map((ask) => ask())]);
    const heaps = others.reduce((sum, size) => sum + size, own);
    if (heaps > most.heaps) most = { heaps, ofPage: own, workers: others.length };
  };
  const run = (async () => {
    while (!isOver) {
      await look().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  return {
    figures: async () => {
      const id = await processOf(page);
      return { ...most, worked: threadTimes(id), resident: residentOf(id) };
    },
    end: async () => {
      isOver = true;
      await run;
      await session.detach();
    },
  };
}

async function heapOf(session: CDPSession): Promise<number> {
  return megabytesOf(await session.send("Runtime.getHeapUsage"));
}

function megabytesOf({ usedSize, backingStorageSize = 0 }: HeapUsage): number {
  return (usedSize + backingStorageSize) / 2 ** 20;
}

/** What asks each worker that runs for its heap. */
async function followWorkers(session: CDPSession): Promise<() => readonly (() => Promise<number>)[]> {
  const running = new Map<string, () => Promise<number>>();
  const waiting = new Map<string, (size: number) => void>();
  let last = 0;
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== "worker") return;
    running.set(sessionId, () => {
      last += 1;
      const id = last;
      const answer = new Promise<number>((resolve) => waiting.set(`${sessionId} ${id}`, resolve));
      const message = JSON.stringify({ id, method: "Runtime.getHeapUsage" });
      void session.send("Target.sendMessageToTarget", { sessionId, message }).catch(() => {});
      return answer;
    });
  });
  session.on("Target.receivedMessageFromTarget", ({ sessionId, message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: HeapUsage };
    const key = `${sessionId} ${id}`;
    waiting.get(key)?.(result === undefined ? 0 : megabytesOf(result));
    waiting.delete(key);
  });
  session.on("Target.detachedFromTarget", ({ sessionId }) => {
    running.delete(sessionId);
    for (const [key, resolve] of waiting) if (key.startsWith(`${sessionId} `)) resolve(0);
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return () => [...running.values()];
}

/** Of the process that the page and its workers run in: the one that worked most. */
async function processOf(page: Page): Promise<number | null> {
  const owner = page.context().browser();
  if (owner === null || process.platform !== "linux") return null;
  const session = await owner.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === "renderer").sort((a, b) => b.cpuTime - a.cpuTime);
  return renderers[0]?.id ?? null;
}

const TICKS_A_SECOND = 100;

function threadTimes(id: number | null): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  if (id === null) return times;
  for (const thread of readdirSync(`/proc/${id}/task`)) {
    const stat = readFileSync(`/proc/${id}/task/${thread}/stat`, "utf8");
    const name = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const seconds = (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
    const called = thread === String(id) ? "page" : name.startsWith("Dedicated") ? "workers" : "others";
    times.set(called, (times.get(called) ?? 0) + seconds);
  }
  return times;
}

function residentOf(id: number | null): number | null {
  if (id === null) return null;
  const status = readFileSync(`/proc/${id}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

export function inWords({ worked, heaps, ofPage, workers, resident }: ProcessFigures): string {
  const times = [...worked].map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`).join(", ");
  const process = resident === null ? "" : `; its process ${resident.toFixed(0)} MB, the browser's own included`;
  return `${times}\n${" ".repeat(37)}at the most ${heaps.toFixed(0)} MB (page ${ofPage.toFixed(0)} MB, ${workers} workers)${process}`;
}
