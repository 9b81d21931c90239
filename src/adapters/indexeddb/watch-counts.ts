import { readTabMessage } from "./tab-message.ts";

/**
 * Calls `hear` when any tab, this one too, has stored how much of an article is reviewed. Returns the function that ends it.
 *
 * @param name of the record store
 */
export function watchCounts(hear: (articleKey: string) => void, name = "recto"): () => void {
  if (typeof BroadcastChannel === "undefined") return () => {};
  const channel = new BroadcastChannel(`${name}-records`);
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const message = readTabMessage(data);
    if (message?.kind === "counted") hear(message.articleKey);
  });
  return () => channel.close();
}
