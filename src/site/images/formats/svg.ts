import sanitize from "sanitize-html";
import type { BarePicture } from "../bare-picture.ts";
import { bareGif } from "./gif.ts";
import { bareMovie } from "./iso-media.ts";
import { bareJpeg } from "./jpeg.ts";
import { barePng } from "./png.ts";
import { isDrawingAttribute } from "./svg-attributes.ts";
import { isShallow } from "./svg-bounds.ts";
import { withoutUnseen } from "./svg-unseen.ts";
import { bareWebp } from "./webp.ts";

/** The elements that draw (SVG 2): no script, no frame, no foreign content, no text for editors. */
const elements = (
  "svg g defs symbol use switch a path rect circle ellipse line polyline polygon text tspan textPath image marker pattern " +
  "clipPath mask linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer feComposite " +
  "feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR " +
  "feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile " +
  "feTurbulence animate animateMotion animateTransform mpath view style"
).split(" ");

/** A part of the picture itself, or another picture inside it. */
const address = /^(?:#|data:image\/(?:png|jpe?g|gif|webp|avif);)/i;

/**
 * Keeps the parts of an SVG file that draw. Nothing in it runs or makes a request, even where the file is opened by
 * itself. Comments, titles, metadata and the notes of drawing programs (paths, names of people) are dropped. Undefined where there is no
 * drawing, or one that a browser would not end drawing; throws a RangeError where one asks too much of this.
 */
export function bareSvg(bytes: Buffer): BarePicture | undefined {
  const text = decode(bytes).replace(/<!--[^]*?(?:-->|$)/g, "");
  const start = text.search(/<svg[\s>]/i);
  if (start < 0) return undefined;
  // What stands before is a declaration, with entities perhaps.
  const drawing = text.slice(start);
  if (!isShallow(drawing)) return undefined;
  const clean = sanitize(drawing, {
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
            Object.entries(attributes)
              .filter(([name, value]) => isKept(name, value))
              .map(([name, value]) => [
                name,
                name.endsWith("href") ? bareAddress(value) : withoutComments(value),
              ]),
          ),
        },
      }),
    },
    textFilter: (text, tagName) => (written.has(tagName) ? text : ""),
    exclusiveFilter: ({ tag, text: inside, attribs }) =>
      // A style sheet that fetches something; an animation that would set an address.
      (tag === "style" && !isOwn(inside)) || /href/i.test(attribs["attributeName"] ?? ""),
  });
  const bare = clean.replace(
    /(<style[^>]*>)([^]*?)(?=<\/style>)/g,
    (_, tag: string, css: string) => tag + withoutComments(css),
  );
  const seen = withoutUnseen(bare);
  return seen === undefined ? undefined : { bytes: Buffer.from(seen) };
}

/** A picture inside the picture; one that is not what it says is left out. */
function bareAddress(value: string): string {
  const [, mediaType = "", data = ""] =
    /^\s*data:(image\/[a-z]+);base64,([\w+/=\s]*)$/i.exec(value) ?? [];
  if (mediaType === "") return value.trim().startsWith("#") ? value : "";
  const named = mediaType.toLowerCase().replace(/jpg$/, "jpeg");
  const bare = barers[named]?.(Buffer.from(data, "base64"));
  return bare ? `data:${named};base64,${bare.bytes.toString("base64")}` : "";
}

/** Pictures of points. One that lies on its side stays as it lies. */
const barers: Readonly<Record<string, (bytes: Buffer) => BarePicture | undefined>> = {
  "image/avif": bareMovie,
  "image/gif": bareGif,
  "image/jpeg": bareJpeg,
  "image/png": barePng,
  "image/webp": bareWebp,
};

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
  if (!isDrawingAttribute(name)) return false;
  if (name.endsWith("href")) return address.test(value.trim());
  return isOwn(value);
}

/** Whether every address in some CSS is a part of the picture itself. */
function isOwn(css: string): boolean {
  if (/@import|\\|expression|javascript:/i.test(css)) return false;
  return [...css.matchAll(/url\(\s*["']?([^)]*)/gi)].every(([, url = ""]) => url.startsWith("#"));
}

function withoutComments(css: string): string {
  return css.includes("/*") ? css.replace(/\/\*[^]*?(?:\*\/|$)/g, "") : css;
}
