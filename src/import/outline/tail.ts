/** 落款 and the lines under it: the signature, the date, and the contact. */
import { writtenDate } from "./date.ts";
import type { Line } from "./lines.ts";

/** Also a date whose figures are to be filled in. */
const date = new RegExp(`^(?:${writtenDate}|年\\s*月\\s*日)$`, "u");
const foot =
  /^(?:[（(]?联系人|联系电话|主送|抄送|抄报|报送|发送|分送|参会人员|参加人员|出席(?:人员)?|列席(?:人员)?|缺席(?:人员)?|请假(?:人员)?|主持人?|记录人?|审核|签发|印发|拟稿|校对|附注)[：:]?|^[（(](?:此件|联系人).*[）)]$|^.{2,30}\d{4}年\d{1,2}月\d{1,2}日印发$/u;
const signer = /^(?=.{2,30}$)[^。，；：！？、]+$/u;

/** The indices of the lines of the signature, from the end; empty where the text has no signature. */
export function signatureLines(
  lines: readonly Line[],
  isHeading: (index: number) => boolean,
): ReadonlySet<number> {
  // A text is signed at its end, and before its attachments.
  const attached = lines.flatMap(({ text }, index) =>
    isHeading(index) && text.startsWith("附件") ? [index] : [],
  );
  return new Set(
    [lines.length, ...attached].flatMap((end) => [...signedBefore(lines, end, isHeading)]),
  );
}

function signedBefore(
  lines: readonly Line[],
  end: number,
  isHeading: (index: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = end - 1; index > 0; index--) {
    const line = lines[index];
    if (!line || line.table || line.picture || isHeading(index)) break;
    const isFoot = foot.test(line.text) || date.test(line.text);
    const isRight = line.style.align === "right" && line.text.length <= 40;
    const isSigner = found.size > 0 && signer.test(line.text) && followsDate(lines, index);
    const isLast = found.size === 0 && /^(?:\[[^\]]{2,8}\]|[XＸ×]{2,4})$/u.test(line.text);
    if (!isFoot && !isRight && !isSigner && !isLast) break;
    found.add(index);
  }
  return found;
}

function followsDate(lines: readonly Line[], index: number): boolean {
  return lines.slice(index + 1, index + 3).some(({ text }) => date.test(text));
}
