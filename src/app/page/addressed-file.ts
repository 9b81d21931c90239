/** Addresses written in an article → the files they name: in its workspace, where the article itself comes from, or elsewhere. Nothing is read here. */
import { workspacePath } from "#core/workspace/workspace-path.ts";
import type { AddressedFile } from "#features/article-page/files-beside.ts";

/** Where an article stands. */
export interface ArticleOrigin {
  /** Its path in a workspace that has files beside it; null without one. */
  readonly path: string | null;
  /** What it was fetched from, absolute; null for a file. */
  readonly url: string | null;
}

/**
 * @param address as written: absolute, relative to the article, or from the root (`/x`, `~/x`)
 * @returns null where it names no file that could be read: an anchor, another scheme, a path that leaves the workspace, or a relative one where nothing is known beside the article
 */
export function addressedFile(address: string, { path, url }: ArticleOrigin): AddressedFile | null {
  const written = address.trim().replaceAll("\\", "/");
  if (written === "" || written.startsWith("#")) return null;
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written)) return webFile(written.replace(/^\/\//, "https://"), url);
  if (path !== null) return workspaceFile(written, path);
  return url === null ? null : webFile(written.replace(/^~\//, "/"), url);
}

function webFile(address: string, base: string | null): AddressedFile | null {
  const url = URL.canParse(address, base ?? undefined) ? new URL(address, base ?? undefined) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return null;
  url.hash = "";
  const isElsewhere = base === null || new URL(base).origin !== url.origin;
  return { kind: "web", url: url.href, host: url.host, isElsewhere };
}

function workspaceFile(written: string, path: string): AddressedFile | null {
  const [bare = ""] = written.split(/[?#]/, 1);
  const isFromRoot = /^~?\//.test(bare);
  const steps = isFromRoot ? [] : path.split("/").slice(0, -1);
  for (const step of decoded(bare).replace(/^~/, "").split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return null;
    } else if (step !== "" && step !== ".") steps.push(step);
  }
  const found = steps.length === 0 ? null : workspacePath(steps.join("/"));
  return found === null ? null : { kind: "workspace", path: found };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
