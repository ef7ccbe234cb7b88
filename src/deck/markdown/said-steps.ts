/** The step of the slide with which an element with `data-notes` appears. */
import type { Token } from "markdown-it";
import { append } from "../append.ts";
import { codeOf } from "./rules/code.ts";
import type { Spoken } from "./face/face-context.ts";
import { htmlPieces } from "./html/html-pieces.ts";

/** Holds the index of what is said, from the comment that says it until `placeSaid` has taken it. */
export const saidMark = "data-said";

/** A fragment of the face, or one of the further steps of a listing. */
interface Fragment {
  readonly index?: number;
  readonly said?: number;
}

/**
 * What is said, with its steps: fragments of one `data-fragment-index` appear together, in the order of those numbers, and
 * then those without one. Takes the marks off the tokens. What raw HTML says comes first in `spoken`, in order.
 */
export function placeSaid(tokens: readonly Token[], spoken: readonly Spoken[]): readonly Spoken[] {
  if (spoken.length === 0) return spoken;
  let raw = 0;
  const fragments = walk(tokens, () => raw++);
  const numbers = [...new Set(fragments.flatMap(({ index }) => index ?? []))].sort((a, b) => a - b);
  const steps = new Map<number, number>();
  let alone = numbers.length;
  for (const { index, said } of fragments) {
    const step = index === undefined ? ++alone : numbers.indexOf(index) + 1;
    if (said !== undefined) steps.set(said, step);
  }
  return spoken.map((one, index) => {
    const step = steps.get(index);
    return step === undefined ? one : { ...one, step };
  });
}

function walk(tokens: readonly Token[], nextRaw: () => number): readonly Fragment[] {
  return tokens.flatMap((token): readonly Fragment[] => {
    const found: Fragment[] = [];
    if (token.type === "html_block" || token.type === "html_inline") {
      for (const piece of htmlPieces(token.content)) {
        if (piece.kind !== "open") continue;
        const attributes = new Map(piece.attributes);
        const own = attributes.has("data-notes") ? nextRaw() : undefined;
        const said = attributes.get(saidMark) ?? own;
        append(
          found,
          fragment((name) => attributes.get(name), said),
        );
      }
      token.content = token.content.replace(new RegExp(` ${saidMark}="\\d+"`, "g"), "");
    } else {
      const attribute = (name: string): string | undefined => {
        const value = token.attrGet(name);
        return value === null ? undefined : String(value);
      };
      append(found, fragment(attribute, attribute(saidMark)));
      token.attrs = token.attrs?.filter(([name]) => name !== saidMark) ?? null;
      if (token.type === "fence")
        found.push(
          ...codeOf(token)
            .steps.slice(1)
            .map(() => ({})),
        );
    }
    return [...found, ...walk(token.children ?? [], nextRaw)];
  });
}

function fragment(
  attribute: (name: string) => string | undefined,
  said: string | number | undefined,
): readonly Fragment[] {
  const isFragment = attribute("class")?.split(/\s+/).includes("fragment");
  if (!isFragment) return [];
  const index = Number(attribute("data-fragment-index") ?? NaN);
  return [
    { ...(Number.isFinite(index) && { index }), ...(said !== undefined && { said: Number(said) }) },
  ];
}
