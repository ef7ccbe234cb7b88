import type { Problem } from "../../deck/model.ts";
import { isOneEditAway, nearMissFinder, shortest, type NearMiss } from "./near-miss.ts";
import type { Rule } from "../rule.ts";
import { textRule } from "../text/text-rule.ts";

const quoted = /(?<=[“《「])[^“”《》「」\n]{1,7}(?=[”》」])/gu;

/** What is nearly, but not exactly, a wording of the `exact:` list of `phrases.yaml`. Short ones only in quotes. */
export const setPhrase: Rule = {
  code: "set-phrase",
  severity: "warning",
  check(manuscript): readonly Problem[] {
    const { exact } = manuscript.phrases;
    if (exact.length === 0) return [];
    const all = new Set(exact);
    const short = exact.filter(({ length }) => length < shortest);
    const findLong = nearMissFinder(exact);
    const findShort = (text: string): NearMiss[] =>
      Array.from(text.matchAll(quoted)).flatMap(({ 0: found, index }) => {
        const wording = all.has(found)
          ? undefined
          : short.find((right) => isOneEditAway(found, right));
        return wording === undefined ? [] : [{ index, found, wording }];
      });
    return textRule(this.code, this.severity, function* ({ text }) {
      for (const { index, found, wording } of [...findLong(text), ...findShort(text)]) {
        yield {
          index,
          message: {
            zh: `“${found}”与固定提法“${wording}”不一致`,
            en: `“${found}” is not quite the set phrase “${wording}”`,
          },
          hint: { zh: `改成“${wording}”`, en: `Write “${wording}”` },
        };
      }
    }).check(manuscript);
  },
};
