const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** `2 hours ago`, `yesterday`, `just now`. Both times in milliseconds since the epoch. */
export function timeAgo(then: number, now: number): string {
  const passed = now - then;
  const step = steps.find(([, length]) => passed >= length);
  if (step === undefined) return "just now";
  const [unit, length] = step;
  return words.format(-Math.floor(passed / length), unit);
}
