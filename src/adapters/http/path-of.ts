/**
 * What an article at an address is called: without slashes at its ends, so that its last part is a name; an address without a path goes by its host. Where the name says nothing of
 * what it is, as in the addresses of many servers' programs, it is taken for Markdown: its text tells whether it is an article.
 */
export function pathOf(url: URL): string {
  const path = decoded(url.pathname).replace(/^[/\s]+|[/\s]+$/g, "");
  if (path === "") return url.host;
  return path.slice(path.lastIndexOf("/") + 1).includes(".") ? path : `${path}.md`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
