import { useEffect, useSyncExternalStore } from "react";
import { useRoute } from "#app/address/use-route.ts";
import { whenIdle } from "#ui/when-idle.ts";
import type { ArticleOpener, Opening } from "./article-opener.ts";

/** How far the way to the article of the address is. The code for addresses is fetched ahead once the window has come to rest. */
export function useOpenedArticle(opener: ArticleOpener): Opening {
  const { kind } = useRoute();
  useEffect(
    () => (kind === "address" ? undefined : whenIdle(() => void opener.loadCode().catch(() => {}))),
    [opener, kind],
  );
  return useSyncExternalStore(opener.subscribe, opener.getState);
}
