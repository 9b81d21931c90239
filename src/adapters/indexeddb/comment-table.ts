import type { Comment } from "#core/review/comment.ts";
import type { Connection } from "./database.ts";
import type { CommentRow } from "./tables.ts";
import { transact } from "./transact.ts";

/** `isStored` is false where the comment stored was changed later: that one stays. `isKnown`: whether the store has the article itself. */
export async function saveCommentRow(
  connection: Connection,
  articleKey: string,
  comment: Comment,
  at: number,
): Promise<{ readonly isStored: boolean; readonly isKnown: boolean }> {
  return transact(connection, ["articles", "comments"], "readwrite", async (tx) => {
    const comments = tx.objectStore("comments");
    const known = await comments.get([articleKey, comment.id]);
    if (known !== undefined && known.changedAt > comment.changedAt) return { isStored: false, isKnown: true };
    await comments.put({ ...comment, articleKey });
    const article = await tx.objectStore("articles").get(articleKey);
    if (article !== undefined) await tx.objectStore("articles").put({ ...article, at });
    return { isStored: true, isKnown: article !== undefined };
  });
}

export function commentOf({ articleKey: _, ...comment }: CommentRow): Comment {
  return comment;
}
