import sanitize from "sanitize-html";
import type { BarePicture } from "../bare-picture.ts";

/** The elements that draw (SVG 2): no script, no frame, no foreign content, no text for editors. */
const elements = (
  "svg g defs symbol use switch a path rect circle ellipse line polyline polygon text tspan textPath image marker pattern " +
  "clipPath mask linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer feComposite " +
  "feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR " +
  "feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile " +
  "feTurbulence animate animateMotion animateTransform mpath view style"
).split(" ");

/** Names of SVG's own attributes; what a program adds has a prefix of its own. */
const attributeName = /^(?:xlink:href|xml:(?:space|lang)|(?!xmlns)[a-zA-Z][a-zA-Z\d-]*)$/;

/** Attributes that never draw: event handlers, and names for people. */
const undrawn = /^(?:on|data-|aria-)|^(?:title|desc)$/i;

/** A part of the picture itself, or another picture inside it. */
const address = /^(?:#|data:image\/(?:png|jpe?g|gif|webp|avif);)/i;

/**
 * Keeps the parts of an SVG file that draw. Nothing in it runs or makes a request, even where the file is opened by
 * itself. Comments, titles, metadata and the notes of drawing programs (paths, names of people) are dropped.
 */
export function bareSvg(bytes: Buffer): BarePicture | undefined {
  const text = decode(bytes);
  const start = text.search(/<svg[\s>]/i);
  if (start < 0) return undefined;
  // What stands before is a declaration, with entities perhaps.
  const clean = sanitize(text.slice(start), {
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
    allowedTags: elements,
    allowedAttributes: false,
    allowVulnerableTags: true,
    parseStyleAttributes: false,
    nonTextTags: ["script", "title", "desc", "metadata", "foreignObject", "textarea", "option"],
    selfClosing: [],
    nonBooleanAttributes: [],
    allowedSchemes: ["data"],
    transformTags: {
      "*": (tagName, attributes) => ({
        tagName,
        attribs: {
          ...(tagName === "svg" && namespaces),
          ...Object.fromEntries(
            Object.entries(attributes).filter(([name, value]) => isKept(name, value)),
          ),
        },
      }),
    },
    textFilter: (text, tagName) => (written.has(tagName) ? text : ""),
    exclusiveFilter: ({ tag, text: inside, attribs }) =>
      // A style sheet that fetches something; an animation that would set an address.
      (tag === "style" && !isOwn(inside)) || /href/i.test(attribs["attributeName"] ?? ""),
  });
  return { bytes: Buffer.from(clean.replace(/<style([^>]*)>([^]*?)<\/style>/g, withoutComments)) };
}

/** Where text is drawn; elsewhere it only stands there. */
const written: ReadonlySet<string> = new Set(["text", "tspan", "textPath", "a", "style"]);

/** Drawing programs declare them as entities. */
const namespaces = {
  xmlns: "http://www.w3.org/2000/svg",
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
};

/** In UTF-8, or in UTF-16 by its byte order mark. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString("utf16le");
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

function isKept(name: string, value: string): boolean {
  if (!attributeName.test(name) || undrawn.test(name)) return false;
  if (name.endsWith("href")) return address.test(value.trim());
  return isOwn(value);
}

/** Whether every address in some CSS is a part of the picture itself. */
function isOwn(css: string): boolean {
  if (/@import|\\|expression|javascript:/i.test(css)) return false;
  return [...css.matchAll(/url\(\s*["']?([^)]*)/gi)].every(([, url = ""]) => address.test(url));
}

function withoutComments(_sheet: string, attributes: string, css: string): string {
  return `<style${attributes}>${css.replace(/\/\*[^]*?\*\//g, "")}</style>`;
}
