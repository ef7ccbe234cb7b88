import type { Problem, Severity } from "../../deck/model.ts";
import type { Finding } from "../text/text-rule.ts";
import type { Manuscript, Rule } from "../rule.ts";
import { textRule } from "../text/text-rule.ts";

/** A rule about wordings listed in `phrases.yaml`. */
export function wordingRule<Entry>(
  code: string,
  severity: Severity,
  listed: (manuscript: Manuscript) => readonly Entry[],
  wordingOf: (entry: Entry) => string,
  describe: (entry: Entry) => Omit<Finding, "index">,
): Rule {
  const check = (manuscript: Manuscript): readonly Problem[] => {
    const entries = new Map(listed(manuscript).map((entry) => [wordingOf(entry), entry]));
    if (entries.size === 0) return [];
    // The longest first: 收获的了一些 before 收获的了.
    const wordings = [...entries.keys()].sort((a, b) => b.length - a.length);
    const pattern = new RegExp(
      wordings.map((wording) => wording.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"),
      "gu",
    );
    return textRule(code, severity, function* ({ text }) {
      for (const { 0: found, index } of text.matchAll(pattern)) {
        const entry = entries.get(found);
        if (entry) yield { index, ...describe(entry) };
      }
    }).check(manuscript);
  };
  return { code, severity, check };
}
