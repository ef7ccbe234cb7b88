/**
 * Decks of made-up pieces, nested in one another, as a person could bring them from any program. Each word says what it
 * is: `VIS…` is to be shown, `SAID…` is notes, `SECRET…` is a comment or is hidden, `ANY…` is what the wall makes of it.
 */
import fc from "fast-check";

type Kind = "VIS" | "SAID" | "SECRET" | "ANY";

/** Throws dice for one deck. */
class Dice {
  private count = 0;
  private readonly throwDie: (below: number) => number;

  constructor(throwDie: (below: number) => number) {
    this.throwDie = throwDie;
  }

  pick<One>(list: readonly One[]): One {
    const one = list[this.throwDie(list.length)];
    if (one === undefined) throw new Error("nothing to pick from");
    return one;
  }

  one(...ways: readonly (() => string)[]): string {
    return this.pick(ways)();
  }

  chance(below: number): boolean {
    return this.throwDie(below) === 0;
  }

  word(kind: Kind): string {
    return `${kind}${this.count++}z`;
  }

  some(make: () => string, most: number, between: string): string {
    return Array.from({ length: 1 + this.throwDie(most) }, make).join(between);
  }
}

function setIn(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

function quoted(text: string): string {
  return text.replace(/^/gm, "> ").replace(/^> $/gm, ">");
}

/** A block without markup that hides. */
function plain(dice: Dice, kind: Kind): string {
  const x = (): string => dice.word(kind);
  return dice.one(
    x,
    () => `${x()} **${x()}** [${x()}](https://a.b)`,
    () => `${x()}\n${x()}`,
    () => `- ${x()}\n- ${x()}`,
    () => `1. ${x()}\n   - ${x()}`,
    () => `- [ ] ${x()}`,
    () => `### ${x()}`,
    () => `| ${x()} | b |\n|---|---|\n| ${x()} | ${x()} |`,
    () => `> ${x()}\n> ${x()}`,
    () => `![${x()}](a.png)`,
    () => `\`\`\`js\n${x()}\n\`\`\``,
    () => `<p>${x()}</p>`,
    () => `<ul><li>${x()}<li>${x()}</ul>`,
    () => `<table><tr><td>${x()}<td>${x()}</table>`,
    () => `$$\n${x()}\n$$`,
    () => `\`\`\`chart\na,b\n${x()},1\n\`\`\``,
    () => `::: columns\n${x()}\n:::`,
    () => `${x()}{.a}`,
    () => `==${x()}== ++${x()}++`,
    () => `${x()}\\\n${x()}`,
    // In notes it would begin a section of a text that comes in.
    () => (kind === "SAID" ? x() : `## ${x()}`),
    () => `${x()}\t${x()}\t3\n${x()}\t${x()}\t4\n${x()}\t${x()}\t5`,
    () => `- 2023年 ${x()}\n- 2024年 ${x()}\n- 2025年 ${x()}`,
    () =>
      `<figure><img src="a.png" alt="${dice.word("ANY")}"><figcaption>${x()}</figcaption></figure>`,
    () => `<pre><code class="language-js">${x()}</code></pre>`,
    () => `<video src="a.mp4" controls>\n\n${x()}`,
  );
}

/** Blocks in others, with what is hidden between them. */
function blocks(dice: Dice, kind: Kind, depth: number): string {
  const block = (): string => {
    if (depth === 0 || !dice.chance(3)) return plain(dice, kind);
    return dice.chance(2) ? hidden(dice, depth - 1) : inside(dice, kind, depth - 1);
  };
  return dice.some(block, 3, "\n\n");
}

function inside(dice: Dice, kind: Kind, depth: number): string {
  const inner = (): string => blocks(dice, kind, depth);
  return dice.one(
    inner,
    () => `<div class="a">\n\n${inner()}\n\n</div>`,
    () => `<details><summary>s</summary>\n\n${inner()}\n\n</details>`,
    () => `- i\n\n${setIn(inner(), "  ")}`,
    () => `1. i\n\n${setIn(inner(), "   ")}`,
    () => quoted(inner()),
    () => `::: a\n\n${inner()}\n\n:::`,
    () => `<table><tr><td>\n\n${inner()}\n\n</td></tr></table>`,
    () => `<blockquote>\n\n${inner()}\n\n</blockquote>`,
    () => `<div class="columns"><div>\n\n${inner()}\n\n</div></div>`,
    () => `a[^${inner().length}]\n\n[^1]: b\n\n${setIn(inner(), "    ")}`,
  );
}

/** The inside of a comment or of notes, over lines, blocks and separators. */
function stretch(dice: Dice, kind: Kind): string {
  const line = (): string => dice.some(() => dice.word(kind), 3, dice.pick([" ", "\n", " **b** "]));
  return dice.one(
    line,
    () => `${line()}\n\n${plain(dice, kind)}`,
    () => `${plain(dice, kind)}\n\n${line()}`,
    () => `${plain(dice, kind)}\n\n---\n\n${line()}`,
    () => `${"字".repeat(1100)}${line()}`,
  );
}

function line(dice: Dice, kind: Kind): string {
  return dice.some(() => dice.word(kind), 3, " ");
}

/** Notes as programs have them within what is seen. */
function notes(dice: Dice, depth: number): string {
  const x = (): string => blocks(dice, "SAID", depth);
  const short = (): string => line(dice, "SAID");
  return dice.one(
    () => `<aside class="notes">\n\n${x()}\n\n</aside>`,
    () => `<aside class="notes">${short()}</aside>`,
    () => `${dice.word("VIS")}<aside class="notes">${short()}</aside>`,
    () => `<div class="speaker-notes">\n\n${x()}\n\n</div>`,
    () => `<notes>\n\n${x()}\n\n</notes>`,
    () => `<SpeakerNotes>${short()}</SpeakerNotes>`,
    () => `::: notes\n\n${x()}\n\n:::`,
    () => `:::: {.notes}\n${short()}\n::::`,
    () => `\`\`\`notes\n${short()}\n\n${short()}\n\`\`\``,
    () => `{{% note %}}\n${stretch(dice, "SAID")}\n{{% /note %}}`,
    () => `{% note %}${short()}{% endnote %}`,
    () => `#+BEGIN_NOTES\n${stretch(dice, "SAID")}\n#+END_NOTES`,
    () => `^ ${short()}`,
    () => `<p data-notes="${short()}">${dice.word("VIS")}</p>`,
    () => `<pre><code class="js" data-notes="${short()}">${dice.word("VIS")}</code></pre>`,
    () =>
      `<figure><img src="a.png"><figcaption data-notes="${short()}">${dice.word("VIS")}</figcaption></figure>`,
    () => `- ${dice.word("VIS")} <!-- .element: class="fragment" data-notes="${short()}" -->`,
  );
}

/** Comments and what is hidden, as programs write it. */
function hidden(dice: Dice, depth: number): string {
  const x = (): string => blocks(dice, "SECRET", depth);
  const short = (): string => line(dice, "SECRET");
  const long = (): string => stretch(dice, "SECRET");
  const shown = (): string => dice.word("VIS");
  return dice.one(
    () => notes(dice, depth),
    () => `<div hidden>\n\n${x()}\n\n</div>`,
    () =>
      `<div style="${dice.pick(["display:none", "visibility:hidden", "opacity:0"])}">\n\n${x()}\n\n</div>`,
    () => `<div class="${dice.pick(["hidden", "d-none", "a hide"])}">\n\n${x()}\n\n</div>`,
    () => `::: {.hidden}\n${short()}\n:::`,
    () => `<p v-if="false">${short()}</p>`,
    () => {
      const name = dice.pick(
        "aside ul ol blockquote form x-y nav table section details".split(" "),
      );
      return `<${name} ${dice.pick(["hidden", 'style="display: none"', 'class="d-none"'])}>\n\n${x()}\n\n</${name}>`;
    },
    () => `<pre hidden><code class="language-js">${short()}</code></pre>`,
    () =>
      `<figure><img src="a.png" alt="${dice.word("ANY")}"><figcaption>${shown()}<b hidden>${short()}</b></figcaption></figure>`,
    () => `![${short()}](a.png) <!-- .element: hidden -->`,
    () => `| ${short()} |\n|---|\n| ${short()} |\n<!-- .element: hidden -->`,
    () => `${shown()}<span hidden>${short()}</span>`,
    () => `<ul><li hidden>${short()}<li>${shown()}</ul>`,
    () => `<template>\n\n${x()}\n\n</template>`,
    () => `<dialog>${short()}</dialog>`,
    () => `<video src="a.mp4">${short()}</video>`,
    () => `<script>${short()}</script>`,
    () => `${short()}\n<!-- .element: hidden -->`,
    () => `<!-- ${long()} -->`,
    () => `${shown()} <!-- ${short()} --> ${shown()}`,
    () => `${shown()} <!-- ${long()} --> ${shown()}`,
    () => `<![CDATA[ ${long()} ]]>`,
    () => `<?x ${short()} ?>`,
    () => `<!X ${short()}>`,
    () => `%%\n${long().replaceAll("%", "")}\n%%`,
    () => `%% ${short()}`,
    () => `{/* ${long()} */}`,
    () => `{# ${long()} #}`,
    () => `{%- comment -%}${long()}{%- endcomment -%}`,
    () => `{{< comment >}}\n${long()}\n{{< /comment >}}`,
    () => `#+begin_comment\n${long()}\n#+end_comment`,
    () => `\\begin{comment}\n${long()}\n\\end{comment}`,
    () => `<comment>${short()}</comment>`,
    () => `<!— ${long()} —>`,
    () => `${shown()}{>>${short()}<<}`,
    () => `{--${long()}--}`,
    () => `[//]: # (${short()}\n${short()})`,
    () => `[comment]: <> (${short()})`,
    () =>
      `<svg viewBox="0 0 9 9"><title>${short()}</title><desc>${short()}</desc><path d="M0 0"/></svg>`,
    () => `\`\`\`mermaid\npie\n  %% ${short()}\n  "${shown()}": 1\n\`\`\``,
    () => `<p title="${short()}" data-x="${short()}" style="--a: ${short()}">${shown()}</p>`,
    // Right below a tag the wall has it as it is typed.
    () => `![${shown()}](${dice.word("ANY")}.png "${dice.word("ANY")}")`,
  );
}

/** Tags with attributes that may hide, open or closed in any order: the wall says what is shown. */
function tags(dice: Dice): string {
  const attribute = (): string =>
    dice.pick([
      "hidden",
      'class="a"',
      'class="notes"',
      'style="color:red"',
      'style="display:none"',
      'style="font-size:0"',
      'aria-hidden="true"',
      "popover",
      "open",
      'id="q"',
    ]);
  const name = (): string =>
    dice.pick("div p span b ul table details section figure h4 x-y".split(" "));
  const piece = (): string =>
    dice.one(
      () => `<${name()} ${attribute()}>`,
      () => `<${name()}>`,
      () => `</${name()}>`,
      () => dice.word("ANY"),
      () => dice.word("ANY"),
    );
  return dice.some(piece, 9, dice.pick(["", "", "\n", "\n\n"]));
}

function slide(dice: Dice): string {
  const shown = (depth: number): string => blocks(dice, "VIS", depth);
  const body = (): string => `${shown(2)}\n\n${hidden(dice, 2)}\n\n${shown(1)}`;
  const said = (): string => stretch(dice, "SAID").replaceAll("---", "");
  return dice.one(
    body,
    body,
    () => `${shown(0)}\n\n${tags(dice)}`,
    () => `${body()}\n\nNote:\n\n${said()}`,
    () => `${shown(1)}\n\nNote: ${line(dice, "SAID")}`,
    () => `${shown(1)}\n\nNote:\n\n${blocks(dice, "SAID", 2)}\n\n${hidden(dice, 1)}`,
    () => `${shown(1)}\n\n???\n${said()}`,
    () => `${shown(1)}\n\n讲稿：\n${said()}`,
    () => `${shown(1)}\n\n**备注：**\n\n${said()}`,
    () => `<!-- .slide: hidden -->\n\n${blocks(dice, "SECRET", 2)}`,
    () => `<section>\n${setIn(body(), dice.pick(["", "  ", "    "]))}\n</section>`,
    () =>
      `<section>\n\n${body()}\n\n</section>\n\n<section hidden>\n\n${blocks(dice, "SECRET", 2)}\n\n</section>`,
    () =>
      `<section data-markdown><textarea data-template>\n${body()}\n\nNote: ${line(dice, "SAID")}\n</textarea></section>`,
  );
}

const changes: readonly ((text: string, dice: Dice) => string)[] = [
  (text) => text.replaceAll("\n", "\r\n"),
  (text) => text.replace(/>\n\n/g, ">\n"),
  (text) => text.replace(/\n\n<\//g, "\n</"),
  (text, dice) => text.replace(/^(?=<)/gm, () => dice.pick(["", " ", "  ", "   "])),
  (text, dice) => text.replace(/\n\n/g, () => dice.pick(["\n\n", "\n\n\n", "\n \n", "\n\t\n"])),
  (text, dice) => text.replace(/^---$/gm, (ruler) => ruler + dice.pick(["  ", "\t", ""])),
  (text) => text.replace(/(?<=\S) (?=[<{%])/g, ""),
  ...Array.from({ length: 5 }, () => (text: string) => text),
];

/** A file of up to three slides. */
export const anyDeck: fc.Arbitrary<string> = fc.gen().map((value) => {
  const dice = new Dice((below) => value(fc.nat, { max: below - 1 }));
  const layout = dice.pick([
    "picture",
    "table",
    "timeline",
    "compare",
    "columns",
    "numbered",
    "quote",
  ]);
  const head = dice.pick([
    "",
    "",
    "",
    "---\ntitle: t\nremark: SECREThz\n---\n\n",
    `---\nlayout: ${layout}\n---\n\n`,
  ]);
  const slides = dice.some(() => slide(dice), 3, dice.pick(["\n\n---\n\n", "\n\n----\n\n"]));
  return dice.pick(changes)(head + slides, dice);
});

/** Marks of which a half is seen, or counted, when the other one is missing. */
const halves = /\{>>|<<\}|<\/?(?:aside|notes|SpeakerNotes|comment)\b[^>]*>/g;

/** Such a file that has lost one of these marks, if it had one. */
export const tornDeck: fc.Arbitrary<string> = fc.tuple(anyDeck, fc.nat()).map(([text, which]) => {
  const marks = [...text.matchAll(halves)];
  const mark = marks[which % Math.max(1, marks.length)];
  return mark ? text.slice(0, mark.index) + text.slice(mark.index + mark[0].length) : text;
});
