/** Words that lead up to a phrase and are not part of it. */
import { wordsIn } from "../../../deck/text/words-in.ts";

const leaders =
  /^(?:我们|坚持|敢于|勇于|善于|确保|做到|实现|达到|真正|切实|全面|扎实|努力|深入|认真|明确|全力以赴|全力|不断|持续|着力|大力|积极|主动|坚决|坚定不移|坚定|打赢|打好|突出|聚焦|聚力|围绕|紧扣|紧盯|抓好|抓实|做好|推动|推进|统筹|必须|始终|牢牢|把握|紧紧|扭住|时时|检视|进一步|更加|自觉|旗帜鲜明地|有效|充分|有力|发挥|广泛|严格|带头|达成|形成|严肃|及时|继续|加快|凝聚|激发|焕发|锚定|践行|弘扬|发扬|秉持|树牢|树立|增强|突破|拓展|主要|包括|涵盖|通过|既要|更要|还要|也要|就要|要|在|以|把|将|对|从|让|使|为|应|能|于|是|并|又|也|都|与|和|及|了)/u;

/** Whether a word ends where `at` is. */
export function isWordBreak(text: string, at: number): boolean {
  const from = Math.max(0, at - 12);
  let index = from;
  for (const word of wordsIn(text.slice(from, at + 12))) {
    if (index === at) return true;
    index += word.length;
  }
  return false;
}

/**
 * Where the phrase in [start, end) begins after the words that lead up to it. At least `least` characters are kept. A
 * phrase of `enough` characters or fewer is not shortened.
 */
export function pastLeaders(
  text: string,
  start: number,
  end: number,
  least: number,
  enough = least,
): number {
  let at = start;
  for (;;) {
    if (at > start && end - at <= enough) return at;
    const lead = leaders.exec(text.slice(at, end))?.[0] ?? "";
    if (lead === "" || end - at - lead.length < least) return at;
    at += lead.length;
  }
}
