/**
 * Which attributes a manuscript may set: the one allow-list, for attribute comments and raw HTML alike. `srcset` is none:
 * its files would not come along, and one of the network would be fetched.
 */

const names = new Set(
  (
    "class id style title lang dir role alt src href width height align valign colspan rowspan scope start reversed " +
    "type value cite datetime open controls muted loop autoplay playsinline poster loading hidden " +
    "rel target download label kind srclang span color size face"
  ).split(" "),
);

/** reveal.js loads these into frames, or shows them as frames. */
const refusedData =
  /^data-(?:background-iframe|background-interactive|iframe|preview-link|preview-image|preview-video|markdown|template)/;

/** Whether an attribute of a slide names a page of the web that reveal.js shows behind it. */
export function isFrame(name: string): boolean {
  return name.toLowerCase() === "data-background-iframe";
}

const addressed =
  /^(?:src|href|poster|cite|data-src|data-srcset|data-background(?:-\w+)?|data-.*(?:src|href|url).*)$/;

/** Whether this attribute is safe to set: no event handler, no code in an address or a style, no frame. */
export function isSafeAttribute(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (/^(?:data|aria)-[\w.-]+$/.test(lower)) {
    if (refusedData.test(lower)) return false;
  } else if (!names.has(lower)) return false;
  if (lower === "style") return isSafeStyle(value);
  // A link to any other window would give that window the wall as its opener, and the power to send it elsewhere.
  if (lower === "target") return /^_(?:blank|self|parent|top)$/i.test(value);
  if (lower === "rel") return !/(?:^|\s)opener(?:\s|$)/i.test(value);
  return !addressed.test(lower) || isSafeAddress(value);
}

/** A `\` could spell these words differently, and a comment could split them. */
function isSafeStyle(value: string): boolean {
  return !/\\|\/\*|&#|@|url\s*\(|image(?:-set)?\s*\(|expression\s*\(|behavior|-moz-binding|script\s*:/i.test(
    value,
  );
}

/** Where an address may lead: to the web, to a person, or to a picture that the address itself holds. */
const schemes = /^(?:https?|mailto|tel):|^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/;

/**
 * Whether every address in a value is on the list or is a path beside the page. It is read as leniently as browsers
 * read it. `//host` and `\\\\host` are refused: in a page opened from a disk they ask another machine for a file.
 */
export function isSafeAddress(value: string): boolean {
  const bare = decodeEntities(value)
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, "")
    .toLowerCase();
  return [...bare.matchAll(/(?:^|[,'"(])(?=[a-z][a-z\d+.-]*:|[\\/]{2})/g)].every(
    ({ index, 0: before }) =>
      schemes.test(bare.slice(index + before.length, index + before.length + 32)),
  );
}

/** Files that a browser shows and that can run nothing in it. */
const shownFiles = /\.(?:avif|gif|jpe?g|mp4|pdf|png|txt|webm|webp)$/;

/**
 * Whether a link leads to a file beside the page that could run something when it is opened, such as `a.html` or
 * `a.svg`. Such a link saves the file; the local server does the same. An address without an ending is another page of
 * the site.
 */
export function isToBeSaved(href: string): boolean {
  const bare = decodeEntities(href)
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, "")
    .toLowerCase();
  if (/^(?:[a-z][a-z\d+.-]*:|[\\/]{2}|[#?])/.test(bare)) return false;
  const name = bare
    .replace(/[?#].*$/, "")
    .replaceAll("%2e", ".")
    .replace(/^.*[\\/]/, "");
  return /.\.[^.]+$/.test(name) && !shownFiles.test(name);
}

const named = new Map([
  ["colon", ":"],
  ["tab", "\t"],
  ["newline", "\n"],
  ["amp", "&"],
  ["lpar", "("],
  ["sol", "/"],
]);

/** The character references of HTML that could hide an address. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));?/gi, (whole, hex, decimal, name) => {
    if (typeof name === "string") return named.get(name.toLowerCase()) ?? whole;
    const code = typeof hex === "string" ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
