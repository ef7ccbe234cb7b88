import type { MarkdownIt, Token } from "markdown-it";
import { isMachinePath, onlyOnThisMachine } from "../../problems/missing-media.ts";
import { isSafeAddress, isToBeSaved } from "../html/attributes.ts";
import { spellings } from "../block-places.ts";
import { faceContext } from "../face/face-context.ts";
import { unsafeAttribute } from "./html/raw-html.ts";

/**
 * Core rule: a link or an image with a forbidden address keeps its words and loses the address. markdown-it itself
 * would show the brackets and the address to the audience. A link to a file that could run something only saves it.
 */
export function addressRule(md: MarkdownIt): void {
  md.validateLink = () => true;
  md.core.ruler.after("inline", "addresses", ({ tokens, env }) => {
    const context = faceContext(env);
    const visit = (token: Token, line: number): void => {
      for (const name of ["href", "src"]) {
        const address = token.attrGet(name);
        if (address === null) continue;
        if (isSafeAddress(String(address))) {
          if (name === "href" && context && isToBeSaved(String(address))) {
            token.attrSet("download", "");
          }
          continue;
        }
        token.attrs = (token.attrs ?? []).filter(([key]) => key !== name);
        const [, path] = spellings(String(address));
        const place = context?.placeIn(line, "", 0);
        if (!place) continue;
        context?.problems.push(
          isMachinePath(path) ? onlyOnThisMachine(path, place) : unsafeAttribute(name, place),
        );
      }
      token.children?.forEach((child) => visit(child, line));
    };
    for (const token of tokens) visit(token, token.map?.[0] ?? 0);
  });
}
