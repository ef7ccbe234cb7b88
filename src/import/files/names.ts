import { uniqueId } from "../../deck/settings/slide-settings.ts";
import { headingNumber } from "../face/breaks.ts";
import type { SlidePlan } from "../model.ts";

/**
 * The names of the slides' files in order: a number and the first words of the heading. These become the slide's
 * address, so no two are the same.
 */
export function fileNames(plans: readonly SlidePlan[]): readonly string[] {
  const digits = Math.max(2, String(plans.length).length);
  const taken = new Map<string, number>();
  return plans.map(({ kind, heading }, index) => {
    const number = String(index + 1).padStart(digits, "0");
    return `${number}-${uniqueId(fixed[kind] ?? (words(heading) || kind), taken)}.md`;
  });
}

const fixed: Readonly<Partial<Record<SlidePlan["kind"], string>>> = {
  cover: "cover",
  closing: "closing",
};

function words(heading: string): string {
  const [first = ""] = heading.replace(headingNumber, "").split(/[，,。：:；;]/u);
  const plain = first.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/gu, "");
  if (!/\p{Script=Han}/u.test(plain)) {
    const five = plain.toLowerCase().split("-").slice(0, 5).join("-");
    // Some languages part no words, and a system takes no more than 255 bytes.
    return [...five].slice(0, 48).join("");
  }
  return [...plain.replaceAll("-", "")].slice(0, 12).join("");
}
