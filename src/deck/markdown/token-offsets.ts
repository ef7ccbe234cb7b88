/** Where inline tokens stand: markdown-it records only the lines of blocks. */
import MarkdownIt, { type MarkdownIt as Markdown, type StateInline, type Token } from "markdown-it";

/** The offset of a token from the start of its inline content. */
export function offsetOf({ meta }: Token): number {
  return Number(meta?.["at"] ?? 0);
}

/** Plugin: keeps in `meta` of every inline token where it begins. Use it before all other plugins. */
export function tokenOffsets(md: Markdown): void {
  md.inline.State = PlacedState;
  // Text that no rule takes is added one character at a time. Otherwise the parser moves on before the new text is
  // known.
  md.inline.ruler.push("character", (state, silent) => {
    if (!silent) state.pending += state.src.charAt(state.pos);
    state.pos++;
    return true;
  });
  md.inline.ruler2.before("fragments_join", "join_offsets", joinOffsets);
}

class PlacedState extends MarkdownIt.StateInline {
  constructor(...given: ConstructorParameters<typeof StateInline>) {
    super(...given);
    let pending = "";
    // The base class defines `pending` on the instance, so a setter of this class would never be called.
    Object.defineProperty(this, "pending", {
      get: () => pending,
      set: (text: string) => {
        if (pending === "") this.#pendingAt = this.pos;
        pending = text;
      },
    });
  }

  #pendingAt = 0;

  override pushPending(): Token {
    const token = super.pushPending();
    token.meta = { at: this.#pendingAt };
    return token;
  }

  override push(...given: Parameters<StateInline["push"]>): Token {
    const token = super.push(...given);
    token.meta = { at: this.pos };
    return token;
  }
}

/** Neighbours that become one text begin where the first non-empty one begins. */
function joinOffsets({ tokens }: StateInline): void {
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (token.type === "text" && next?.type === "text" && token.content !== "") {
      next.meta = { at: offsetOf(token) };
    }
  });
}
