import type { Comment } from "#core/review/comment.ts";
import type { Connection } from "./database.ts";
import type { CommentRow } from "./tables.ts";
import { transact } from "./transact.ts";

/** False where the comment stored was changed later: that one stays. */
export async function saveCommentRow(connection: Connection, articleKey: string, comment: Comment): Promise<boolean> {
  return transact(connection, ["comments"], "readwrite", async ({ store }) => {
    const known = await store.get([articleKey, comment.id]);
    if (known !== undefined && known.changedAt > comment.changedAt) return false;
    await store.put({ ...comment, articleKey });
    return true;
  });
}

export function commentOf({ articleKey: _, ...comment }: CommentRow): Comment {
  return comment;
}
