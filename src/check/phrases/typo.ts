import { wordingRule } from "./wording-list.ts";

/** A slip of the `slips:` list of `phrases.yaml`. */
export const slip = wordingRule(
  "slip",
  "warning",
  ({ phrases }) => phrases.slips,
  ({ wrong }) => wrong,
  ({ wrong, right }) => ({
    message: { zh: `“${wrong}”可能是笔误`, en: `"${wrong}" is likely a slip` },
    hint: { zh: `改成“${right}”`, en: `Write "${right}"` },
  }),
);
