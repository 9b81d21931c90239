import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useServices } from "#app/services.ts";
import { admitArticle } from "#core/document/admit-article.ts";
import type { Article } from "#core/document/article.ts";
import type { ArticleSource, LoadProgress } from "#core/ports.ts";
import { fail, type Result } from "#core/result.ts";

export interface AddressArticle {
  readonly loading: boolean;
  readonly progress: LoadProgress | null;
  /** The article, or one plain sentence why there is none; null while there is neither. */
  readonly outcome: Result<Article, string> | null;
  readonly retry: () => void;
}

/** The article at an address; `null` asks for nothing. Leaving the address ends the transfer. */
export function useAddressArticle(address: string | null): AddressArticle {
  const { articles } = useServices();
  const [progress, setProgress] = useState<LoadProgress | null>(null);
  const query = useQuery({
    queryKey: ["article", address],
    queryFn: ({ signal }) => {
      setProgress(null);
      return load(articles, address ?? "", signal, setProgress);
    },
    enabled: address !== null,
    // A refusal is an answer here, and an article that is being reviewed must not change under the reviewer.
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    networkMode: "always",
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    structuralSharing: false,
  });
  return {
    loading: query.isFetching,
    progress,
    outcome: query.isFetching || address === null ? null : (query.data ?? null),
    retry: () => void query.refetch(),
  };
}

async function load(
  articles: ArticleSource,
  address: string,
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
): Promise<Result<Article, string>> {
  const loading = articles.load(address, onProgress);
  signal.addEventListener("abort", loading.cancel);
  const loaded = await loading.result;
  if (!loaded.ok) return fail(loaded.failure.message);
  const admitted = admitArticle(loaded.value.bytes, loaded.value.path);
  return admitted.ok ? admitted : fail(admitted.failure.message);
}
