import { wordingRule } from "./wording-list.ts";

/** A typo of the `typos:` list of `phrases.yaml`. */
export const typo = wordingRule(
  "typo",
  "warning",
  ({ phrases }) => phrases.typos,
  ({ wrong }) => wrong,
  ({ wrong, right }) => ({
    message: { zh: `“${wrong}”可能是笔误`, en: `"${wrong}" is likely a typing error` },
    hint: { zh: `改成“${right}”`, en: `Write "${right}"` },
  }),
);
