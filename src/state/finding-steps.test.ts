import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noEditor, testContext } from "#state/testing/test-context.ts";
import { applyFixCommand, nextFindingCommand, previousFindingCommand } from "./commands/finding-commands.ts";
import { createTestBrowser, settle, type TestTab } from "./testing/test-browser.ts";
import { checkedUnit } from "./testing/test-checker.ts";

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

  it("C74 goes over the rows shown, and says where there is none", async () => {
    tab.act.setFilter("id:k1-103");
    expect(await steps(nextFindingCommand, nextFindingCommand, nextFindingCommand)).toEqual([
      "k1-101 1-2",
      "k1-103 0-1",
      "k1-103 3-4",
    ]);
    tab.act.takeChecked([checkedUnit("k1-103", "MT 103")], true);
    await steps(nextFindingCommand);
    expect(tab.state().message).toBe("No findings in the rows shown.");
  });

  it("C75 the first fix is one step for undo", async () => {
    await steps(nextFindingCommand, applyFixCommand);
    expect(tab.row("k1-101")).toBe("edited: M 101");
    expect(tab.state().message).toContain("Fixed 1 finding in 1 segment");
    tab.act.undo();
    expect(tab.row("k1-101")).toBe("unreviewed: MT 101");
  });

  it("C75 a fix for another text than the one shown does nothing", async () => {
    tab.act.type("k1-101", "Typed");
    await steps(applyFixCommand);
    expect(tab.row("k1-101")).toBe("edited: Typed");
    expect(tab.state().message).toContain("has changed since it was checked");
  });
});
