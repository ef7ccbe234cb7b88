/** Figures in raw HTML, where no token can stand for one. */
import { QuoteType } from "htmlparser2";
import { escapeHtml } from "../../text/html.ts";
import { tokenize } from "./tokenize.ts";
import { figuresIn } from "../rules/figures/figure.ts";

/** Elements whose text is code or is no part of the page. */
const asTyped: ReadonlySet<string> = new Set("pre code kbd samp script style template".split(" "));

/** The attributes that a reader sees or hears. */
const wordy: ReadonlySet<string> = new Set(
  (
    "alt title label abbr aria-label aria-description aria-roledescription aria-valuetext aria-placeholder " +
    "aria-braillelabel"
  ).split(" "),
);

/** Whether an attribute holds words for people. */
export function holdsWords(attribute: string): boolean {
  return wordy.has(attribute.toLowerCase());
}

/** A figure as HTML names it. */
export interface NamedFigure {
  readonly name: string;
  readonly offset: number;
  /** The attribute that cannot hold a figure, as an address or a style: there it stays as it is written. */
  readonly unfit?: string;
}

/**
 * HTML with what each figure says in place of its braces, and the figures in order. A value is text: none begins a tag
 * or ends an attribute.
 */
export function figuresInHtml(
  html: string,
  say: (name: string) => string,
): { readonly html: string; readonly named: readonly NamedFigure[] } {
  const named: NamedFigure[] = [];
  if (!html.includes("{{")) return { html, named };
  let made = "";
  let done = 0;
  let typed = 0;
  let [element, attribute] = ["", ""];
  let [from, to] = [0, 0];
  const write = (start: number, end: number, quote = ""): void => {
    const found = figuresIn(html.slice(start, end));
    if (found.length === 0) return;
    made += html.slice(done, start) + quote;
    done = start;
    for (const { name, offset, length } of found) {
      named.push({ name, offset: start + offset });
      made += html.slice(done, start + offset);
      made += escapeHtml(say(name)).replaceAll("'", "&#39;");
      done = start + offset + length;
    }
    made += html.slice(done, end) + quote;
    done = end;
  };
  tokenize(
    html,
    {
      onopentagname: (start, end) => void (element = html.slice(start, end).toLowerCase()),
      onopentagend: () => void (typed += asTyped.has(element) ? 1 : 0),
      onclosetag: (start, end) => {
        if (asTyped.has(html.slice(start, end).toLowerCase())) typed = Math.max(0, typed - 1);
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase();
        [from, to] = [end, end];
      },
      onattribdata: (start, end) => void ([from, to] = [start, end]),
      onattribend: (quote) => {
        if (holdsWords(attribute)) return write(from, to, quote === QuoteType.Unquoted ? '"' : "");
        for (const { name, offset } of figuresIn(html.slice(from, to)))
          named.push({ name, offset: from + offset, unfit: attribute });
      },
      ontext: (start, end) => {
        if (typed === 0) write(start, end);
      },
    },
    { decodeEntities: false },
  );
  return { html: made + html.slice(done), named };
}
