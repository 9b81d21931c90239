import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CheckedUnit, Finding } from "#core/checks/finding.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { filterLanguage } from "#core/search/filter-language.ts";
import { pair } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import { checkedUnit, TestChecker } from "#state/article/testing/test-checker.ts";
import { applyFixCommand, nextFindingCommand, previousFindingCommand } from "#state/commands/finding-commands.ts";
import { nextKindCommand } from "#state/commands/further-finding-commands.ts";
import { testContext } from "#state/commands/testing/test-context.ts";
import { noEditor } from "#state/editor/no-editor.ts";
import { beginChecking } from "./checking.ts";
import { fixAll, fixRows, hasCertainFix } from "./fix-all.ts";

let tab: TestTab;
const selected: string[] = [];
const context = testContext({
  editor: { ...noEditor, select: (key, from, to) => void selected.push(`${key} ${from}-${to}`) },
});

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  tab = await createTestBrowser().tabWith("a");
  selected.length = 0;
  tab.act.takeChecked(
    [
      checkedUnit("k1-103", "MT 103", "warning@0", "info@3"),
      checkedUnit("k1-101", "MT 101", "error@1"),
      checkedUnit("field:title", "MT title", "info@0"),
    ],
    true,
  );
});
afterEach(() => vi.useRealTimers());

async function steps(...commands: readonly { run: typeof nextFindingCommand.run }[]): Promise<string[]> {
  selected.length = 0;
  for (const command of commands) {
    await command.run(tab.store, context);
    await settle();
  }
  return [...selected];
}

it("C74 which finding it is stands there until one goes on to another segment", async () => {
  await steps(nextFindingCommand);
  const { message } = tab.state();
  expect(message).toMatch(/^Finding \d of 4/);
  tab.act.takeChecked([], false);
  tab.act.takeChecked([], true);
  expect(tab.state().message).toBe(message);
  tab.act.move(1);
  expect(tab.state().message).toBe("");
});

/** What was found, with fixes that are to be looked at first. */
function proposed({ findings, ...unit }: CheckedUnit): CheckedUnit {
  const propose = (one: Finding) => ({ ...one, fixes: one.fixes.map((fix) => ({ ...fix, isProposal: true })) });
  return { ...unit, findings: findings.map(propose) };
}

