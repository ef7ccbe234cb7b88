/** The numbers and letters that items bring themselves. */
import { ownNumber } from "../deck/layouts/own-number.ts";
import { emsOf } from "../deck/text/ems.ts";

/** The HTML of a face in which each item that brings its number, or its letter, is hung by it, in the place of the square. */
export function hangNumbers(html: string): string {
  const areLettered = areChoices(html);
  return html.replace(itemStart, (...match: readonly string[]) =>
    markOwnNumber(match, areLettered),
  );
}

/** What ends the text of an item, or its first line. */
const endOfText = String.raw`<\/?(?:div|p|ul|ol|li|br)\b`;

/**
 * An item's attributes, its start, the bracket at its head, its text up to an element, the end of a number in bold, and
 * what goes on behind it up to the next character.
 */
const itemStart = new RegExp(
  String.raw`<li((?: [^<>]*)?)>\s*<div class="item">((?:\s*<p>)?(?:<strong>)?)(?:<span class="first">([^<])<\/span>)?` +
    String.raw`([^<]{2,}(?:<wbr>[^<]+)?)(<\/strong> +)?(?=((?:(?!${endOfText})<[^<>]*>)*(?:\s*[^<\s]|<\/data>))?)`,
  "g",
);

/** Choices that their author has lettered: A. …, B. …. An initial is no such letter. */
const choice = /^([A-H][.．、)）])\s*(?=\S)/;
const choices = /^(?:AB(?:C(?:D(?:E(?:F(?:GH?)?)?)?)?)?)+$/;

function areChoices(html: string): boolean {
  const letters = Array.from(
    html.matchAll(itemStart),
    (match) => choice.exec(startOfText(match))?.[1]?.[0] ?? "",
  );
  return choices.test(letters.join(""));
}

/** The text with which an item begins, with the character behind it. */
function startOfText([, , , bracket = "", text = "", , after = ""]: readonly string[]): string {
  return `${bracket}${text.replace("<wbr>", "")}${after.slice(-1)}`;
}

/** Ems; the style sheet's margin behind a narrow mark. */
const blankBehindLead = 0.35;

function markOwnNumber(match: readonly string[], isLettered: boolean): string {
  const [html = "", attributes = "", start = "", bracket = "", rest = "", bold = ""] = match;
  const text = bracket + rest;
  const plain = startOfText(match);
  const own = ownNumber(plain);
  const [letter] = (isLettered && choice.exec(plain)) || [];
  const written = own && own.level > 0 ? own.written : letter;
  if (written === undefined || written.length > text.length) return html;
  // A wide mark has its blank in itself.
  const apart = /[\x21-\x7e]\s*$/.test(written) ? " apart" : "";
  const lead = emsOf(written.trim()) + (apart === "" ? 0 : blankBehindLead);
  const behind = text.slice(written.length).replace(/^<wbr>/, "");
  const led = joined(
    joined(attributes, "class", "led", " "),
    "style",
    `--lead:${lead.toFixed(2)}`,
    ";",
  );
  return (
    `<li${led}><div class="item">${start}<span class="lead-number${apart}">${written.trim()}</span>` +
    behind +
    (behind === "" ? bold.trimEnd() : bold)
  );
}

/** Attributes of a tag with a value in one of them before what that has. */
function joined(attributes: string, name: string, value: string, between: string): string {
  const own = ` ${name}="`;
  return attributes.includes(own)
    ? attributes.replace(own, `${own}${value}${between}`)
    : `${attributes}${own}${value}"`;
}
