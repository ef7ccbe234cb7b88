import { wordingRule } from "./wording-list.ts";

/** A wording of the `avoid:` list of `phrases.yaml`. */
export const avoidedWording = wordingRule(
  "avoided-wording",
  "warning",
  ({ phrases }) => phrases.avoid,
  ({ wording }) => wording,
  ({ wording, reason }) => ({
    message: {
      zh: `不该出现“${wording}”${reason === undefined ? "" : `：${reason}`}`,
      en: `"${wording}" should not stand here${reason === undefined ? "" : `: ${reason}`}`,
    },
    hint: {
      zh: "改掉它，或从 phrases.yaml 的 avoid 里删去",
      en: "Change it, or take it off the avoid list in phrases.yaml",
    },
  }),
);
