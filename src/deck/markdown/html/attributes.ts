/** Which attributes a manuscript may set: the one allow-list, for attribute comments and raw HTML alike. */

const names = new Set(
  (
    "class id style title lang dir role alt src href width height align valign colspan rowspan scope start reversed " +
    "type value cite datetime open controls muted loop autoplay playsinline poster srcset sizes loading hidden " +
    "rel target download label kind srclang span color size face"
  ).split(" "),
);

/** reveal.js loads these into frames, or shows them as frames. */
const refusedData =
  /^data-(?:background-iframe|background-interactive|iframe|preview-link|preview-image|preview-video|markdown|template)/;

const addressed =
  /^(?:src|href|srcset|poster|cite|data-src|data-srcset|data-background(?:-\w+)?|data-.*(?:src|href|url).*)$/;

/** Is it safe to set this attribute? No event handlers, no code in addresses or styles, no frames. */
export function isSafeAttribute(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (/^(?:data|aria)-[\w.-]+$/.test(lower)) {
    if (refusedData.test(lower)) return false;
  } else if (!names.has(lower)) return false;
  if (lower === "style") return isSafeStyle(value);
  // Any other window that a link opens has the wall as its opener, and could lead it elsewhere.
  if (lower === "target") return /^_(?:blank|self|parent|top)$/i.test(value);
  if (lower === "rel") return !/(?:^|\s)opener(?:\s|$)/i.test(value);
  return !addressed.test(lower) || isSafeAddress(value);
}

/** `\` could spell any of these otherwise, and a comment could part them. */
function isSafeStyle(value: string): boolean {
  return !/\\|\/\*|&#|@|url\s*\(|image(?:-set)?\s*\(|expression\s*\(|behavior|-moz-binding|script\s*:/i.test(
    value,
  );
}

/** Where an address may lead: on the web, to a person, or into a picture that it holds itself. */
const schemes = /^(?:https?|mailto|tel):|^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/;

/**
 * Whether every address in a value is one of the list or a path beside the page; read as leniently as any browser would.
 * `//host` and `\\\\host` are none: in a page that is opened from a disk they ask another machine for a file.
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
 * Whether a link leads to a file beside the page that could run something where it is opened, such as `a.html` or
 * `a.svg`: it is for saving, as the local server gives it. What has no ending is another page of the site.
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

/** Enough of HTML's character references to see through them. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));?/gi, (whole, hex, decimal, name) => {
    if (typeof name === "string") return named.get(name.toLowerCase()) ?? whole;
    const code = typeof hex === "string" ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
