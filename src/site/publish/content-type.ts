import { extname } from "node:path";
import { mediaTypeOf } from "../images/images.ts";

const textTypes: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".txt": "text/plain",
  ".xml": "text/xml",
};

/** What a web server says of a file of a site, by its ending: the value of the header `Content-Type`. */
export function contentTypeOf(path: string): string {
  const text = textTypes[extname(path).toLowerCase()];
  if (text !== undefined) return `${text}; charset=utf-8`;
  const font = /\.(woff2|ttf)$/.exec(path)?.[1];
  return font ? `font/${font}` : (mediaTypeOf(path) ?? "application/octet-stream");
}
