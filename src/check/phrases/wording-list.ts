import type { Problem, Severity } from "../../deck/model.ts";
import { type Finding, textRule } from "../text/text-rule.ts";
import type { Manuscript, Rule } from "../rule.ts";

/** A rule about wordings listed in `phrases.yaml`. */
function wordingRule<Entry>(
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

/** A typo of the `typos:` list of `phrases.yaml`. */
export const typo = wordingRule(
  "typo",
  "warning",
  ({ phrases }) => phrases.typos,
  ({ wrong }) => wrong,
  ({ wrong, right }) => ({
    message: { zh: `“${wrong}”可能是笔误`, en: `“${wrong}” is likely a typing error` },
    hint: { zh: `改成“${right}”`, en: `Write “${right}”` },
  }),
);

/** A wording of the `avoid:` list of `phrases.yaml`. */
export const avoidedWording = wordingRule(
  "avoided-wording",
  "warning",
  ({ phrases }) => phrases.avoid,
  ({ wording }) => wording,
  ({ wording, reason }) => ({
    message: {
      zh: `不该出现“${wording}”${reason === undefined ? "" : `：${reason}`}`,
      en: `“${wording}” should not stand here${reason === undefined ? "" : `: ${reason}`}`,
    },
    hint: {
      zh: "改掉它，或从 phrases.yaml 的 avoid 里删去",
      en: "Change it, or take it off the avoid list in phrases.yaml",
    },
  }),
);
