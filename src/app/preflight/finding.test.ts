import { expect, it } from "vitest";
import { summarize, type State } from "./finding.ts";

it.each<[State[], State, string]>([
  [["good", "fair"], "good", "可以放映"],
  [["good", "pending", "pending"], "pending", "还有 2 项要试"],
  [["bad", "pending", "good"], "bad", "有 1 项不行，见红色的"],
])("%j together is %s", (states, state, text) => {
  const summary = summarize(states);
  expect([summary.state, summary.text.zh]).toEqual([state, text]);
});
