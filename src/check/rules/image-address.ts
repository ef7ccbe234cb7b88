import type { Token } from "markdown-it";
import { faceTokens } from "../../deck/markdown/face-tokens.ts";
import type { Slide } from "../../deck/model.ts";
import { locator } from "../text/locator.ts";
import type { Rule } from "../rule.ts";

/** Markdown's image, its address with a blank in it: then it is none, and stands on the wall as it is typed. */
const typed = /!\[(?<alt>[^[\]]*)\]\((?<address>[^()<>\n]*\.[a-z\d]{3,4})\)/giu;

/** An image that is drawn as text, because its address holds a blank. */
export const imageAddress: Rule = {
  code: "image-address",
  severity: "error",
  check({ deck, files }) {
    const locate = locator(files);
    return deck.slides.flatMap((slide) =>
      drawnTexts(slide).flatMap((text) =>
        Array.from(text.matchAll(typed), ({ 0: found, groups }) => ({
          code: this.code,
          severity: this.severity,
          place: locate(slide.place, found),
          message: {
            zh: `“${found}”没有成为图片，会照原样显示：文件名里有空格`,
            en: `"${found}" is shown as it is, not as an image: there is a blank in the name`,
          },
          hint: {
            zh: `写成 ![${groups?.["alt"]}](<${groups?.["address"]}>)，或去掉文件名里的空格`,
            en: `Write ![${groups?.["alt"]}](<${groups?.["address"]}>), or take the blank out of the name`,
          },
        })),
      ),
    );
  },
};

function drawnTexts({ face }: Slide): readonly string[] {
  const texts = (token: Token): readonly string[] =>
    token.type === "text" ? [token.content] : (token.children ?? []).flatMap(texts);
  return faceTokens(face).flatMap(texts);
}
