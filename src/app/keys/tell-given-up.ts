import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** Says which text was typed for what never came, so that it can be typed or copied from there again. */
export function tellGivenUp(workspace: WorkspaceStore, text: string): void {
  workspace.getState().actions.say(`Gave up what did not come. Not typed: “${text}”`);
}
