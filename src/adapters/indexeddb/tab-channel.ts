/**
 * What the tabs of one browser say to each other: events of the record store, and "who is there?" with its answers.
 */
import type { StoreEvent } from "#core/ports.ts";
import { readTabMessage, type TabMessage } from "./tab-message.ts";

export interface TabChannel {
  tell(articleKey: string, event: StoreEvent): void;
  watch(articleKey: string, listener: (event: StoreEvent) => void): () => void;
  /** Tabs that answer within `patience` milliseconds. */
  roll(patience: number): Promise<ReadonlySet<string>>;
  close(): void;
}

/** A channel that says nothing to nobody where there is no BroadcastChannel. */
export function openTabChannel(name: string, tab: string): TabChannel {
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  const listeners = new Set<{ articleKey: string; hear: (event: StoreEvent) => void }>();
  const answers = new Set<(tab: string) => void>();
  const post = (message: TabMessage) => channel?.postMessage(message);
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const message = readTabMessage(data);
    if (message === null) return;
    if (message.kind === "event") {
      for (const one of listeners) if (one.articleKey === message.articleKey) one.hear(message.event);
    } else if (message.kind === "roll-call") post({ kind: "here", tab });
    else for (const count of answers) count(message.tab);
  });
  return {
    tell: (articleKey, event) => post({ kind: "event", articleKey, event }),
    watch: (articleKey, hear) => {
      const listener = { articleKey, hear };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    roll: async (patience) => {
      const present = new Set([tab]);
      const count = (other: string) => present.add(other);
      answers.add(count);
      post({ kind: "roll-call" });
      await new Promise((resolve) => setTimeout(resolve, patience));
      answers.delete(count);
      return present;
    },
    close: () => {
      listeners.clear();
      channel?.close();
    },
  };
}
