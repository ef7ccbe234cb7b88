import type { MarkdownIt } from "markdown-it";
import names from "markdown-it-emoji/lib/data/full.mjs";

/** A name has a letter, or is a thumb (`:+1:`): times and ratios, such as 8:30:00 and 1:100:2, are text. */
const shortcode = /:([+-]1|[\w-]*[a-z][\w-]*):(?![\w:])/y;

/** Inline rule: `:smile:` as the character of its name on GitHub; in a word, or with an unknown name, it is text. */
export function emojiRule(md: MarkdownIt): void {
  md.inline.ruler.before("entity", "emoji", (state, silent) => {
    if (state.src[state.pos] !== ":" || /[\w:]/.test(state.src[state.pos - 1] ?? "")) return false;
    shortcode.lastIndex = state.pos;
    const [whole = "", name = ""] = shortcode.exec(state.src) ?? [];
    const character = Object.hasOwn(names, name) ? names[name] : undefined;
    if (character === undefined || state.pos + whole.length > state.posMax) return false;
    if (!silent) state.push("text", "", 0).content = character;
    state.pos += whole.length;
    return true;
  });
}
