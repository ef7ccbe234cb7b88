const day = /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|\s*月)?$/;

/**
 * A date as ISO 8601 writes it: `2023-10-01` of `2023年10月1日`, `2023-10` of `2023年10月`. Undefined for what is no date
 * of the calendar or says more than one, which stays as it is written on the cover.
 */
export function isoDate(text: string): string | undefined {
  const [, year = "", month = "", date] = day.exec(text.trim()) ?? [];
  const iso = [year, month, date]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
  const time = Date.parse(iso);
  // What the calendar does not have is either no date or another one.
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso) ? undefined : iso;
}
