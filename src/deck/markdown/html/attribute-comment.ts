/** reveal.js's attribute comments: `<!-- .slide: … -->` and `<!-- .element: … -->`. */

export interface AttributeComment {
  readonly target: "slide" | "element";
  /** As written, safe or not, in order. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** HTML comments (CommonMark 0.31.2 §6.6), with what stands inside. */
export const comments = /<!--(?:-?>|([^]*?)(?:-->|$))/g;

/** A dash too many, or a blank behind the point, is a slip. */
const directive = /^[-\s]*[.。．]\s*(slide|element)(?![\w-])\s*[:：]?\s*([^]*)$/i;
/** Names that are no words of a sentence where nothing but such names and settings follows. */
const bare = "(?:data-[\\w-]+|class|id|style|bg|vertical|hidden|hide|skip|exclude|draft|disabled)";
/** What only a setting begins with: a name with a value, or a name alone that is no word of a sentence. */
const setting = String.raw`[a-z][\w-]*\s*[=＝]|data-[\w-]+\s*:\s*["'“‘]|${bare}\s*(?:：|$)`;
/** What begins with a setting, maybe behind such names. */
const settings = `(?:${bare}\\s+)*(?:${setting})`;
/** Without its point, as Markdown Preview Enhanced and Obsidian have it: it says something of the slide, and is no remark. */
const pointless = new RegExp(`^\\s*(slide|element)(?:\\s*[:：])?\\s+(?=${settings})([^]*)$`, "i");
/** Behind words of a remark, to the end of its line, as reveal.js looks for it. */
const amid = new RegExp(
  `(?<![\\w.])[.。．](?:(slide)\\s*[:：]|(element)(?![\\w-])(?:[ \\t]*[:：])?)[ \\t]*(?=${settings})([^\\n]*)`,
  "im",
);

/** Reads the inside of a comment; undefined for an ordinary comment. */
export function parseAttributeComment(inside: string): AttributeComment | undefined {
  const match = directive.exec(inside) ?? pointless.exec(inside);
  if (match) return commentOf(match[1], match[2]);
  const [, slide, element, line = ""] = amid.exec(inside) ?? [];
  if (slide === undefined && element === undefined) return undefined;
  const found = commentOf(slide ?? element, line);
  // What has no value behind a setting is a word of the remark.
  const isSaid = ([name, value]: readonly [string, string]): boolean =>
    value !== "" || name.startsWith("data-");
  const areNames = found.attributes.every((one) => isSaid(one) || bareName.test(one[0]));
  const attributes = found.attributes.filter((one, at) => areNames || at === 0 || isSaid(one));
  return { ...found, attributes };
}

const bareName = new RegExp(`^${bare}$`, "i");

function commentOf(target = "", written = ""): AttributeComment {
  const isSlide = target.toLowerCase() === "slide";
  return {
    target: isSlide ? "slide" : "element",
    // Obsidian's name of a background; Markdown Preview Enhanced says of a cut which way it goes.
    attributes: parseAttributes(written.replace(colon, "$1="))
      .filter(([name]) => name !== "vertical" && !/^-+$/.test(name))
      .map(([name, value]) => [nameOf(name, value, isSlide), value] as const),
  };
}

/** What is said of a slide, that it is not shown, people say of an element, too. */
function nameOf(name: string, value: string, isSlide: boolean): string {
  if (name === "bg") return "data-background";
  return !isSlide && value === "" && hiding.test(name) ? "hidden" : name;
}
const hiding = /^(?:hide|skip|draft|exclude|noshow|隐藏|不显示|不放映)$/i;

/** A colon before a value in quotes, as the pages of Markdown Preview Enhanced have it. */
const colon = /((?:^|\s)data-[\w-]+)\s*:(?=\s*["'“‘])/g;

const attribute =
  /([^\s"'>/=＝：（()）{}，,；;、。]+)(?:\s*[=＝：]\s*(?:"([^"]*)"|'([^']*)'|[“”]([^“”]*)[“”]|[‘’]([^‘’]*)[‘’]|([^\s"'=<>`]+)))?/g;

/**
 * The attributes in a piece of a tag, also with the quotes and signs of a word processor or a Chinese keyboard. A name
 * alone has an empty value. Of two with the same name, the first counts; of two classes, both do.
 */
export function parseAttributes(text: string): [name: string, value: string][] {
  const found = new Map<string, string>();
  for (const [, name = "", ...values] of text.matchAll(attribute)) {
    const value = values.find((one) => one !== undefined) ?? "";
    const old = found.get(name);
    if (old === undefined) found.set(name, value);
    else if (name === "class") found.set(name, `${old} ${value}`);
  }
  return [...found];
}
