/** What is shown of a value of YAML: without comments of HTML, which are text to YAML. */
export function shownValue(text: string): string {
  return text.includes("<!--") ? text.replace(/<!--[^]*?(?:-->|$)/g, "").trim() : text;
}
