const day = /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|\s*月)?$/;

/**
 * A date as ISO 8601 writes it: `2023-10-01` of `2023年10月1日`, `2023-10` of `2023年10月`. Undefined for a day that the
 * calendar lacks, and for text with more than one date.
 */
export function isoDate(text: string): string | undefined {
  const [, year = "", month = "", date] = day.exec(text.trim()) ?? [];
  const iso = [year, month, date]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
  const time = Date.parse(iso);
  // A day that the calendar lacks gives an invalid date or another day.
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso) ? undefined : iso;
}
