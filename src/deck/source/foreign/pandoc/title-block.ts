/** The title slide that Pandoc makes of its title block. */

/** Pandoc's title block: lines behind a percent sign for the title, the authors and the date, each going on where set in. */
const block = /^(?:%(?:[ \t]+[^\n]*|[ \t]*)\n(?:[ \t]+\S[^\n]*\n)*){2,3}(?=[ \t]*\n)/;

/** Whether a body begins with such a block that names a title. One line alone may be a remark of another program. */
export function hasTitleBlock(body: string): boolean {
  return /^%[ \t]+\S/.test(body) && block.test(body);
}

/** The block as a slide, its lines with the separator behind them. `words` are its title, `rest` is the body below it. */
export interface TitleBlock {
  readonly words: string;
  readonly lines: string;
  readonly rest: string;
}

/** The title slide of a body; undefined where it does not begin with such a block. */
export function titleOfBlock(body: string): TitleBlock | undefined {
  const [found = ""] = (hasTitleBlock(body) && block.exec(body)) || [];
  if (found === "") return undefined;
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
  const [title = ""] = lines;
  return { words: title.slice(2), lines: `${lines.join("\n")}\n---\n`, rest };
}
