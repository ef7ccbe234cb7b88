/** How a speech ends: with a call, with thanks, or on a set phrase. */
import type { Passage, SlidePlan } from "../model.ts";
import { closingHeading } from "./closing.ts";

/** The last words have a slide: a call or thanks of their own, or the set phrase that the speech ends on. */
export function withClosing(slides: readonly SlidePlan[]): readonly SlidePlan[] {
  const last = slides.at(-1);
  if (!last || last.kind === "cover") return slides;
  const { passages } = last;
  const end = passages.findLastIndex(({ role }) => role.kind !== "signature");
  const from = callFrom(passages, end);
  if (from === undefined) {
    const spoken = passages[end];
    const phrase = spoken && !spoken.table ? lastQuoted(spoken.text) : "";
    return phrase === "" ? slides : [...slides, { kind: "closing", heading: phrase, passages: [] }];
  }
  const start = wordedFrom(passages, from);
  if (start === undefined) return slides;
  const closing: SlidePlan = { kind: "closing", heading: "", passages: passages.slice(start) };
  return [...slides.slice(0, -1), { ...last, passages: passages.slice(0, start) }, closing];
}

/** Where nothing in the call can stand on a slide (以上体会，请批评指正), the paragraph before it may. */
function wordedFrom(passages: readonly Passage[], from: number): number | undefined {
  const hasWords = (start: number): boolean =>
    closingHeading({ kind: "closing", heading: "", passages: passages.slice(start) }) !== "";
  if (hasWords(from)) return from;
  const isProse = passages[from - 1]?.role.kind === "prose" && !passages[from - 1]?.table;
  return from > 1 && isProse && hasWords(from - 1) ? from - 1 : undefined;
}

/** The most characters of a call to the audience. */
const longestCall = 500;

/** Where the call begins: the last paragraphs that turn to the audience or thank it. */
function callFrom(passages: readonly Passage[], end: number): number | undefined {
  let from: number | undefined;
  let length = 0;
  for (let at = end; at > 0 && at > end - 4; at--) {
    const passage = passages[at];
    if (!passage || passage.table) break;
    const { text, role } = passage;
    if (role.kind !== "prose" && role.kind !== "address") break;
    length += text.length;
    if (length > longestCall) break;
    if (callsOut.test(text) || role.kind === "address") from = at;
    else if (from === undefined) break;
  }
  return from;
}

const callsOut =
  /^(?:同志们|各位|朋友们|同学们|让我们|最后|新征程|征程|百舸|站在新|千里之行|我的(?:发言|汇报|讲话|述职)|以上|谢谢|总之|Thank|Let us)|谢谢(?:大家|各位)?[！!。]?$|Thank you[^.]{0,20}[.!]$|(?:^|[。！；])让我们[^。]{4,60}[！!]$|(?:不懈奋斗|努力奋斗|更大贡献|新的?篇章|贡献力量|继续奋斗)[！!。]$/u;

/** A set phrase of several parts in quotation marks, in the last sentence. */
function lastQuoted(text: string): string {
  const sentence = text.slice(text.slice(0, -1).lastIndexOf("。") + 1);
  const found = [...sentence.matchAll(/“[^“”]{6,40}”/gu)].map(([quoted]) => quoted);
  return found.findLast((quoted) => /[、，]/u.test(quoted)) ?? "";
}
