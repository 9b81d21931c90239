/**
 * Bundled code in which a check throws, as a fault in it would: all the way through workers and threads, as no check of the list can be made to.
 *
 * @param id of a check whose `run` is a method
 */
export function breakCheck(code: string, id: string): string {
  const broken = code.replace(
    new RegExp(`(\\bid: ?["\`]${id}["\`],.*?)\\brun\\(`, "s"),
    (_, before: string) => `${before}run(){throw new Error("torn")},unused(`,
  );
  if (broken === code) throw new Error(`The code has no check ${id}.`);
  return broken;
}
