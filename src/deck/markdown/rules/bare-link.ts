import type { MarkdownIt, Token } from "markdown-it";
import { isEndless } from "../bounds.ts";
import { faceContext } from "../face/face-context.ts";
import { offsetOf } from "../token-offsets.ts";

/**
 * An address as GitHub and reveal.js link it. It ends before Chinese characters and marks, which often follow it
 * directly.
 */
const bare =
  /(?<![\w/.@-])https?:\/\/[\w-]+(?:\.[\w-]+)*(?::\d+)?(?:[/?#][\x21-\x3b\x3d\x3f-\x7e]*)?/gi;

/** Core rule: an address in text is a link to it. */
export function bareLinkRule(md: MarkdownIt): void {
  md.core.ruler.after("inline", "bare_links", ({ tokens, env, Token: New }) => {
    if (!faceContext(env)) return;
    for (const block of tokens) {
      if (!block.children?.some(({ content }) => content.includes("://"))) continue;
      if (isEndless(block.content)) continue;
      let depth = 0;
      block.children = block.children.flatMap((token) => {
        if (token.type === "link_open" || /^<a\b/i.test(token.content)) depth++;
        if (token.type === "link_close" || /^<\/a\b/i.test(token.content)) depth--;
        return token.type === "text" && depth === 0 ? parted(token, New) : [token];
      });
    }
  });
}

function parted(token: Token, New: typeof Token): readonly Token[] {
  const parts: Token[] = [];
  const text = (content: string, at: number): void => {
    if (content === "") return;
    const part = new New("text", "", 0);
    parts.push(
      Object.assign(part, {
        content,
        level: token.level,
        meta: { ...token.meta, at: offsetOf(token) + at },
      }),
    );
  };
  let done = 0;
  for (const { 0: found, index } of token.content.matchAll(bare)) {
    const address = withoutTrail(found);
    text(token.content.slice(done, index), done);
    const open = new New("link_open", "a", 1);
    const close = new New("link_close", "a", -1);
    for (const tag of [open, close]) {
      Object.assign(tag, {
        markup: "autolink",
        info: "auto",
        level: token.level,
        meta: { at: offsetOf(token) + index },
      });
    }
    open.attrs = [["href", address]];
    parts.push(open);
    text(address, index);
    parts.push(close);
    done = index + address.length;
  }
  if (done === 0) return [token];
  text(token.content.slice(done), done);
  return parts;
}

/**
 * Marks that end a sentence do not belong to the address, nor does the end of a bracket that opened before it (GFM
 * §6.9).
 */
function withoutTrail(address: string): string {
  const bareEnd = address.replace(/[?!.,:;*_~'"]+$/, "");
  const count = (mark: string) => bareEnd.split(mark).length;
  return bareEnd.endsWith(")") && count(")") > count("(")
    ? withoutTrail(bareEnd.slice(0, -1))
    : bareEnd;
}
