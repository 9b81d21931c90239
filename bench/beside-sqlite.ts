/** What SQLite's full text search (FTS5) takes for the same questions, by its own program, where that is installed: it ranks by words (BM25) and knows no edit distance. */
import { spawnSync } from "node:child_process";
import { percentiles } from "./processor-time.ts";

/** @returns one line; null where there is no sqlite3 with FTS5 */
export function besideSqlite(sources: Iterable<string>, questions: readonly string[]): string | null {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const matching = (text: string) => {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    return quoted(words.map((word) => `"${word}"`).join(" OR "));
  };
  const inserts: string[] = [];
  for (const source of sources) inserts.push(`insert into s values (${quoted(source)});`);
  const asked = questions.map((text) => `select rowid from s where s match ${matching(text)} order by rank limit 5;`);
  const begin = "create virtual table s using fts5(source); begin;";
  const input = [begin, ...inserts, "commit;", ".timer on", ...asked].join("\n");
  const { status, stdout } = spawnSync("sqlite3", [":memory:"], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) return null;
  const times = Array.from(stdout.matchAll(/user ([\d.]+) sys ([\d.]+)/g), ([, user, sys]) => {
    return (Number(user) + Number(sys)) * 1000;
  });
  return times.length === 0 ? null : percentiles(times);
}
