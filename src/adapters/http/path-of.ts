/** What an article at an address is called: without slashes at its ends, so that its last part is a name; an address without a path goes by its host. */
export function pathOf(url: URL): string {
  return decoded(url.pathname).replace(/^[/\s]+|[/\s]+$/g, "") || url.host;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
