/** Marks a field in which undo means what was done in the article, until something is typed. */
export const articleUndo = "data-article-undo";
