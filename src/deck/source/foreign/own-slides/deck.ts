/** Decks of github.com/k1LoW/deck, which puts slides into Google's. */
import { replaceComments, withSpokenComments } from "../comments.ts";
import { outsideCode } from "../outside-code.ts";
import { slideComment } from "../slide-comment.ts";

/** By the presentation into which its head says that it goes. */
export function isDeck(head: string): boolean {
  return /^(?:base)?presentationID[ \t]*:/im.test(head);
}

/** A body in the words of reveal.js: comments are notes, but for `{…}`, which sets something of its page. */
export function fromDeck(body: string): string {
  const left = outsideCode(body, (stretch) =>
    replaceComments(stretch.text, ({ whole, inside }) =>
      isLeftOut(inside) ? hidden + inside.replace(/[^\n]/g, "") : whole,
    ),
  );
  return withSpokenComments(left, (inside) => inside.trimStart().startsWith("{"));
}

const hidden = slideComment({ visibility: "hidden" });

/** Pages that are skipped or ignored are no part of the presentation (deck's README, “Page settings”). */
function isLeftOut(inside: string): boolean {
  return inside.trimStart().startsWith("{") && /(["'])(?:skip|ignore)\1\s*:\s*true\b/.test(inside);
}
