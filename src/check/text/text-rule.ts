import type { Severity, Words } from "../../deck/model.ts";
import type { Prose } from "../../deck/text/prose.ts";
import type { Rule } from "../rule.ts";

/** Something found in a stretch of prose. */
export interface Finding {
  /** Where in `prose.text`. */
  readonly index: number;
  readonly message: Words;
  readonly hint?: Words;
  /** In place of the rule's own. */
  readonly severity?: Severity;
}

/** A rule that looks at one stretch of prose at a time. */
export function textRule(
  code: string,
  severity: Severity,
  find: (prose: Prose) => Iterable<Finding>,
): Rule {
  return {
    code,
    severity,
    check: ({ prose }) =>
      prose.flatMap((stretch) =>
        Array.from(find(stretch), ({ index, ...rest }) => ({
          code,
          severity,
          place: stretch.placeAt(index),
          ...rest,
        })),
      ),
  };
}
