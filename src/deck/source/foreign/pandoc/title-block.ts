/** The title slide that Pandoc makes of its title block. */

/** Pandoc's title block: lines behind a percent sign for the title, the authors and the date, each going on where set in. */
const block = /^(?:%(?:[ \t]+[^\n]*|[ \t]*)\n(?:[ \t]+\S[^\n]*\n)*){2,3}(?=[ \t]*\n)/;

/** Whether a body begins with such a block that names a title. One line alone may be a remark of another program. */
export function hasTitleBlock(body: string): boolean {
  return /^%[ \t]+\S/.test(body) && block.test(body);
}

/** The block as a slide on its lines and the separator behind it, and the body without it. */
export function titleOfBlock(body: string): { readonly slide: string; readonly rest: string } {
  const [found = ""] = (hasTitleBlock(body) && block.exec(body)) || [];
  if (found === "") return { slide: "", rest: body };
  const fields = found.split(/^%/m).slice(1);
  const lines = fields.flatMap((field, index) => {
    const text = field
      .trim()
      .split(/\s*\n\s*/)
      .join(index === 0 ? " " : "; ");
    const below = field
      .split("\n")
      .slice(2)
      .map(() => "");
    return [index === 0 ? `# ${text}` : text && `${text}  `, ...below];
  });
  const [, rest = ""] = /^[^\n]*\n([^]*)$/.exec(body.slice(found.length)) ?? [];
  return { slide: `${lines.join("\n")}\n---\n`, rest };
}
