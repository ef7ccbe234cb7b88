/** Characters; and bytes, of which most file systems take 255: what follows it in a name has room too. */
const longest = { characters: 80, bytes: 200 };

/** Names that Windows keeps for devices, with any ending. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:[. ]|$)/i;

/** What stands in no name: signs of a path, of a system, or that a shell takes for a command. */
const barred = /[\\/:*?"<>|$`\p{Cc}\p{Cs}]/gu;
/** Signs that only direct how text runs, or are none. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu;

/**
 * A deck's title as the name of a file or folder that every system takes and shows. It is cut between characters as a
 * person sees them, and one title gives one name, however its accents are stored.
 */
export function fileTitle(title: string): string {
  const plain = title.normalize("NFC").replace(unseen, "").replace(barred, " ");
  const spaced = plain.replace(/\s+/g, " ").replace(/^[. ]+/, "");
  const named = device.test(spaced) ? `_${spaced}` : spaced;
  return cut(named).replace(/[. ]+$/, "") || "deck";
}

const characters = new Intl.Segmenter();

function cut(text: string): string {
  let [kept, bytes] = ["", 0];
  for (const { segment } of characters.segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > longest.bytes || kept.length + segment.length > longest.characters) break;
    kept += segment;
  }
  return kept;
}
