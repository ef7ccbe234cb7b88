/** A deck's title as a file name that Windows takes too. */
export function fileTitle(title: string): string {
  const safe = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return safe.replace(/[. ]+$/, "").slice(0, 80) || "deck";
}
