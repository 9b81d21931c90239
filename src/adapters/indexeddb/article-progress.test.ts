import "fake-indexeddb/auto";
import { afterEach, expect, it } from "vitest";
import { createArticleProgress } from "./article-progress.ts";
import { connect } from "./database.ts";
import { rectoDatabase } from "./migrate.ts";
import { openTabChannel } from "./tab-channel.ts";

const connection = connect("progress-test", rectoDatabase);
const channel = openTabChannel("progress-test", "a", () => undefined);
afterEach(() => {
  channel.close();
  connection.close();
});

it("R56 listens for other tabs once for each article that is open, and no more once it is closed", () => {
  let listening = 0;
  const watch: typeof channel.watch = (...args) => {
    const end = channel.watch(...args);
    listening += 1;
    return () => {
      listening -= 1;
      end();
    };
  };
  const progress = createArticleProgress(connection, { ...channel, watch }, { now: () => 1 });
  for (const article of ["one", "two", "one"]) progress.open(article, new Map());
  expect(listening).toBe(2);
  for (const article of ["one", "never open", "one", "two"]) progress.close(article);
  expect(listening).toBe(0);
});
