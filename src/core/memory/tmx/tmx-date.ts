/**
 * Dates as TMX writes them: `20260131T093000Z`, universal time. The calendar is worked out here, since the core knows no clock (days from the civil date and
 * back: H. Hinnant, chrono-compatible low-level date algorithms).
 */

const DAY = 86_400_000;

/** @returns milliseconds since 1970; null for what is no date of TMX */
export function readTmxDate(text: string | undefined): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/i.exec(text ?? "");
  if (parts === null) return null;
  const [, year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return daysOf(year, month, day) * DAY + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** @param at milliseconds since 1970, of a year with four digits */
export function writeTmxDate(at: number): string {
  const seconds = Math.floor(at / 1000);
  const days = Math.floor(seconds / 86_400);
  const left = seconds - days * 86_400;
  const time = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60];
  const two = (number: number) => String(number).padStart(2, "0");
  const [year, month, day] = dateOf(days);
  return `${String(year).padStart(4, "0")}${two(month)}${two(day)}T${time.map(two).join("")}Z`;
}

/** The year begins in March, so that the leap day is its last. */
function daysOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

function dateOf(days: number): readonly [year: number, month: number, day: number] {
  const sinceZero = days + 719_468;
  const era = Math.floor(sinceZero / 146_097);
  const dayOfEra = sinceZero - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + Number(month <= 2);
  return [year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1];
}