describe("findings one by one", () => {
  it("C74 next goes through all in document order, from the active row on, and wraps", async () => {
    const [next, previous] = [nextFindingCommand, previousFindingCommand];
    expect(await steps(next)).toEqual(["k1-101 1-2"]);
    expect(tab.state().message).toBe("Finding 2 of 4 · Error: “T” is wrong · k1-101");
    expect(await steps(next, next, next, next)).toEqual(["k1-103 0-1", "k1-103 3-4", "field:title 0-1", "k1-101 1-2"]);
    expect(await steps(previous, previous)).toEqual(["field:title 0-1", "k1-103 3-4"]);
  });

  it("C74 goes on from a finding that is gone", async () => {
    await steps(nextFindingCommand, nextFindingCommand);
    tab.act.takeChecked([checkedUnit("k1-103", "MT 103", "info@3")], true);
    expect(await steps(nextFindingCommand)).toEqual(["k1-103 3-4"]);
    tab.act.takeChecked([checkedUnit("k1-103", "MT 103")], true);
    expect(await steps(previousFindingCommand)).toEqual(["k1-101 1-2"]);
  });

  it("K69 goes to the first of each kind where asked, from wherever one is", async () => {
    tab.act.takeChecked(
      [checkedUnit("k1-103", "MT 103", "error@1", "info@3"), checkedUnit("k1-104", "MT 104", "info@3")],
      true,
    );
    expect(await steps(nextKindCommand, nextKindCommand, nextKindCommand)).toEqual([
      "k1-101 1-2",
      "k1-103 3-4",
      "field:title 0-1",
    ]);
    expect(await steps(nextFindingCommand, nextFindingCommand, nextFindingCommand)).toEqual([
      "k1-101 1-2",
      "k1-103 1-2",
      "k1-103 3-4",
    ]);
    expect(await steps(nextFindingCommand, nextKindCommand)).toEqual(["k1-104 3-4", "field:title 0-1"]);
  });

  it("C74 goes over the rows shown, and says where there is none", async () => {
    tab.act.setFilter("id:k1-103", filterLanguage);
    expect(await steps(nextFindingCommand, nextFindingCommand, nextFindingCommand)).toEqual([
      "k1-101 1-2",
      "k1-103 0-1",
      "k1-103 3-4",
    ]);
    tab.act.takeChecked([checkedUnit("k1-103", "MT 103")], true);
    await steps(nextFindingCommand);
    expect(tab.state().message).toBe("No findings in the rows shown.");
  });

  it("W47 behind the last finding it says what the next article of the workspace has, and once more goes there", async () => {
    const asked: number[] = [];
    const other = await createTestBrowser().tabWith("b");
    other.act.takeChecked([checkedUnit("k1-102", "MT 102", "error@1")], true);
    const go = async () => other.store;
    const beyond = testContext({
      ...context,
      findingsBeyond: (way) => {
        asked.push(way);
        return { words: "2 findings in b.md", go };
      },
    });
    const press = async (command: typeof nextFindingCommand) => {
      await command.run(tab.store, beyond);
      await settle();
    };
    for (let count = 0; count < 3; count++) await press(nextFindingCommand);
    expect(asked).toEqual([]);
    await press(nextFindingCommand);
    expect(tab.state().message).toBe("No finding is left below · 2 findings in b.md: once more goes there");
    // The other way is no second press.
    await press(previousFindingCommand);
    expect(tab.state().message).toContain("Finding 3 of 4");
    await press(nextFindingCommand);
    await press(nextFindingCommand);
    expect(other.state().activeKey).not.toBe("k1-102");
    await press(nextFindingCommand);
    expect(other.state().activeKey).toBe("k1-102");
    expect(asked).toEqual([1, 1, 1]);
  });

  it("C74 what is about a text as a whole sets the caret behind it", async () => {
    const whole = checkedUnit("k1-101", "MT 101", "error@1");
    const findings = whole.findings.map((one) => ({ ...one, range: { from: 0, to: 6 }, isWhole: true as const }));
    tab.act.takeChecked([{ ...whole, findings }], true);
    expect(await steps(nextFindingCommand)).toEqual(["k1-101 6-6"]);
  });

  it("C75 the first fix is one step for undo", async () => {
    await steps(nextFindingCommand, applyFixCommand);
    expect(tab.row("k1-101")).toBe("edited: M 101");
    expect(tab.state().message).toContain("Fixed 1 finding in 1 segment");
    tab.act.undo();
    expect(tab.row("k1-101")).toBe("unreviewed: MT 101");
  });

  it("C75 a proposal is applied as any fix, and named as what it is", async () => {
    tab.act.takeChecked([proposed(checkedUnit("k1-101", "MT 101", "error@1"))], true);
    await steps(nextFindingCommand, applyFixCommand);
    expect(tab.row("k1-101")).toBe("edited: M 101");
    expect(tab.state().message).toContain("Took 1 proposal in 1 segment");
  });

  it("C78 only what is certain is fixed together with others", () => {
    const [certain, proposal] = [
      checkedUnit("k1-101", "MT 101", "error@1"),
      proposed(checkedUnit("k1-103", "MT 103", "error@0")),
    ];
    tab.act.takeChecked([certain, proposal], true);
    const findings = [...certain.findings, ...proposal.findings];
    expect(fixRows(tab.state(), findings).map(({ unit }) => unit.key)).toEqual(["k1-101"]);
    expect([hasCertainFix(findings), hasCertainFix(proposal.findings)]).toEqual([true, false]);
  });

  it("C75 a fix asked for before a changed text is checked again waits for that, and is made for the new text", async () => {
    tab.act.type("k1-101", "MT 101!");
    await steps(applyFixCommand);
    expect(tab.row("k1-101")).toBe("edited: MT 101!");
    expect(tab.state().message).toContain("as soon as it is checked again");
    tab.act.takeChecked([checkedUnit("k1-101", "MT 101!", "error@1")], true);
    expect(tab.row("k1-101")).toBe("edited: M 101!");
    expect(tab.state().message).toContain("Fixed 1 finding");
  });

  it("C75 says so where the finding is gone from the changed text", async () => {
    tab.act.type("k1-101", "Typed");
    await steps(applyFixCommand);
    tab.act.takeChecked([checkedUnit("k1-101", "Typed")], true);
    expect(tab.row("k1-101")).toBe("edited: Typed");
    expect(tab.state().message).toContain("Nothing was fixed");
  });

  it("C75 pressed again before the fixed text is checked, it goes on with the next that has a fix", async () => {
    const checker = new TestChecker();
    const end = beginChecking(tab.store, checker);
    checker.answer([checkedUnit("k1-103", "MT 103", "warning@0", "info@3")]);
    tab.act.activate("k1-103", "grid");
    const held: string[] = [];
    const holdKeys = <T>(until: Promise<T>) => {
      held.push(tab.view("k1-103").text);
      return until;
    };
    const fix = () => applyFixCommand.run(tab.store, { ...context, holdKeys });
    await fix();
    const second = fix();
    await settle();
    checker.answer([checkedUnit("k1-103", "T 103", "info@2")]);
    await second;
    expect(tab.view("k1-103").text).toBe("T 03");
    expect(held).toContain("T 103");
    const third = fix();
    await settle();
    checker.answer([checkedUnit("k1-103", "T 03")]);
    await third;
    expect([tab.view("k1-103").text, tab.state().message]).toEqual(["T 03", "Nothing is left to fix in k1-103."]);
    end();
  });

  it("C75 pressed again where the checks take long, it says what it waits for and goes on then", async () => {
    tab.act.activate("k1-103", "grid");
    await steps(applyFixCommand, applyFixCommand);
    expect(tab.state().message).toContain("as soon as");
    tab.act.takeChecked([checkedUnit("k1-103", "T 103", "info@2")], true);
    expect(tab.view("k1-103").text).toBe("T 03");
  });

  it.each([
    ["types on", () => tab.act.type("k1-101", "Typed on")],
    ["goes elsewhere", () => tab.act.activate("k1-102", "editor")],
  ])("C75 fixes nothing where the reviewer %s meanwhile", async (_what, goOn) => {
    tab.act.type("k1-101", "Typed");
    await steps(applyFixCommand);
    goOn();
    const text = tab.view("k1-101").text;
    tab.act.takeChecked([checkedUnit("k1-101", text, "error@1")], true);
    expect(tab.view("k1-101").text).toBe(text);
    expect(tab.state().message).not.toContain("as soon as");
  });
});

