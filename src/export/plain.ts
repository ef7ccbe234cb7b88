/** The speech as plain text, for sending round and for other prompters: figures filled in, levels as written. */
import { words } from "../deck/problems/problem.ts";
import { paragraphText } from "../deck/notes/notes-text.ts";
import type { Deck } from "../deck/model.ts";
import { fileTitle, type Format } from "./format.ts";
import { openingOf } from "./speech/levels.ts";
import { withRows } from "./speech/speech.ts";

/** One paragraph a line. */
export const txt: Format = {
  name: "txt",
  description: words("讲稿的纯文字", "the speech as plain text"),
  internal: true,
  async make({ deck: { reading } }) {
    const text = paragraphsOf(reading.deck).join("\n");
    return [
      {
        path: `${fileTitle(reading.deck.settings.title)}.txt`,
        bytes: Buffer.from(`\uFEFF${text}\n`),
      },
    ];
  },
};

/** The title and the numbered headings as Markdown's, the paragraphs apart by blank lines. */
export const md: Format = {
  name: "md",
  description: words("讲稿的 Markdown", "the speech as Markdown"),
  internal: true,
  async make({ deck: { reading } }) {
    const { title } = reading.deck.settings;
    const blocks = paragraphsOf(reading.deck).map((text, index) =>
      index === 0 && text === title ? `# ${escapeMarkdown(text)}` : headed(text),
    );
    return [{ path: `${fileTitle(title)}.md`, bytes: Buffer.from(`${blocks.join("\n\n")}\n`) }];
  },
};

/** Every paragraph that is spoken, in order. */
function paragraphsOf({ slides, figures }: Deck): readonly string[] {
  return slides.flatMap(({ notes }) =>
    withRows(notes.paragraphs)
      .map((paragraph) => paragraphText(paragraph, figures))
      .flatMap((text) => text.split("\n"))
      .filter((text) => text.trim() !== ""),
  );
}

function headed(text: string): string {
  const opening = openingOf(text);
  const sign = opening.kind === "heading" ? `${"#".repeat(opening.level + 1)} ` : "";
  return sign + escapeMarkdown(text);
}

/** The text reads back as it stands: nothing in it is markup. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_[\]~|]/g, (sign) => `\\${sign}`)
    .replace(/[<`&]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/^[#\-+=>]/, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])(?=\s)/, "$1\\$2");
}
