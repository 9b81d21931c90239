import { expect, it } from "vitest";
import { doBeforeNextKey, doWhatWaits } from "./before-next-key.ts";

it("does what waits once, when the time has come or right before what is done next, in order", async () => {
  const done: string[] = [];
  let answer = () => {};
  doBeforeNextKey(Promise.resolve(), () => done.push("answered"));
  doBeforeNextKey(Promise.reject(new Error("never")), () => done.push("failed"));
  await new Promise((resolve) => setTimeout(resolve));
  expect(done).toEqual(["answered", "failed"]);
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  doBeforeNextKey(late, () => done.push("first"));
  doBeforeNextKey(late, () => done.push("second"));
  doWhatWaits();
  expect(done.slice(2)).toEqual(["first", "second"]);
  answer();
  await late;
  doWhatWaits();
  expect(done).toHaveLength(4);
});
