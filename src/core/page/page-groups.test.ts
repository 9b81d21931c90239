import { expect, it } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { groupsOf, type PageGroup } from "./page-groups.ts";
import { cellsOf } from "./parted-html.ts";
import { readPage } from "./read-page.ts";

function shown(group: PageGroup): string {
  if (group.kind === "cell") return group.cell[0].text.text.split("\n")[0] ?? "";
  const name = group.kind === "list" ? (group.isOrdered ? "ol" : "ul") : (group.alert ?? group.kind);
  return `${name}(${group.members.map(shown).join(" ")})`;
}

function groups(text: string): string {
  const { blocks } = readPage(parseArticle(text, "a.md"));
  return groupsOf(cellsOf(blocks)).map(shown).join(" ");
}

it.each([
  ["items that follow each other are one list", "- a\n- b\n\n- c", "ul(item(a) item(b) item(c))"],
  ["numbered, with what stands deeper", "1. a\n   - b\n   - c\n2. d", "ol(item(a ul(item(b) item(c))) item(d))"],
  ["an item goes on", "1. a\n\n   b\n2. c", "ol(item(a b) item(c))"],
  ["another sign is another list", "- a\n* b\n1. c\n2) d", "ul(item(a)) ul(item(b)) ol(item(c)) ol(item(d))"],
  ["a paragraph ends a list", "- a\n\nb\n\n- c", "ul(item(a)) b ul(item(c))"],
  ["an alert holds its list", "> [!TIP]\n> a\n>\n> - b\n> - c\n\nd", "tip([!TIP] ul(item(b) item(c))) d"],
  ["a quote", "> a\n>\n> b", "quote(a b)"],
  [
    "a section adds nothing",
    '> [!div class="checklist"]\n> * a\n> * b',
    '[!div class="checklist"] ul(item(a) item(b))',
  ],
])("PG150 cells stand in the lists, notes and quotes that readers see: %s", (_name, text, expected) => {
  expect(groups(text)).toBe(expected);
});

it("PG150 a part of a list that begins within an item is one list with what follows", () => {
  const { blocks } = readPage(parseArticle("1. a\n\n   b\n2. c\n3. d", "a.md"));
  expect(groupsOf(cellsOf(blocks).slice(1)).map(shown)).toEqual(["ol(item(b) item(c) item(d))"]);
});
