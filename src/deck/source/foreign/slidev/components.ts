/** Components in Markdown, as MDC and Comark have them: what they are told is not shown, what they hold is. */
import { fenceKind } from "../../notes/notes-elements.ts";
import { type BoxLine, boxesReplaced } from "../boxes.ts";
import { codeSpan, outsideCode } from "../outside-code.ts";
import { inBraces } from "../../../text/in-braces.ts";
import { hides, withoutBraces } from "../pandoc/pandoc.ts";

const properties = `\\{${inBraces}\\}`;
const block = new RegExp(
  `^[ \\t]*:{2,}([a-z][\\w-]*)(?:\\[[^\\]\\n]*\\])?(${properties})?[ \\t]*$`,
  "i",
);
/** `:name`, with words or properties; and properties behind words in brackets, a picture, strong words. */
const inLine = new RegExp(
  `${codeSpan}|(?<![\\w:]):[a-z][\\w-]*(?:\\[([^[\\]\\n]{0,500})\\](${properties})?|${properties})|(!?\\[[^[\\]\\n]*\\](?:\\([^()\\n]*\\))?|(?<![^\\s*_])[^\\s*_]{1,200}[*_]{1,3})(${properties})`,
  "gi",
);

/** A body without them. Lines stay where they are. */
export function withoutComponents(text: string): string {
  if (!/::|:[a-z][\w-]*[[{]|[\])*_]\{/i.test(text)) return text;
  const withoutBlocks = boxesReplaced(blockLine);
  return outsideCode(text, (stretch) =>
    stretch.text
      .split("\n")
      .map((line) =>
        withoutBlocks(line).replace(
          inLine,
          (whole: string, words?: string, own = "", before?: string, set = "") => {
            if (hides(own)) return "";
            if (before !== undefined) return withoutBraces(whole, before, set);
            return whole.startsWith("`") ? whole : (words ?? "");
          },
        ),
      )
      .join("\n"),
  );
}

function blockLine(line: string): BoxLine {
  if (/^[ \t]*:{2,}[ \t]*$/.test(line)) return "end";
  const [, name, set = ""] = block.exec(line) ?? [];
  if (hides(set)) return { open: "::: {.hidden}", close: ":::" };
  if (name !== undefined && fenceKind(name) === undefined) return { open: "", close: "" };
  return /^[ \t]*:{3,}[ \t]*\S/.test(line) ? "staying" : undefined;
}
