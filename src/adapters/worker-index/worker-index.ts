import { keptNowhere, type WorkspaceIndex } from "#core/ports/workspace-index.ts";
import IndexWorker from "#workers/index-worker.ts?worker";
import { indexFolder } from "./index-folder.ts";
import { openIndex } from "./open-index.ts";

/** One worker for each workspace that is open. */
export const workerIndex: WorkspaceIndex = {
  open: (name, version) =>
    name === "" || version === ""
      ? Promise.resolve(keptNowhere)
      : openIndex(() => new IndexWorker(), indexFolder(name), version).catch(() => keptNowhere),
};
