import { expect, test } from "vitest";
import { standardProfile } from "#core/checks/profile.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { CheckQueue } from "./check-queue.ts";

const pair = (id: string, target: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">A b</span></span>`;
const article = parseArticle([pair("q-1", "A b"), pair("q-2", "A  b"), pair("q-3", "A b")].join("\n\n"), "q.lv-LV.md");

const queueOf = () => new CheckQueue({ article, readTags: readInlineTags, sourceLocale: "en-US" }, standardProfile);

function drain(queue: CheckQueue): string[] {
  const done: string[] = [];
  for (let checked = queue.next(); checked !== null; checked = queue.next())
    done.push(`${checked.key} ${checked.findings.filter(({ check }) => check === "double-space").length}`);
  return done;
}

test("C71 all units are checked once, in document order", () => {
  const queue = queueOf();
  expect(drain(queue)).toEqual(["q-1 0", "q-2 1", "q-3 0"]);
  expect(queue.isEmpty).toBe(true);
});

test("C71 what is hurried goes first, with the text it has now, and again after it was checked", () => {
  const queue = queueOf();
  queue.hurry(["q-3", "nobody"]);
  expect(queue.isUrgent).toBe(true);
  expect(queue.next()?.key).toBe("q-3");
  queue.take(new Map([["q-2", "A b"]]));
  expect(drain(queue)).toEqual(["q-1 0", "q-2 0"]);
  queue.take(new Map([["q-1", "A  b  c"]]));
  queue.hurry(["q-1"]);
  expect(drain(queue)).toEqual(["q-1 2"]);
});
