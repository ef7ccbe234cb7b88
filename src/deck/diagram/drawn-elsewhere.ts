/** Diagrams that other programs draw and that stand here as they are written. Nobody who sees them drawn reads their comments. */

/** The bound keeps made-up text quick to read. */
const inQuotes = String.raw`"(?:[^"\\\n]|\\.){0,500}"|'(?:[^'\\\n]|\\.){0,500}'`;
const quoted = `(${inQuotes})`;
const ofC = String.raw`(?<!:)\/\/.*|\/\*[^]*?(?:\*\/|(?![^]))`;

/** The languages by how their comments are written. What stands in quotes, their first group, is none. */
const languages: readonly { readonly names: RegExp; readonly comment: RegExp }[] = [
  {
    names: /^(?:kroki-)?(?:(?:plant)?uml|puml|c4plantuml)$/,
    comment: /("[^"\n]*")|^[ \t]*'.*|\/'[^]*?(?:'\/|(?![^]))/gm,
  },
  {
    names: /^(?:kroki-)?(?:dot|graphviz|viz|neato|fdp|sfdp|twopi|circo|structurizr)$/,
    comment: new RegExp(`${quoted}|${ofC}|^[ \\t]*#.*`, "gm"),
  },
  {
    names: /^(?:kroki-)?(?:pikchr|(?:block|seq|act|nw|packet|rack)diag)$/,
    comment: new RegExp(`${quoted}|${ofC}|#.*`, "gm"),
  },
  {
    names: /^(?:kroki-)?(?:wavedrom|bitfield|vega(?:-?lite)?|dbml|nomnoml|flow|flowchart)$/,
    comment: new RegExp(`${quoted}|${ofC}`, "gm"),
  },
  {
    // Its text in a language of its own, between strokes, is drawn whole.
    names: /^(?:kroki-)?d2$/,
    comment: new RegExp(
      String.raw`"""[^]*?(?:"""|(?![^]))|(${inQuotes}|(\|{1,3})(?<=:[ \t]{0,9}\2)[a-z]+\s[^]{0,5000}?\2)|(?<!\S)#.*`,
      "gm",
    ),
  },
  {
    names: /^(?:kroki-)?(?:erd|sequence|js-sequence)$/,
    comment: new RegExp(`${quoted}|(?<!\\S)#.*`, "gm"),
  },
];

/** The text of a diagram that another program draws, without its comments; undefined for all other code. */
export function drawnElsewhere(info: string, content: string): string | undefined {
  const [, name = ""] = /^\s*\{?\s*\.?([\w-]+)/.exec(info) ?? [];
  const found = languages.find(({ names }) => names.test(name.toLowerCase()));
  return found && content.replace(found.comment, "$1");
}
