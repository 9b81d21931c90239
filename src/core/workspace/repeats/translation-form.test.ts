import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adaptDepth, translationForm } from "./translation-form.ts";

const paragraph = { block: "paragraph" } as const;

describe("a translation at another depth", () => {
  it("MM61 is the same one where only links go further up", () => {
    expect(translationForm("Siehe [hier](../../a.md).")).toBe(translationForm("Siehe [hier](../a.md)."));
    expect(translationForm("Siehe [hier](../b.md).")).not.toBe(translationForm("Siehe [hier](../a.md)."));
    expect(translationForm("Eins\r\nzwei")).toBe(translationForm("Eins\nzwei"));
  });

  it("MM61 gets the depth of the machine's links there", () => {
    const from = { text: "Neu: ![Bild](../../i/x.png) und [da](../y.md)", machine: "![B](../../i/x.png) [d](../y.md)" };
    expect(adaptDepth(from, "![B](../i/x.png) [d](y.md)", paragraph)).toBe("Neu: ![Bild](../i/x.png) und [da](y.md)");
  });

  it("MM61 keeps what the reviewer wrote, and what is not certain", () => {
    const machine = "[d](../y.md)";
    expect(adaptDepth({ text: "[d](../../y.md)", machine }, "[d](y.md)", paragraph)).toBe("[d](../../y.md)");
    expect(adaptDepth({ text: "[d](../z.md)", machine }, "[d](y.md)", paragraph)).toBe("[d](../z.md)");
    expect(adaptDepth({ text: "[d](../y.md)", machine }, "[a](y.md) [b](./y.md)", paragraph)).toBe("[d](../y.md)");
    expect(adaptDepth({ text: "[d](/y.md)", machine: "[d](/y.md)" }, "[d](y.md)", paragraph)).toBe("[d](/y.md)");
  });

  it("MM61 never changes another character, and never invents a destination", () => {
    const up = fc.constantFrom("", "./", "../", "../../", "/", "https://x.org/");
    const name = fc.constantFrom("a.md", "b/c.png", "d.md#e");
    const link = fc.tuple(up, name).map(([by, of]) => `[l](${by}${of})`);
    const text = fc
      .array(fc.oneof(link, fc.constantFrom("Wort", "`../a.md`", "**fett**", "(../a.md)")))
      .map((all) => all.join(" "));
    const destinations = (of: string) => [...of.matchAll(/\]\(([^)]*)\)/g)].map(([, to]) => to ?? "");
    fc.assert(
      fc.property(text, text, text, (of, machine, there) => {
        const adapted = adaptDepth({ text: of, machine }, there, paragraph);
        expect(translationForm(adapted)).toBe(translationForm(of));
        const known = new Set([...destinations(of), ...destinations(there)]);
        expect(destinations(adapted).filter((to) => !known.has(to))).toEqual([]);
      }),
    );
  });
});
