/** `publish:` in `deck.yaml`. */
import { unknownKey, wrongValue } from "./field-problems.ts";
import { type Problem, type Publish, publishedScripts } from "../model.ts";
import type { Entry } from "./yaml-map.ts";

/** What is published when nobody says otherwise. */
export const usualPublish: Publish = { script: "full" };

/** Reads `publish: { script: none }`; what is blank or wrong gets its default and, if wrong, a problem. */
export function readPublish(entry: Entry): { publish: Publish; problems: readonly Problem[] } {
  if (entry.value.kind === "blank") return { publish: usualPublish, problems: [] };
  if (entry.value.kind !== "map") {
    const [full, none] = publishedScripts.map((script) => `{ script: ${script} }`);
    const problem = wrongValue(entry, `${full} 或 ${none}`, `${full} or ${none}`);
    return { publish: usualPublish, problems: [problem] };
  }
  let publish = usualPublish;
  const problems = entry.value.entries.flatMap((inner) => {
    if (inner.key !== "script") return [unknownKey(inner, ["script"])];
    if (inner.value.kind === "blank") return [];
    const { value } = inner;
    const script = publishedScripts.find((known) => value.kind === "text" && known === value.text);
    if (!script) {
      return [wrongValue(inner, publishedScripts.join("、"), publishedScripts.join(", "))];
    }
    publish = { script };
    return [];
  });
  return { publish, problems };
}
