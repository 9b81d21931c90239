import { expect, it } from "vitest";
import { pagePacing } from "./page-pacing.ts";

it("W42 what waits is done before the work goes on, however often it pauses", async () => {
  for (let turn = 0; turn < 20; turn++) {
    const order: string[] = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      order.push("waiting");
    };
    port2.postMessage(null);
    await pagePacing.pause();
    expect(order).toEqual(["waiting"]);
  }
});
