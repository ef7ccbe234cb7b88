/** Ways of writing of GeekSlides, as those of reveal.js. Each stays on its lines. */
import { outsideCode, outsideOfCode } from "../outside-code.ts";
import { slideComment } from "../slide-comment.ts";
import { slideCutsOf } from "./slide-cut.ts";

/** A class, an id or a ground of a slide. */
const part = "(?:[.#][\\w-]+|,[ \\t]*(?:[.#][\\w-]+|[a-z]+\\([^()\\n]*\\)))";
/** A link without words alone on its line begins a slide: `[](.partial#id,bgurl(a.jpg),bgcolor(#123))`. */
const begin = new RegExp(`^\\[\\]\\((${part}+)\\)[ \\t]*(?:\\n[ \\t]*(?=\\n))?`, "gm");
/** One with more than an id, which nothing else makes; pages of the web have such links below headings. */
const sign = new RegExp(`^\\[\\]\\((?=\\.|[^()\\n]*,)${part}+\\)[ \\t]*$`, "m");
/** A deck begins with one, above a heading. */
const first = /^\s*\[\]\(#[\w-]+\)[ \t]*\n(?:[ \t]*\n)*#/;

/** Whether a body is written for GeekSlides. */
export function isGeekSlides(text: string): boolean {
  return first.test(text) || (sign.test(text) && sign.test(outsideOfCode(text)));
}

/** What its readers get and no audience sees (how-to/03-evolve-your-deck.md) is hidden in the way of Pandoc. */
export function withoutDetails(text: string): string {
  if (!/^:{3,}[ \t]*details[ \t]*$/im.test(text) || !isGeekSlides(text)) return text;
  return outsideCode(text, (stretch) =>
    stretch.text.replace(/^(:{3,})[ \t]*details[ \t]*$/gim, "$1 {.hidden}"),
  );
}

/** Its links cut, and their colours and pictures are the slide's, where a blank line stands below one. */
export function fromGeekSlides(text: string): string {
  const cut = slideCutsOf(text, begin);
  return outsideCode(withoutDetails(text), (stretch) =>
    stretch.text.replace(begin, (line, set: string) => {
      const below = line.includes("\n") ? `\n${groundOf(set)}` : "";
      return cut() + below;
    }),
  );
}

function groundOf(set: string): string {
  const [, image] = /\bbgurl\(["']?([^"'()<>\s]+)["']?\)/.exec(set) ?? [];
  const [, color] = /\bbgcolor\(([\w#., %-]{1,60})\)/.exec(set) ?? [];
  return slideComment({ "background-image": image, "background-color": color });
}
