/**
 * What the tabs of one browser say to each other: events of the record store, and "who is there?" with its answers.
 */

import type { StoreEvent } from "#core/ports.ts";
import { openChannel } from "./open-channel.ts";
import { type PostedMessage, readTabMessage } from "./tab-message.ts";

export interface TabChannel {
  /** Without an article: whoever watches any. */
  tell(articleKey: string | null, event: StoreEvent): void;
  /** Tells those who count how much of the article is reviewed. */
  tellCounted(articleKey: string): void;
  /** Tells the listeners of this tab itself; without an article those of all. */
  tellSelf(event: StoreEvent, articleKey?: string): void;
  watch(articleKey: string, listener: (event: StoreEvent) => void): () => void;
  /** Tabs that answer within `patience` milliseconds. */
  roll(patience: number): Promise<ReadonlySet<string>>;
  /** Tells of each article watched that this tab goes. */
  leave(): void;
  close(): void;
}

/**
 * A channel that says nothing to nobody where there is no BroadcastChannel.
 *
 * @param hearLeaving is called for an article when another tab goes that works on it
 */
export function openTabChannel(name: string, tab: string, hearLeaving: (articleKey: string) => void): TabChannel {
  const channel = openChannel(name);
  const listeners = new Set<{ articleKey: string; hear: (event: StoreEvent) => void }>();
  const answers = new Set<(tab: string) => void>();
  const hear = (event: StoreEvent, articleKey?: string) => {
    for (const one of listeners) if (articleKey === undefined || one.articleKey === articleKey) one.hear(event);
  };
  const post = (message: PostedMessage) => channel?.postMessage({ ...message, tab });
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const message = readTabMessage(data);
    if (message === null) return;
    if (message.kind === "event") hear(message.event, message.articleKey ?? undefined);
    else if (message.kind === "leaving") hearLeaving(message.articleKey);
    else if (message.kind === "roll-call") post({ kind: "here" });
    else if (message.kind === "here") for (const count of answers) count(message.tab);
  });
  return {
    tell: (articleKey, event) => post({ kind: "event", articleKey, event }),
    tellCounted: (articleKey) => post({ kind: "counted", articleKey }),
    tellSelf: hear,
    watch: (articleKey, listen) => {
      const listener = { articleKey, hear: listen };
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
    leave: () => {
      for (const articleKey of new Set(Array.from(listeners, (one) => one.articleKey)))
        post({ kind: "leaving", articleKey });
    },
    close: () => {
      listeners.clear();
      channel?.close();
    },
  };
}
