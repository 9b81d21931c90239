import type { Comment } from "#core/review/comment.ts";
import type { CommentRow, Connection } from "./database.ts";
import { transact } from "./transact.ts";

/** False where the comment stored was changed later: that one stays. */
export async function saveCommentRow(
  connection: Connection,
  articleKey: string,
  comment: Comment,
  at: number,
): Promise<boolean> {
  return transact(connection, ["articles", "comments"], "readwrite", async (tx) => {
    const comments = tx.objectStore("comments");
    const known = await comments.get([articleKey, comment.id]);
    if (known !== undefined && known.changedAt > comment.changedAt) return false;
    await comments.put({ ...comment, articleKey });
    const article = await tx.objectStore("articles").get(articleKey);
    if (article !== undefined) await tx.objectStore("articles").put({ ...article, at });
    return true;
  });
}

export function commentOf({ articleKey: _, ...comment }: CommentRow): Comment {
  return comment;
}
