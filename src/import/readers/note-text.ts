/** The text of a footnote as it stands at its mark: in the brackets of its own writing; empty where it has none. */
export function noteAtMark(note: string): string {
  if (note === "") return "";
  return /\p{Script=Han}/u.test(note) ? `（${note}）` : ` (${note})`;
}
