import { useEffect, useRef, useState } from "react";
import { type Services, useServices } from "#app/services.ts";
import type { Article } from "#core/document/article.ts";
import { notLoaded } from "#core/not-loaded.ts";
import type { LoadProgress } from "#core/ports.ts";
import { fail, type Result } from "#core/result.ts";
import { whenIdle } from "#ui/when-idle.ts";
import type { ArticleQuery } from "./article-queries.ts";

export interface AddressArticle {
  readonly loading: boolean;
  readonly progress: LoadProgress | null;
  /** The article, or one plain sentence why there is none; null while there is neither. */
  readonly outcome: Result<Article, string> | null;
  readonly retry: () => void;
}

const NOT_LOADED = notLoaded("The part of Recto that opens addresses");

/** Fetches the code of it, for whoever knows that it will be needed. */
export async function loadAddressCode({ loadArticles }: Pick<Services, "loadArticles">) {
  const [{ queryArticle }, articles] = await Promise.all([import("./article-queries.ts"), loadArticles()]);
  return { queryArticle, articles };
}

/** The article at an address; `null` asks for nothing. Leaving the address ends the transfer. */
export function useAddressArticle(address: string | null): AddressArticle {
  const services = useServices();
  const [progress, setProgress] = useState<LoadProgress | null>(null);
  const [answer, setAnswer] = useState<(ArticleQuery & { readonly address: string }) | null>(null);
  const retry = useRef(() => {});
  useEffect(() => {
    if (address === null) return whenIdle(() => void loadAddressCode(services).catch(() => {}));
    let end: (() => void) | null = null;
    let ended = false;
    const onChange = (query: ArticleQuery) => setAnswer({ ...query, address });
    const ask = async () => {
      const code = await loadAddressCode(services).catch(() => null);
      if (ended) return;
      if (code === null) return onChange({ isFetching: false, outcome: fail(NOT_LOADED) });
      const query = code.queryArticle({ articles: code.articles, address, onProgress: setProgress, onChange });
      end = query.end;
      retry.current = query.retry;
    };
    retry.current = () => {
      setAnswer(null);
      void ask();
    };
    void ask();
    return () => {
      ended = true;
      end?.();
      // An answer is kept for as long as its address: coming back asks anew.
      setAnswer(null);
    };
  }, [services, address]);
  const current = answer?.address === address ? answer : null;
  const loading = address !== null && (current?.isFetching ?? true);
  return { loading, progress, outcome: loading ? null : (current?.outcome ?? null), retry: () => retry.current() };
}
