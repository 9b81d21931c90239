import type { ChosenFile } from "#core/ports.ts";
import { ok } from "#core/result.ts";

export function fileInMemory(path: string, bytes: Uint8Array): ChosenFile {
  return {
    path,
    size: bytes.length,
    changedAt: 0,
    read: async () => ok(bytes.slice()),
    readPart: async (from, to) => ok(bytes.slice(from, to)),
  };
}
