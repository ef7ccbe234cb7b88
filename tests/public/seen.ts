import { Parser } from "htmlparser2";

/** Elements of which a page shows nothing. */
const unseen = new Set(
  "script style template noscript textarea title select dialog head".split(" "),
);
const hiding =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0|font-size\s*:\s*0)/;

function isSeen(name: string, attributes: Readonly<Record<string, string>>): boolean {
  const { hidden, popover, style = "", class: names = "" } = attributes;
  if (unseen.has(name) || hidden !== undefined || popover !== undefined) return false;
  return !hiding.test(style) && !/(?:^|\s)notes(?:\s|$)/.test(names);
}

/** What a page shows of some HTML, and what it reads aloud, as one text. It knows nothing of how a deck is read. */
export function seenIn(html: string): string {
  const seen: string[] = [];
  const open: boolean[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const isShown = (open.at(-1) ?? true) && isSeen(name, attributes);
        open.push(isShown);
        if (!isShown) return;
        for (const key of ["alt", "aria-label", "href", "value"]) seen.push(attributes[key] ?? "");
      },
      ontext(text) {
        if (open.at(-1) ?? true) seen.push(text);
      },
      onclosetag() {
        open.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return seen.join(" ");
}