describe("findings while the article is being checked", () => {
  beforeEach(() => {
    tab.act.takeChecked(
      ["k1-101", "k1-103", "field:title"].map((key) => checkedUnit(key, tab.view(key).text)),
      false,
    );
  });

  it("C74 the next one is gone to as soon as there is one", async () => {
    await steps(nextFindingCommand);
    expect(tab.state().message).toContain("still being checked");
    tab.act.takeChecked([], false);
    expect(tab.state().activeKey).toBe("k1-101");
    tab.act.takeChecked([checkedUnit("k1-103", "MT 103", "info@3")], false);
    expect(tab.state().activeKey).toBe("k1-103");
    expect(tab.state().message).toBe("Finding 1 of 1 so far · Info: “1” is wrong · k1-103");
  });

  it("C74 says how many there are once that is known, unless something else was said since", async () => {
    tab.act.takeChecked([checkedUnit("k1-103", "MT 103", "info@3")], false);
    await steps(nextFindingCommand);
    expect(tab.state().message).toBe("Finding 1 of 1 so far · Info: “1” is wrong · k1-103");
    tab.act.takeChecked([checkedUnit("k1-101", "MT 101", "error@1")], true);
    expect(tab.state().message).toBe("Finding 2 of 2 · Info: “1” is wrong · k1-103");
    tab.act.takeChecked([], false);
    await steps(nextFindingCommand);
    tab.act.say("Something else");
    tab.act.takeChecked([], true);
    expect(tab.state().message).toBe("Something else");
  });

  it("C74 says at the end that there is none", async () => {
    await steps(nextFindingCommand);
    tab.act.takeChecked([], true);
    expect(tab.state().message).toBe("No findings in the rows shown.");
  });

  it("C74 K45 moves nobody who does anything meanwhile, be it in another part of the window", async () => {
    let goOn = () => {};
    const doBeforeNextKey = (_until: Promise<unknown>, act: () => void) => {
      goOn = act;
    };
    await nextFindingCommand.run(tab.store, { ...context, doBeforeNextKey });
    expect(tab.state().message).toContain("still being checked");
    goOn();
    expect(tab.state().message).toBe("");
    tab.act.takeChecked([checkedUnit("k1-103", "MT 103", "info@3")], true);
    expect(tab.state()).toMatchObject({ activeKey: "k1-101", message: "" });
  });

  it("C74 moves nobody who has gone on meanwhile", async () => {
    await steps(nextFindingCommand);
    tab.act.move(1);
    tab.act.takeChecked([checkedUnit("k1-104", "MT 104", "info@3")], false);
    expect(tab.state().activeKey).toBe("k1-102");
  });
});

