import { createAnswering } from "#core/memory/answer-memory.ts";
import type { Memory } from "#core/ports/memory.ts";

/** A memory in the page, which answers soon but never at once: for tests. */
export function createPageMemory(): Memory {
  const answering = createAnswering();
  return {
    put: async (article) => void answering("put", article),
    putFile: async (file) => void answering("putFile", file),
    leaveWorkspace: () => void answering("leaveWorkspace", null),
    change: (segments) => void answering("change", segments),
    drop: (articleKey) => void answering("drop", articleKey),
    import: async (name, part) => answering("import", { name, part }),
    askImported: (memories) => void answering("askImported", memories),
    removeImported: (name) => void answering("removeImported", name),
    ask: async (questions) => answering("ask", questions),
    tmx: async (question) => answering("tmx", question),
    search: async (question) => answering("search", question),
    end: () => {},
  };
}
