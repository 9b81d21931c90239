import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withErrorsToAsk } from "#state/article/findings/error-question.ts";
import { confirmBulkAction } from "#state/article/selection/bulk-actions.ts";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import { createTestBrowser, pass, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import { checkedUnit, TestChecker } from "#state/article/testing/test-checker.ts";
import { approveManyCommand } from "#state/commands/many-commands.ts";
import { approveAndNextCommand } from "#state/commands/review-commands.ts";
import { testContext } from "#state/commands/testing/test-context.ts";
import { beginChecking } from "./checking.ts";

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

describe("approving a text that is not checked yet", () => {
  let checker: TestChecker;
  let end: () => void;
  /** What approving waits for. */
  let held: Promise<unknown>[];
  /** The reviewer goes on before that. */
  let goOn = () => {};
  const status = () => tab.view("k1-101").status;
  const approveNow = (text: string) => {
    tab.act.type("k1-101", text);
    const doBeforeNextKey = (until: Promise<unknown>, act: () => void) => {
      let isDone = false;
      goOn = () => {
        if (!isDone) act();
        isDone = true;
      };
      held.push(until);
      void until.then(goOn);
    };
    void approveAndNextCommand.run(tab.store, testContext({ doBeforeNextKey }));
  };

  beforeEach(() => {
    checker = new TestChecker();
    held = [];
    end = beginChecking(tab.store, checker);
    tab.act.activate("k1-101", "editor");
  });
  afterEach(() => end());

  it("C85 is done before whatever the reviewer does next, and says later what was found", async () => {
    checker.answer([]);
    approveNow("Suns");
    goOn();
    expect([tab.row("k1-101"), tab.state().activeKey]).toEqual(["approved: Suns", "k1-102"]);
    await pass(150);
    checker.answer([checkedUnit("k1-101", "Suns", "error@0")]);
    expect(tab.state().message).toContain("k1-101 was approved before it was checked");
  });

  it("C85 waits for its check, and then asks", async () => {
    checker.answer([]);
    approveNow("Suns");
    expect([status(), held.length, checker.updates]).toEqual(["edited", 1, [["k1-101: Suns"]]]);
    await pass(50);
    expect(status()).toBe("edited");
    checker.answer([checkedUnit("k1-101", "Suns", "error@0")]);
    await settle();
    expect(tab.state()).toMatchObject({ activeKey: "k1-101", alert: { about: { key: "k1-101" } } });
    expect(tab.state().alert?.text).toContain("k1-101 has an open error: “S” is wrong");
    approveNow("Suns");
    expect(tab.row("k1-101")).toBe("approved: Suns");
    await pass(1_000);
    expect(tab.state().message).not.toContain("before it was checked");
  });

  it("C85 approves as soon as nothing is found in it", async () => {
    checker.answer([]);
    approveNow("Suns");
    checker.answer([checkedUnit("k1-102", "MT 102", "error@0")]);
    await settle();
    expect(status()).toBe("edited");
    checker.answer([checkedUnit("k1-101", "Suns", "warning@0")]);
    await settle();
    expect([tab.row("k1-101"), tab.state().activeKey]).toEqual(["approved: Suns", "k1-102"]);
  });

  it("C85 waits for 100 ms at most, and says later what was found", async () => {
    checker.answer([]);
    approveNow("Suns");
    await pass(99);
    expect(status()).toBe("edited");
    await pass(2);
    expect(status()).toBe("approved");
    checker.answer([checkedUnit("k1-101", "Suns", "error@0")]);
    expect(tab.state().message).toBe("k1-101 was approved before it was checked, and has an open error: “S” is wrong");
    checker.answer([checkedUnit("k1-101", "Suns", "error@0", "error@1")]);
    tab.act.undo();
    expect(tab.state().message).toContain("Undone");
  });

  it("C85 reads what came while the page was busy before it goes on without it", async () => {
    checker.answer([]);
    approveNow("Suns");
    setTimeout(() => checker.answer([checkedUnit("k1-101", "Suns", "error@0")]), 100);
    await pass(200);
    expect(status()).toBe("edited");
    expect(tab.state().alert?.text).toContain("k1-101 has an open error: “S” is wrong");
  });

  it.each<[string, () => void]>([
    ["it is no longer approved", () => tab.act.takeApprovalBack("k1-101")],
    ["nothing graver than a warning is found", () => {}],
  ])("C85 says nothing later where %s", async (_, act) => {
    approveNow("Suns");
    act();
    await pass(150);
    const { message } = tab.state();
    checker.answer([checkedUnit("k1-101", "Suns", message.startsWith("Took") ? "error@0" : "warning@0")]);
    expect(tab.state().message).toBe(message);
  });

  it("C85 waits for nothing where the checks have not answered yet, and says later what was found", async () => {
    approveNow("Suns");
    expect([status(), held]).toEqual(["approved", []]);
    await pass(150);
    checker.answer([checkedUnit("k1-101", "Suns", "error@0")]);
    expect(tab.state().message).toContain("k1-101 was approved before it was checked");
  });

  it("C85 waits for no machine translation's turn, and says later what was found", () => {
    checker.answer([], false);
    tab.act.activate("k1-102", "editor");
    approveNow("Suns");
    expect([tab.row("k1-102"), held]).toEqual(["approved: MT 102", []]);
    checker.answer([checkedUnit("k1-102", "MT 102", "error@0")]);
    expect(tab.state().message).toContain("k1-102 was approved before it was checked");
  });

  it("C85 says it of many approved at once too", () => {
    const { actions } = tab.store.selection.getState();
    actions.select(["k1-102", "k1-103"]);
    void approveManyCommand.run(tab.store, testContext({}));
    confirmBulkAction(tab.store);
    checker.answer([checkedUnit("k1-103", "MT 103", "error@0")]);
    expect(tab.state().message).toContain("k1-103 was approved before it was checked");
  });

  it("C85 waits for nothing where all is known, and spelling is nothing to wait for", async () => {
    checker.answer([checkedUnit("k1-101", "MT 101")]);
    approveNow("MT 101");
    expect([status(), held]).toEqual(["approved", []]);
    tab.act.activate("k1-101", "editor");
    tab.act.type("k1-101", "Suns");
    await pass(150);
    checker.answer([checkedUnit("k1-101", "Suns")]);
    approveNow("Suns");
    expect([tab.row("k1-101"), held]).toEqual(["approved: Suns", []]);
    approveNow("Suns ir");
    checker.answerSpelling([checkedUnit("k1-101", "Suns ir", "warning@0")]);
    await settle();
    expect(tab.row("k1-101")).toBe("edited: Suns ir");
  });

  it("C85 waits for nothing where errors are not asked about", () => {
    checker.answer([]);
    tab.act.changeSettings({ askErrors: false });
    approveNow("Suns");
    expect([status(), held]).toEqual(["approved", []]);
    checker.answer([checkedUnit("k1-101", "Suns", "error@0")]);
    expect(tab.state().message).not.toContain("before it was checked");
  });

  it.each<[string, () => void]>([
    ["the page goes", () => tab.act.flush()],
    ["the checks end", () => end()],
  ])("C85 loses no approval where %s meanwhile", async (_, act) => {
    checker.answer([]);
    approveNow("Suns");
    act();
    await settle();
    expect(tab.row("k1-101")).toBe("approved: Suns");
  });

  it("C85 R4 approves nothing that was typed on meanwhile", async () => {
    checker.answer([]);
    approveNow("Suns");
    tab.act.type("k1-101", "Suns!");
    checker.answer([checkedUnit("k1-101", "Suns")]);
    await pass(100);
    expect(tab.row("k1-101")).toBe("edited: Suns!");
    expect(tab.state().alert).not.toBeNull();
  });
});
