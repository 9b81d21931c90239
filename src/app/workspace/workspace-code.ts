/** All that only a workspace needs, as one chunk: each further one would cost the first load its name. */
export { FindArticle } from "./find-article.tsx";
export { goToArticle, openNewText, stepArticles } from "./go-to-articles.ts";
export { HandOver } from "./hand-over.tsx";
export { NotArticles } from "./not-articles.tsx";
export { answerName, openChosen, reopenWorkspace } from "./open-workspace.ts";
export { WorkspaceParts } from "./workspace-parts.tsx";
