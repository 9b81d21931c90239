/** Articles at addresses, through react-query. A chunk of its own: an article from a file has no need of it. */
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { admitArticle } from "#core/document/admit-article.ts";
import type { Article } from "#core/document/article.ts";
import type { ArticleSource, LoadProgress } from "#core/ports.ts";
import { fail, type Result } from "#core/result.ts";

export interface ArticleQuery {
  readonly isFetching: boolean;
  /** The article, or one plain sentence why there is none; null before the first answer. */
  readonly outcome: Result<Article, string> | null;
}

interface ArticleQueryOptions {
  readonly articles: ArticleSource;
  readonly address: string;
  /** Null when a transfer begins. */
  readonly onProgress: (progress: LoadProgress | null) => void;
  readonly onChange: (query: ArticleQuery) => void;
}

const client = new QueryClient();

/** Asks for the article at an address, and again on `retry`. `end` ends the transfer. */
export function queryArticle({ articles, address, onProgress, onChange }: ArticleQueryOptions) {
  const observer = new QueryObserver<Result<Article, string>>(client, {
    queryKey: ["article", address],
    queryFn: ({ signal }) => {
      onProgress(null);
      return load(articles, address, signal, onProgress);
    },
    // A refusal is an answer here, and an article that is being reviewed must not change under the reviewer.
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    networkMode: "always",
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    structuralSharing: false,
  });
  const tell = ({ isFetching, data }: ReturnType<typeof observer.getCurrentResult>) =>
    onChange({ isFetching, outcome: data ?? null });
  const end = observer.subscribe(tell);
  tell(observer.getCurrentResult());
  return { end, retry: () => void observer.refetch() };
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
