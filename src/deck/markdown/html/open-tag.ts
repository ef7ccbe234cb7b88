import { escapeText } from "../../text/escape-html.ts";

/** The opening tag of an element as HTML. */
export function openTag(
  name: string,
  attributes: readonly (readonly [name: string, value: string])[],
): string {
  const written = attributes.map(
    ([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', "&quot;")}"`,
  );
  return `<${name}${written.join("")}>`;
}
