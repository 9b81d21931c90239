import { readdirSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { writeWhole } from "./output-files.ts";
import { tempFolder } from "./testing/temp-folder.ts";

afterEach(() => vi.restoreAllMocks());

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "MM144 of a file that is being written when %s ends the process nothing is left",
  async (signal) => {
    const kill = vi.spyOn(process, "kill").mockReturnValue(true);
    const listeners = process.listenerCount(signal);
    const folder = tempFolder();
    let [goOn, isBegun] = [() => {}, () => {}];
    const isOn = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const begun = new Promise<void>((resolve) => {
      isBegun = resolve;
    });
    async function* pieces() {
      yield "x".repeat(100_000);
      isBegun();
      await isOn;
    }
    const written = writeWhole(path.join(folder, "all.tmx"), pieces());
    await begun;
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.recto-/)]);
    process.emit(signal, signal);
    expect(kill).toHaveBeenCalledWith(process.pid, signal);
    expect([readdirSync(folder), process.listenerCount(signal)]).toEqual([[], listeners]);
    goOn();
    expect(await written).toContain("all.tmx");
    expect(readdirSync(folder)).toEqual([]);
  },
);

test("MM144 nobody listens for signals while nothing is being written", async () => {
  const listeners = process.listenerCount("SIGINT");
  async function* pieces() {
    yield String(process.listenerCount("SIGINT"));
  }
  const file = path.join(tempFolder(), "all.tmx");
  expect(await writeWhole(file, pieces())).toBeNull();
  expect(process.listenerCount("SIGINT")).toBe(listeners);
});
