import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withErrorsToAsk } from "#state/article/findings/error-question.ts";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import { createTestBrowser, type TestTab } from "#state/article/testing/test-browser.ts";
import { checkedUnit } from "#state/article/testing/test-checker.ts";
import { approveAndNextCommand } from "#state/commands/review-commands.ts";
import { approveManyCommand } from "#state/commands/selection-commands.ts";
import { testContext } from "#state/commands/testing/test-context.ts";

let tab: TestTab;

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  tab = await createTestBrowser().tabWith("a");
  tab.act.takeChecked([checkedUnit("k1-101", "MT 101", "error@0", "error@1", "warning@2")], true);
});
afterEach(() => vi.useRealTimers());

function approve(): string {
  tab.act.activate("k1-101", "grid");
  void approveAndNextCommand.run(tab.store, testContext({}));
  return tab.view("k1-101").status;
}

describe("approving with an open error", () => {
  it("C84 asks once, saying what is wrong; approving again answers, and the question goes", () => {
    expect(approve()).toBe("unreviewed");
    expect(tab.state().alert?.text).toBe(
      "k1-101 has an open error: “M” is wrong and 1 more. Approve it again to approve it as it is.",
    );
    expect(approve()).toBe("approved");
    expect(tab.state().alert).toBeNull();
    tab.act.undo();
    expect(approve()).toBe("approved");
  });

  it("C84 asks again for another text", () => {
    approve();
    tab.act.type("k1-101", "New");
    tab.act.takeChecked([checkedUnit("k1-101", "New", "error@0")], true);
    expect(approve()).toBe("edited");
    expect(tab.state().alert?.text).toContain("“N” is wrong");
  });

  it.each<[string, () => void]>([
    ["another unit is active", () => tab.act.move(1)],
    ["the text is typed on", () => tab.act.type("k1-101", "MT 101!")],
    ["the error is gone", () => tab.act.takeChecked([checkedUnit("k1-101", "MT 101", "warning@2")], true)],
    [
      "the error it names is dismissed, with another one left",
      () => {
        const [first] = selectFindings(tab.state(), "k1-101");
        if (first !== undefined) tab.act.dismiss([first], "segment");
      },
    ],
    ["the unit is decided otherwise", () => tab.act.needsWork("k1-101", null)],
  ])("C84 the question is over when %s", (_, act) => {
    approve();
    expect(tab.state().alert).not.toBeNull();
    act();
    expect(tab.state().alert).toBeNull();
  });

  it("C84 the question stays while something else happens", () => {
    approve();
    tab.act.type("k1-102", "Suns");
    tab.act.takeChecked([checkedUnit("k1-101", "MT 101", "error@0")], true);
    tab.act.setMode("editor");
    expect(tab.state().alert?.text).toContain("k1-101 has an open error");
  });

  it("C84 leaves it to the frame guard to say what it refuses", () => {
    tab.act.type("k1-101", "</span>");
    tab.act.takeChecked([checkedUnit("k1-101", "</span>", "error@0")], true);
    expect(approve()).toBe("edited");
    expect(tab.state().alert?.refused).toBe("k1-101");
  });

  it("C84 asks of nothing less than an error, of none that is dismissed, and not where that is switched off", () => {
    tab.act.changeSettings({ askErrors: false });
    expect(approve()).toBe("approved");
    tab.act.undo();
    tab.act.changeSettings({ askErrors: true });
    tab.act.takeChecked([checkedUnit("k1-101", "MT 101", "warning@0")], true);
    expect(approve()).toBe("approved");
  });
});

describe("approving many at once", () => {
  const ask = (...keys: string[]) => {
    const selection = tab.store.selection;
    selection.getState().actions.select(keys);
    void approveManyCommand.run(tab.store, testContext({}));
    const { question } = selection.getState();
    return question?.kind === "approve"
      ? withErrorsToAsk(tab.state(), tab.state().settings, question.approvals).map(({ key }) => key)
      : null;
  };

  it("C84 says of how many an error is open, in the text they show", () => {
    tab.act.takeChecked([checkedUnit("k1-102", "MT 102", "error@0"), checkedUnit("k1-103", "Old", "error@0")], true);
    expect(ask("k1-101", "k1-102", "k1-103", "k1-104")).toEqual(["k1-101", "k1-102"]);
    expect(ask("k1-103", "k1-104")).toEqual([]);
    tab.act.changeSettings({ askErrors: false });
    expect(ask("k1-101", "k1-102")).toEqual([]);
  });

  it.each([
    ["the button", approveManyCommand],
    ["Ctrl+Enter", approveAndNextCommand],
  ])("C84 F45 asks about the active one alone as if it were not selected, by %s", (_, command) => {
    const selection = tab.store.selection;
    const again = () => void command.run(tab.store, testContext({}));
    selection.getState().actions.select(["k1-101"]);
    again();
    expect(selection.getState().question).toBeNull();
    expect(tab.view("k1-101").status).toBe("unreviewed");
    expect(tab.state().alert?.text).toContain("k1-101 has an open error");
    again();
    expect(tab.view("k1-101").status).toBe("approved");
    expect(tab.state().alert).toBeNull();
  });

  it("C84 F45 says of another one alone in the question about it", () => {
    tab.act.activate("k1-102", "grid");
    expect(ask("k1-101")).toEqual(["k1-101"]);
    expect(tab.state().alert).toBeNull();
  });
});
