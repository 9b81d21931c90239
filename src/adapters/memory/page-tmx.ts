import { TmxImport } from "#core/memory/tmx/import-tmx.ts";
import type { TmxReading, TmxStep } from "#core/ports/imported-memories.ts";

/** Reads in the page, and answers soon but never at once: for tests. */
export function readTmxInPage(): TmxReading {
  const reading = new TmxImport();
  let isEnded = false;
  const step = (): TmxStep | null =>
    isEnded ? null : { counts: reading.counts, parts: reading.takeParts(), isOver: reading.isOver };
  return {
    write: async (bytes) => {
      reading.write(bytes);
      return step();
    },
    finish: async () => {
      reading.end();
      return step();
    },
    end: () => {
      isEnded = true;
    },
  };
}
