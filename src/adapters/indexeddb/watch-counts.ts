import type { StoreEvent } from "#core/ports.ts";
import { openChannel } from "./open-channel.ts";
import { readTabMessage } from "./tab-message.ts";

/**
 * Calls `hear` when any tab, this one too, has stored how much of an article is reviewed. Returns the function that ends it.
 *
 * @param name of the record store
 */
export function watchCounts(hear: (articleKey: string) => void, name = "recto"): () => void {
  return watchMessages(name, (data) => {
    const message = readTabMessage(data);
    if (message?.kind === "counted") hear(message.articleKey);
  });
}

/** Whether segments may have other texts, statuses or findings after it. */
function isDecision(event: StoreEvent): boolean {
  if (event.kind === "annotation") return event.annotation.kind === "dismissal";
  return event.kind === "units" || event.kind === "absent";
}

/**
 * Calls `hear` when another tab has stored a decision about an article, of its texts or its findings, whether or not it is open here. Whoever has it open has heard of it by then. Returns the function
 * that ends it.
 *
 * @param tab names this one, as its record store does
 * @param name of the record store
 */
export function watchDecisions(tab: string, hear: (articleKey: string) => void, name = "recto"): () => void {
  return watchMessages(name, (data) => {
    const message = readTabMessage(data);
    if (message?.kind !== "event" || !isDecision(message.event) || message.articleKey === null) return;
    // It was read as a message: it is an object.
    const { tab: from } = data as { readonly tab?: unknown };
    if (from !== tab) hear(message.articleKey);
  });
}

function watchMessages(name: string, read: (data: unknown) => void): () => void {
  const channel = openChannel(`${name}-records`);
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => read(data));
  return () => channel?.close();
}
