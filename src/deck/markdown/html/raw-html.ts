/** Raw HTML in a manuscript: the one allow-list of elements, to say what is dropped and to drop it. */
import sanitize from "sanitize-html";
import { comments, parseAttributes } from "./attribute-comment.ts";
import { isSafeAttribute, isToBeSaved } from "./attributes.ts";
import { isForPaper } from "./hiding-class.ts";
import { isHidden, isHiddenByName } from "./hidden.ts";
import { hidesUnset } from "./hides-unset.ts";
import { type Attributes, holdsNotes } from "./holds-notes.ts";

const elements = (
  "a abbr address article aside audio b bdi bdo blockquote br caption center cite code col colgroup data dd del " +
  "details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark " +
  "nav ol p picture pre q rt ruby s samp section small source span strike strong sub summary sup table tbody " +
  "td tfoot th thead time tr track tt u ul var video wbr"
).split(" ");
const allowed = new Set(elements);

/**
 * Elements that are left out with their content: it is code, or no browser shows it (HTML §15.3.1), or it is for browsers
 * that do not know the element.
 */
const dropped = (
  "script style textarea option optgroup select datalist noscript iframe object embed applet noembed noframes frameset " +
  "fencedframe template xmp title head svg math canvas dialog meter progress plaintext rp"
).split(" ");

const empty: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** Whether an element has no content and no end tag (HTML §13.1.2). */
export function isEmptyElement(name: string): boolean {
  return empty.has(name);
}

/** Whether an element may be shown. */
export function isShownElement(name: string): boolean {
  return allowed.has(name);
}

/** Whether what stands in an element goes with it. */
export function losesContent(name: string): boolean {
  return dropped.includes(name);
}

/** Whether what stands in an element is for browsers that do not know it. */
export function isMedium(name: string): boolean {
  return name === "video" || name === "audio";
}

/** What a page shows of raw HTML. What Markdown itself makes passes unchanged. */
const sanitizeOptions: sanitize.IOptions = {
  allowedTags: elements,
  allowedAttributes: false,
  // Addresses and styles are judged with all other attributes, below; of `data:` only pictures pass there.
  allowedSchemes: ["http", "https", "mailto", "tel", "data"],
  allowProtocolRelative: true,
  parseStyleAttributes: false,
  // These would be dropped where they are empty.
  nonBooleanAttributes: [],
  selfClosing: ["br", "col", "hr", "img", "source", "track", "wbr"],
  nonTextTags: dropped,
  transformTags: {
    "*": (tagName, attribs) =>
      isUnknownAndUnseen(tagName, Object.entries(attribs))
        ? filteredOut
        : { tagName, attribs: sizedAttributes(safeAttributes(tagName, attribs)) },
  },
  // reveal.js's notes as an element: what is spoken is never shown.
  exclusiveFilter: ({ tag, attribs }) => holdsNotes(tag, Object.entries(attribs)),
};

/** An element that the filter takes out with what it holds. */
const filteredOut: sanitize.Tag = { tagName: "span", attribs: { class: "notes" } };

/** Without its tag, nothing would hide what an unknown element holds. */
function isUnknownAndUnseen(name: string, attributes: Attributes): boolean {
  return !allowed.has(name) && (isHidden(attributes) || holdsNotes(name, attributes));
}

function safeAttributes(element: string, given: sanitize.Attributes): sanitize.Attributes {
  const kept = Object.entries(given).filter(
    ([name, value]) => name !== "data-notes" && isSafeAttribute(name, value),
  );
  const attributes = Object.fromEntries(kept);
  const all = Object.entries(given);
  if (isHiddenByName(all) || isForPaper(element, given["class"]) || hidesUnset(all))
    attributes["hidden"] = "";
  return isToBeSaved(attributes["href"] ?? "") ? { ...attributes, download: "" } : attributes;
}

/** With the `width` and the `height` in pixels (HTML §15.4.3) as a style, which scales with the slide. */
function sizedAttributes(attributes: sanitize.Attributes): sanitize.Attributes {
  const { style = "", ...rest } = attributes;
  const sides = ["width", "height"].flatMap((side) => {
    const [, number] = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/i.exec(attributes[side] ?? "") ?? [];
    return number === undefined ? [] : [`${side}:${number}px`];
  });
  if (sides.length === 0) return attributes;
  return { ...rest, style: [...sides, style].filter((part) => part !== "").join(";") };
}

/** HTML with only what is allowed. */
export function sanitizeHtml(html: string): string {
  return withoutFallback(sanitize(html, sanitizeOptions));
}

/**
 * Without what stands in films and sounds for browsers that know neither: a block in one ends the paragraph around it, and
 * the film with it. `html` is balanced, and has `<` in tags only.
 */
function withoutFallback(html: string): string {
  if (!/<(?:video|audio)\b/.test(html)) return html;
  let open = 0;
  return html
    .split(/(<[^<>]+>)/)
    .filter((piece) => {
      const [, end, name = ""] = /^<(\/?)([a-z0-9]+)/.exec(piece) ?? [];
      if (!isMedium(name)) return open === 0 || name === "source" || name === "track";
      open += end === "" ? 1 : -1;
      return open === (end === "" ? 1 : 0);
    })
    .join("");
}

/** Something in raw HTML that is not shown; `offset` counts from the start of the HTML. */
export interface Refused {
  readonly kind: "element" | "attribute" | "notes";
  readonly name: string;
  readonly offset: number;
}

const tag = /<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>?/gi;

/** What `sanitizeHtml` drops from a token's HTML, apart from comments. */
export function refusedHtml(html: string): readonly Refused[] {
  const bare = html.replace(comments, (comment) => comment.replace(/[^\n]/g, " "));
  return [...bare.matchAll(tag)].flatMap(
    ({ 1: name = "", 2: rest = "", index: offset }): Refused[] => {
      const attributes = parseAttributes(rest.replace(/\/$/, ""));
      const lower = name.toLowerCase();
      if (!allowed.has(lower)) return [{ kind: "element", name: lower, offset }];
      if (holdsNotes(lower, attributes)) {
        return [{ kind: "notes", name: lower, offset }];
      }
      return attributes
        .filter(([key, value]) => !isSafeAttribute(key, value))
        .map(([key]) => ({ kind: "attribute", name: key, offset }));
    },
  );
}