describe("a fix that sets what the front matter says", () => {
  const text = `---\ntitle: T\nms.translationtype: MT\n---\n${pair("k1-101", "a", "b")}`;
  const article = parseArticle(text, "docs/machine.md");
  const key = "field:ms.translationtype";
  const finding: Finding = {
    check: "metadata",
    severity: "info",
    unit: "field:title",
    range: { from: 0, to: 0 },
    sourceRange: null,
    message: "Still MT",
    detail: "translationtype",
    fixes: [{ title: "Set it", target: "HT", unit: key }],
  };

  it("C75 is written by the export, undone, stored, and seen by other tabs", async () => {
    const browser = createTestBrowser();
    const [one, other] = [await browser.tabWith("a", article), await browser.tabWith("b", article)];
    one.act.takeChecked([{ key: "field:title", text: "T", findings: [finding] }], true);
    one.act.activate("field:title", "grid");
    await applyFixCommand.run(one.store, context);
    await settle();
    const fixed = text.replace("type: MT", "type: HT");
    expect(one.state().message).toContain("Fixed 1 finding in 1 field");
    expect(other.act.exportArticle("side-by-side")?.text).toBe(fixed);
    expect(await browser.stored(article)).toEqual({ [key]: "edited: HT" });
    one.act.undo();
    await settle();
    expect(one.state()).toMatchObject({ activeKey: "field:title", canUndo: false });
    expect(other.act.exportArticle("side-by-side")?.text).toBe(text);
    expect((await other.act.readVersions(key)).map(({ target }) => target)).toEqual(["MT", "HT"]);
    one.act.redo();
    expect(one.act.exportArticle("side-by-side")?.text).toBe(fixed);
  });

  it("C78 is one of all that are fixed at once", async () => {
    const one = await createTestBrowser().tabWith("a", article);
    const title = { ...finding, detail: "id", fixes: [{ title: "Shorten", target: "" }] };
    one.act.takeChecked([{ key: "field:title", text: "T", findings: [finding, title] }], true);
    fixAll(one.store, fixRows(one.state(), [finding, title]));
    expect(one.act.exportArticle("side-by-side")?.text).toBe(
      text.replace("title: T", "title: ''").replace(": MT", ": HT"),
    );
    one.act.undo();
    expect(one.act.exportArticle("side-by-side")?.text).toBe(text);
  });

  it("has no row to go to", async () => {
    const one = await createTestBrowser().tabWith("a", article);
    one.act.goToUnit(key);
    expect(one.state()).toMatchObject({ activeKey: "k1-101", message: `There is no segment ${key}` });
  });
});
