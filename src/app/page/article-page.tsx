import { useMemo } from "react";
import { useRoute } from "#app/address/use-route.ts";
import { type Services, useServices } from "#app/services.ts";
import { unpack } from "#core/archive/unpack.ts";
import { notLoaded } from "#core/not-loaded.ts";
import { originalPaths } from "#core/page/original/original-paths.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { FILES_ALONE } from "#core/workspace/workspace-path.ts";
import type { AddressedFile, FilesBeside } from "#features/article-page/files-beside.ts";
import { PageView } from "#features/article-page/page-view.tsx";
import type { OriginalsFolder } from "#state/article/original/originals.ts";
import { useArticle } from "#state/article/use-article.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { useWorkspace } from "#state/workspace/use-workspace.ts";
import { addressedFile } from "./addressed-file.ts";

/** The page, with the ways to what lies beside the article: its workspace, or the address that it comes from. */
export function ArticlePage() {
  return <PageView files={useFilesBeside()} />;
}

function useFilesBeside(): FilesBeside {
  const { path: articlePath, locale } = useArticle(({ open }) => open.article);
  const articles = useWorkspace((state) => state.articles);
  const { loadArticles, loadWorkspaces } = useServices();
  const route = useRoute();
  const address = route.kind === "address" ? route.address : null;
  return useMemo(() => {
    const path = articles?.pathOf(articlePath) ?? null;
    const isFetched = path === null && address !== null && URL.canParse(address, document.baseURI);
    const url = isFetched ? new URL(address, document.baseURI).href : null;
    return {
      scope: path === null ? FILES_ALONE : (articles?.files.name ?? ""),
      find: (written) => addressedFile(written, { path, url }),
      read: (file) => readFile(file, articles, loadArticles),
      siblings: path === null ? [] : originalPaths(path, locale),
      originalsAt: (place) => originalsAt(place, loadWorkspaces),
    };
  }, [articlePath, locale, articles, loadArticles, loadWorkspaces, address]);
}

/** The files of a public repository. */
async function originalsAt(
  address: string,
  loadWorkspaces: Services["loadWorkspaces"],
): Promise<Result<OriginalsFolder, string> | null> {
  const kit = await loadWorkspaces().catch(() => null);
  if (kit === null) return fail(notLoaded("The part of Recto that opens repositories"));
  const files = kit.ofAddress(address);
  if (files === null) return null;
  const listing = await files.list();
  if (!listing.ok) return listing;
  const read = async (path: string): Promise<Result<Uint8Array, string>> => {
    const stored = await files.read(path);
    const bytes = stored.ok ? unpack(stored.value) : null;
    return bytes?.ok === true ? bytes : fail(stored.ok ? `${path} is damaged.` : stored.failure.message);
  };
  return ok({ name: files.name, paths: listing.value.files.map(({ path }) => path), read });
}

async function readFile(
  file: AddressedFile,
  articles: WorkspaceArticles | null,
  loadArticles: Services["loadArticles"],
): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  if (file.kind === "web") return readFromWeb(file.url, file.host, loadArticles);
  const stored = await articles?.readStored(file.path);
  const bytes = stored?.ok === true ? unpack(stored.value) : null;
  return bytes?.ok === true ? ok(new Uint8Array(bytes.value)) : fail(`${file.path} is not in this workspace.`);
}

/** Without cookies of other sites, as articles are fetched. */
async function readFromWeb(
  url: string,
  host: string,
  loadArticles: Services["loadArticles"],
): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  const source = await loadArticles().catch(() => null);
  if (source === null) return fail(notLoaded("The part of Recto that opens addresses"));
  const { result } = source.load(url, () => {});
  const loaded = await result;
  if (loaded.ok) return ok(new Uint8Array(loaded.value.bytes));
  const isSilent = loaded.failure.kind === "unreachable";
  return fail(isSilent ? `${host} does not let other pages fetch it, or does not answer.` : loaded.failure.message);
}
