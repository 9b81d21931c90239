export const loadWorkspaceCode = () => import("./workspace-code.ts");
