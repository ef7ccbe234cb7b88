/** What a reading copy of ours has beside its text: names in the margin, numbers of steps. It is not of the speech. */
import { ringNumerals } from "../../../../deck/figures/numerals.ts";
import { type Element, textIn } from "../xml.ts";

/** The style of its runs; they are not read back. */
export const asideStyle = "RostrumAside";

const step = new RegExp(`^(?:[${ringNumerals}]|\\(\\d+\\)(?=\u3000))?\u3000?`, "u");

/** A run of that style without the number of a step: Word goes on in its style with what is typed behind it. */
export function withoutStep(run: Element): Element {
  const children = run.children.map((each) =>
    typeof each === "string" || each.name !== "w:t"
      ? each
      : { ...each, children: [textIn(each).replace(step, "")] },
  );
  return { ...run, children };
}
