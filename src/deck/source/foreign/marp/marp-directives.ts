/** What Marp is told in comments. */

const names =
  "theme|style|headingDivider|paginate|header|footer|class|backgroundColor|backgroundImage|backgroundPosition|" +
  "backgroundRepeat|backgroundSize|color|size|math|lang|title|author|description|keywords|url|image|marp|transition";
const first = new RegExp(`^\\s*[_$]?(?:${names})\\s*:`);
const line = new RegExp(`^[ \\t]*([_$]?(?:${names}))[ \\t]*:[ \\t]*(.*?)[ \\t]*$`, "gm");

/** Of a comment that tells something, characters. */
const longest = 4000;

export interface Directive {
  /** With the `_` of those that are for one slide. */
  readonly name: string;
  /** Without quotes. */
  readonly value: string;
  /** Where it stands in the text. */
  readonly at: number;
}

/** Whether the inside of a comment tells Marp something. */
export function isDirectives(inside: string): boolean {
  return first.test(inside);
}

/** Those in the comments of a text, in order. */
export function directivesIn(text: string): readonly Directive[] {
  // No comment ends behind this. A search for an end from each beginning there would take long.
  const head = text.slice(0, text.lastIndexOf("-->") + 3);
  return [...head.matchAll(/<!--([^]*?)-->/g)].flatMap(({ index, 1: inside = "" }) =>
    inside.length <= longest && isDirectives(inside)
      ? [...inside.matchAll(line)].map(({ index: at, 1: name = "", 2: value = "" }): Directive => ({
          name: name.replace(/^\$/, ""),
          value: value.replace(/^(["'])(.*)\1$/, "$2"),
          at: index + 4 + at,
        }))
      : [],
  );
}
