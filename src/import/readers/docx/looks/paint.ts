/** What a Word file paints beside its text. */
import type { Parts } from "../archive.ts";
import type { Colour } from "./ink.ts";

/** The colour of the pages of a document, where they have one. */
export function pageColour(body: Uint8Array | undefined): Colour | undefined {
  const head = new TextDecoder().decode(body?.subarray(0, 10_000) ?? new Uint8Array());
  return /<w:background\b[^>]*\bw:color="([0-9a-f]{6})"/i.exec(head)?.[1];
}

/** What may lie behind a box: a picture, a shape that is filled, a shaded paragraph or cell. */
const painting =
  /<(?:pic:pic|a:blip|a:gradFill|a:pattFill|a:fillRef|c:chart|v:imagedata|v:fill)\b|<wps:spPr\b(?:(?!<a:ln\b|<\/wps:spPr>)[^])*?<a:solidFill|<v:\w+\b(?![^<>]*\bfilled="f)[^<>]*\bfillcolor=|\bw:fill="(?!auto|FFFFFF)/i;

/** Whether a document, or the head or foot of its pages, paints more than text. */
export function paintsMore(parts: Parts): boolean {
  const decoder = new TextDecoder();
  return [...parts].some(
    ([path, bytes]) =>
      /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(path) &&
      painting.test(decoder.decode(bytes)),
  );
}
