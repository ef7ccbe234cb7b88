import type { Words } from "../../deck/model.ts";

/** `fair` works, but is worth knowing. `pending` waits for a person. */
export type State = "good" | "fair" | "bad" | "pending";

/** What the preflight page found out about one thing on this machine. */
export interface Finding {
  readonly state: State;
  readonly text: Words;
  /** What to do about it. */
  readonly hint?: Words;
}

/** Each state has a mark and a word: one man in twelve cannot rely on colour. */
export const verdicts: Readonly<Record<State, { readonly mark: string; readonly word: Words }>> = {
  good: { mark: "✓", word: { zh: "可以", en: "Good" } },
  fair: { mark: "!", word: { zh: "注意", en: "Note" } },
  bad: { mark: "✗", word: { zh: "不行", en: "Bad" } },
  pending: { mark: "○", word: { zh: "待试", en: "To try" } },
};

/** The verdict on all findings together: the worst of them, and how many they are. */
export function summarize(states: readonly State[]): Finding {
  const count = (state: State): number => states.filter((other) => other === state).length;
  const [bad, pending] = [count("bad"), count("pending")];
  if (bad > 0) {
    return {
      state: "bad",
      text: { zh: `有 ${bad} 项不行，见红色的`, en: `${bad} bad, see the red` },
    };
  }
  if (pending > 0) {
    return {
      state: "pending",
      text: { zh: `还有 ${pending} 项要试`, en: `${pending} left to try` },
    };
  }
  return { state: "good", text: { zh: "可以放映", en: "Ready" } };
}
