import type { Downloads } from "#core/ports.ts";

/** Downloads through a link, which every browser honours without asking for rights. */
export const browserDownloads: Downloads = {
  save: (name, text) => saveBlob(name, new Blob([text], { type: "text/markdown;charset=utf-8" })),
  saveBytes: (name, pieces) => saveBlob(name, new Blob([...pieces], { type: "application/zip" })),
};

function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun; a minute is more than any browser takes to begin.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
