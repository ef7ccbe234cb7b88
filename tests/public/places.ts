/**
 * Every place where a deck's folder can hold text, and whether that text may be in a public output. `docs/security.md`
 * prints this table, and the tests plant a canary in each place.
 */

/** What is on a slide: the whole content, a part beside others, or the last part, as nothing can follow. */
type SlidePlace = "slide" | "part" | "last";

/** Where a canary is planted: the key of a file, or a place in the folder itself. */
export interface TextPlace {
  readonly name: string;
  readonly isPublic: boolean;
  readonly file:
    | SlidePlace
    | "front"
    | "reveal"
    | "deck"
    | "figures"
    | "phrases"
    | "other"
    | "picture";
  /** The text that holds the canary. */
  readonly plant: (canary: string) => string;
}

type Row = readonly [name: string, file: TextPlace["file"], plant: (canary: string) => string];

const may: readonly Row[] = [
  ["a heading", "slide", (x) => `## ${x}`],
  ["a heading of a group", "slide", (x) => `## 题\n\n### ${x}\n\n文`],
  ["a paragraph", "part", (x) => x],
  ["a list", "part", (x) => `- ${x}`],
  ["a table", "part", (x) => `| ${x} |\n|---|\n| b |`],
  ["a quotation", "part", (x) => `> ${x}`],
  ["a code block", "part", (x) => `\`\`\`js\n${x}\n\`\`\``],
  ["a chart", "slide", (x) => `\`\`\`chart title="${x}"\n${x},${x}\n${x},1\n\`\`\``],
  ["a diagram", "slide", (x) => `\`\`\`mermaid\npie\n  "${x}": 1\n\`\`\``],
  ["code in a line", "part", (x) => `\`${x}\``],
  ["emphasis", "part", (x) => `**${x}**`],
  ["a footnote", "slide", (x) => `文[^1]\n\n[^1]: ${x}`],
  ["raw HTML that is shown", "part", (x) => `<div><b>${x}</b></div>`],
  ["a fragment", "part", (x) => `- ${x} <!-- .element: class="fragment" -->`],
  ["the words of a link", "part", (x) => `[${x}](https://example.org/)`],
  ["the address of a link into the network", "part", (x) => `[文](https://example.org/${x})`],
  ["the alternative text of a picture", "part", (x) => `![${x}](图.png)`],
  ["the alternative text of a picture in raw HTML", "part", (x) => `<img src="图.png" alt="${x}">`],
  ["aria-label", "part", (x) => `<p aria-label="${x}">文</p>`],
  ["the id of a slide, which is its address", "slide", (x) => `<!-- .slide: id="${x}" -->\n\n文`],
  ["the placeholder of a figure that is shown", "figures", (x) => `空: { placeholder: ${x} }`],
  ["a rule of a style sheet", "part", (x) => `<style>p { content: "${x}" }</style>\n\n文`],
  ["part", "front", (x) => `part: ${x}`],
  ["brace", "front", (x) => `brace: ${x}`],
  ["title", "deck", (x) => `title: ${x}`],
  ["subtitle", "deck", (x) => `subtitle: ${x}`],
  ["unit", "deck", (x) => `unit: ${x}`],
  ["speaker", "deck", (x) => `speaker: ${x}`],
];

const mayNot: readonly Row[] = [
  ["notes after Note:", "last", (x) => `文\n\nNote:\n${x}`],
  ["notes after a second Note:", "last", (x) => `文\n\nNote: a\n\nNote: ${x}`],
  [
    "strong words, links and code in notes",
    "last",
    (x) => `文\n\nNote:\n**${x}** [${x}](https://a.b/${x}) \`${x}\``,
  ],
  [
    "headings, lists, quotations, tables and code in notes",
    "last",
    (x) =>
      `文\n\nNote:\n# ${x}\n\n- ${x}\n  1. ${x}\n\n> ${x}\n\n| ${x} |\n|---|\n| ${x} |\n\n\`\`\`${x}\n${x}\n\`\`\``,
  ],
  ["notes after remark's mark", "last", (x) => `文\n\n???\n${x}`],
  ["notes fenced as in Pandoc", "part", (x) => `文\n\n::: notes\n${x}\n:::\n\n字`],
  ["notes as an element", "part", (x) => `文\n\n<aside class="notes">${x}</aside>`],
  [
    "notes as an element around Markdown",
    "part",
    (x) => `文\n\n<aside class="a notes">\n\n- **${x}**\n\n</aside>\n\n尾`,
  ],
  ["notes as an element in a line", "part", (x) => `文<aside class="notes">${x} **${x}**</aside>`],
  [
    "notes as an element with its like, code and comments in it",
    "part",
    (x) =>
      `文\n\n<aside class="notes">\n\n<aside>甲</aside> \`</aside>\` <!-- </aside> --> <b title="</aside>">${x}</b>\n\n${x}\n\n</aside>`,
  ],
  [
    "notes as an element of S5, impress.js and Pandoc",
    "part",
    (x) =>
      `文\n\n<div class="notes">\n\n${x}\n\n</div>\n\n尾<span class="speaker-notes">${x}</span>`,
  ],
  [
    "notes fenced as in Pandoc with fences in them",
    "part",
    (x) =>
      `文\n\n:::: {.notes}\n${x}\n\n::: a\n甲\n:::\n\n${x}\n::::\n\n> ::: speaker-notes\n> ${x}\n> :::`,
  ],
  [
    "notes behind wide blanks and signs without width",
    "last",
    (x) => `文\n\n\u3000\u200BNote：\n${x}`,
  ],
  [
    "notes of Beamer, and what is for another format of Pandoc",
    "part",
    (x) =>
      `文\\note<1>[a]{${x} \\textbf{${x}}\n\n${x}}尾\n\n\`\`\`{=latex}\n${x}\n\`\`\`\n\n::: {.content-visible when-format="pdf"}\n${x}\n:::\n\n字`,
  ],
  ["notes below Landslide's heading", "last", (x) => `文\n\n# Presenter Notes\n\n${x}\n\n${x}`],
  ["notes of Slidify", "last", (x) => `文\n\n*** pnotes ${x}\n\n${x}`],
  [
    "details of GeekSlides",
    "slide",
    (x) => `文\n\n[](.a#b)\n\n::: Details\n${x}\n\n- ${x}\n:::\n\n字`,
  ],
  ["notes by other names", "last", (x) => `文\n\nSpeaker notes: ${x}\n\n**備註：**\n${x}`],
  [
    "notes as code, and in tags of Hugo and Jekyll",
    "part",
    (x) =>
      `文\n\n\`\`\`notes\n${x}\n\`\`\`\n\n~~~{.讲稿}\n${x}\n~~~\n\n{{% note %}}\n${x}\n\n${x}\n{{% /note %}}\n\n{% note %}${x}{% endnote %}尾\n\n{{< slide notes="${x}" >}}`,
  ],
  [
    "notes between tags of Org, over a ruler",
    "part",
    (x) => `文\n\n#+BEGIN_NOTES\n${x}\n\n---\n\n${x}\n#+END_NOTES\n\n尾`,
  ],
  [
    "notes as code right below a tag, and a section in notes",
    "slide",
    (x) =>
      `文\n\n<div>\n\`\`\`notes\n${x}\n\`\`\`\n</div>\n\nNote: 说\n\n<section>\n\n${x}\n\n</section>`,
  ],
  [
    "notes as an element that is set in like code",
    "slide",
    (x) => `文\n\n<div>\n\n    <aside class="notes">\n\n    ${x}\n\n    </aside>\n\n</div>`,
  ],
  [
    "notes as an element with the quotes and signs of a word processor",
    "part",
    (x) =>
      `文\n\n<aside\u00A0class＝“notes”>${x}</aside>\n\n<div class=“ｎｏｔｅｓ”>\n\n${x}\n\n</div>\n\n<aside class="note">${x}</aside>`,
  ],
  ["notes behind the line end of a word processor", "last", (x) => `文\u000BNote: ${x}`],
  ["data-notes of a slide", "slide", (x) => `<!-- .slide: data-notes="${x}" -->\n\n文`],
  ["data-notes of an element", "part", (x) => `- 文 <!-- .element: data-notes="${x}" -->`],
  [
    "data-notes of a fragment",
    "part",
    (x) => `<ul><li class="fragment" data-notes="${x}">文</li></ul>`,
  ],
  ["data-notes in a line", "part", (x) => `文<span DATA-NOTES='${x}'>字</span>`],
  ["data-notes behind odd quotes", "part", (x) => `<p class="a" id='"' data-notes=${x}>文</p>`],
  ["any other data attribute", "part", (x) => `<p data-remark="${x}" data-title="${x}">文</p>`],
  [
    "any other attribute of a slide",
    "slide",
    (x) => `<!-- .slide: data-state="${x}" title="${x}" -->\n\n文`,
  ],
  ["class names in Chinese", "part", (x) => `<p class="${x}">文</p>`],
  ["style", "part", (x) => `<p style="--a: ${x}; color: red">文</p>`],
  ["title of an element", "part", (x) => `<p title="${x}">文</p>`],
  ["title of a link", "part", (x) => `[文](https://a.b "${x}")`],
  ["title of a picture", "part", (x) => `![文](图.png "${x}")`],
  ["the value of raw data", "part", (x) => `<data value="${x}">文</data>`],
  ["the name of a footnote", "slide", (x) => `文[^${x}]\n\n[^${x}]: 注`],
  ["a footnote that nothing points to", "slide", (x) => `文\n\n[^1]: ${x} ${x}`],
  ["a comment", "part", (x) => `文\n\n<!-- ${x} -->`],
  ["a comment in a line", "part", (x) => `文<!-- ${x} -->字`],
  ["a comment in a heading", "slide", (x) => `## 题<!-- ${x} -->`],
  ["a comment in a table", "part", (x) => `| a <!-- ${x} --> |\n|---|\n| b |`],
  ["a comment in an alternative text", "part", (x) => `![文<!-- ${x} -->](图.png)`],
  ["a comment without an end", "last", (x) => `文\n\n<!-- ${x}`],
  ["a comment over paragraphs", "part", (x) => `- 文 <!-- ${x}\n\n- ${x}\n\n${x} --> 尾`],
  ["a comment over the lines of a heading", "slide", (x) => `## 题 <!-- ${x}\n${x} --> 尾`],
  ["a comment over rows", "part", (x) => `| a |\n|---|\n| b <!-- ${x} |\n| ${x} --> c |`],
  ["a comment without an end in a line", "last", (x) => `文 <!-- ${x}\n${x}\n\n尾`],
  [
    "a comment in an endless paragraph",
    "slide",
    // To draw so many letters would take half of the time of all outputs.
    (x) => `文<!-- ${x} --><b id=a data-notes="${x}">字${" ".repeat(20_001)}字`,
  ],
  [
    "a comment that is set in like code",
    "slide",
    (x) =>
      `文\n\n    <!-- ${x} -->\n\n- 条\n\n      <!--\n      ${x}\n\n      ${x}\n      -->\n\n文\n\n    %% ${x} %%\n\n尾`,
  ],
  [
    "a comment as other programs have it",
    "slide",
    (x) =>
      `甲%%${x}%%乙\n\n%%\n${x}\n\n${x}\n%%\n\n<!— ${x} —>丙\n\n{/* ${x}\n\n${x} */}\n\n{# ${x} #}丁`,
  ],
  [
    "a comment as people write it where there are none",
    "slide",
    (x) =>
      `文\n[//]: # (${x})\n[comment]: <> (${x})\n\n<! -- ${x} -- >乙{>>${x}<<}丙{--${x}--}{~~${x}~>戊~~}丁{{!-- ${x} --}}\n\n%% ${x}\n${x}\n\n<%# ${x} %>尾`,
  ],
  ["a comment in notes", "last", (x) => `文\n\nNote:\n说<!-- ${x} -->`],
  [
    "a comment of another program in notes, and what is hidden in them",
    "last",
    (x) => `文\n\nNote:\n说%%${x}%%{# ${x} #}\n\n{/* ${x}\n\n${x} */}<p hidden>${x}</p>`,
  ],
  [
    "a declaration or an instruction",
    "part",
    (x) => `文\n\n<!X ${x}>\n\n<?x ${x} ?>\n\n<![CDATA[ ${x} ]]>`,
  ],
  [
    "what is not shown of raw HTML",
    "part",
    (x) =>
      `文\n\n<template><p>${x}</p></template>\n\n<script>"${x}"</script>\n\n<title>${x}</title>\n\n字<dialog>${x}</dialog><ruby>字<rp>${x}</rp></ruby><canvas>${x}</canvas><select><option>${x}</select>`,
  ],
  ["an element that is hidden", "part", (x) => `<p hidden>${x}</p><p popover>${x}</p>\n\n文`],
  [
    "Markdown in an element that is hidden",
    "part",
    (x) => `<div hidden>\n\n- ${x} **${x}** ![${x}](图.png)\n\n</div>\n\n文`,
  ],
  [
    "an element that is hidden over a separator",
    "slide",
    (x) =>
      `文\n\n<div hidden>\n\n${x}\n\n---\n\n${x}\n\n</div>\n\n<dialog>${x}\n\n----\n\n${x}\n\n</dialog>`,
  ],
  [
    "notes over a separator",
    "slide",
    (x) =>
      `文\n\n<aside class="notes">\n\n${x}\n\n---\n\n${x}\n\n</aside>\n\n::: notes\n${x}\n\n---\n\n${x}\n:::`,
  ],
  [
    "a section that is hidden or holds notes",
    "slide",
    (x) =>
      `文\n\n<section hidden>\n\n${x}\n\n<section>\n\n${x}\n\n</section>\n</section>\n\n<section class="notes">\n\n${x}\n\n</section>`,
  ],
  [
    "an element that its style hides",
    "part",
    (x) =>
      `文<span style="display: none">${x}</span>字<b style="dis/**/play:no\\6e e">${x}</b><i style="opacity:/*1*/0">${x}</i>`,
  ],
  [
    "what a class hides elsewhere",
    "part",
    (x) =>
      `文\n\n<p class="hidden">${x}</p>\n\n<v-x hidden>${x}</v-x>\n\n::: {.hidden}\n${x}\n:::\n\n字<span class="d-none">${x}</span><i class="sr-only">${x}</i><b class="opacity-0">${x}</b>`,
  ],
  [
    "what another program puts a file in place of",
    "slide",
    (x) =>
      `文\n\n@import "${x}.md"\n\n{{< include ${x}.qmd >}}\n\n字![[${x}]]\n\n<<< @/${x}.ts\n\n!!!include(${x}.md)!!!`,
  ],
  [
    "what its own program shows to no audience",
    "slide",
    (x) =>
      `文<RenderWhen context="presenter">${x}</RenderWhen>\n\n<p v-if="$nav.isPresenter">${x}</p>\n\n::: {.content-visible when-format="pptx"}\n${x}\n:::\n\n字[${x}]{.content-hidden when-format="html"}\n\n\`\`\`{r ${x}, echo=FALSE}\n${x}\n\`\`\`\n\n.hidden[\n${x}\n]\n\n.notes[${x}]\n\n字[${x}]{.comment-start id="0"}[${x}]{.deletion author="${x}"}`,
  ],
  [
    "cells of a notebook that are notes or in no slide",
    "slide",
    (x) =>
      `文\n\n<!-- #region slideshow={"slide_type": "notes"} -->\n${x}\n<!-- #endregion -->\n\n<!-- #region {"slideshow": {"slide_type": "skip"}} -->\n${x}\n<!-- #endregion -->\n\n\`\`\`py slideshow={"slide_type": "skip"}\n${x}\n\`\`\`\n\n+++ {"slide_type": "notes"}\n\n${x}\n\n+++`,
  ],
  [
    "what is set in a tag of Hugo, Quarto or Jekyll",
    "slide",
    (x) => `文{{< var ${x} >}}\n\n{{% box "${x}" %}}\n字\n{{% /box %}}\n\n{% assign a = "${x}" %}`,
  ],
  [
    "an element that is too small or too far to be seen",
    "part",
    (x) =>
      `文<b style="clip: rect(0,0,0,0)">${x}</b><b style="height:0;overflow:hidden">${x}</b><b style="color:#0000">${x}</b><b style="color: rgb(0 0 0 / 0%)">${x}</b><b style="left:-9999px">${x}</b><b style="transform: scaleY(0)">${x}</b>`,
  ],
  [
    "a slide that is hidden in other words",
    "slide",
    (x) =>
      `<!-- 以后再讲 .slide: hidden -->\n\n${x}\n\n---\n\n<!-- .Slide：data-visibility=“hidden” -->\n\n${x}\n\n---\n\n<!— .slide: hide —>\n\n${x}\n\n---\n\n<!-- slide: hidden -->\n\n${x}\n\n---\n\nexclude: true\n\n${x}\n\n---\n\n[.hide: true]\n\n${x}`,
  ],
  [
    "what a film holds for browsers that know none",
    "part",
    (x) => `<video src="${x}.mp4"><p>${x}</p></video>\n\n文<audio>${x} **${x}**</audio>字`,
  ],
  ["an element without a colour", "part", (x) => `<p style="color: transparent">${x}</p>\n\n文`],
  [
    "a part of which no slide is shown",
    "slide",
    (x) => `<!-- .slide: data-visibility="hidden" data-part="${x}" -->\n\n文`,
  ],
  ["a comment in a formula", "part", (x) => `$$\na % ${x}\n<!-- ${x} -->\n$$\n\n文`],
  [
    "the name of a formula",
    "part",
    (x) => `$$\n\\begin{equation}\\label{${x}}a\\end{equation}\n$$\n\n文`,
  ],
  ["Markdown that is hidden", "part", (x) => `文\n\n${x} <!-- .element: hidden -->`],
  ["a heading that is hidden in part", "slide", (x) => `## 题<span hidden>${x}</span>`],
  [
    "a slide that is left out",
    "slide",
    (x) => `<!-- .slide: data-visibility="hidden" -->\n\n## ${x}\n\n${x} ![${x}](图.png)`,
  ],
  ["the address of a file beside the deck", "part", (x) => `[文](${x}.docx)`],
  ["the address of a file on a machine", "part", (x) => `[文](file:///C:/${x}.docx)`],
  ["the name of a picture's file, and of its folder", "part", (x) => `![文](册-${x}/图-${x}.png)`],
  [
    "the name of a picture's file in place of words",
    "part",
    (x) => `![${x}.png](图.png)\n\n<img src="图.png" alt="${x}.jpg">`,
  ],
  ["the name of a picture that is not there", "part", (x) => `![文](${x}.png)`],
  [
    "the name of a background's file",
    "slide",
    (x) => `<!-- .slide: data-background-image="册-${x}/图-${x}.png" -->\n\n文`,
  ],
  ["what follows the language of code", "part", (x) => `\`\`\`js ${x}\n1\n\`\`\``],
  ["what follows the kind of a chart", "part", (x) => `\`\`\`chart bar ${x}\na,b\nc,1\n\`\`\``],
  ["a comment in a diagram", "part", (x) => `\`\`\`mermaid ${x}\npie\n  %% ${x}\n  "a": 1\n\`\`\``],
  ["a link's address that nothing uses", "part", (x) => `文\n\n[${x}]: https://a.b/${x} "${x}"`],
  ["a comment in a style sheet", "part", (x) => `<style>/* ${x} */ p { top: 0 }</style>\n\n文`],
  ["what reveal-md sets and nothing uses", "reveal", (x) => `"author": "${x}", "title": "${x}"`],
  ["a comment in front matter", "front", (x) => `# ${x}`],
  ["what front matter does not know", "front", (x) => `author: ${x}\ndescription: ${x}`],
  ["a comment in deck.yaml", "deck", (x) => `# ${x}`],
  ["a comment in figures.yaml", "figures", (x) => `# ${x}`],
  ["the name of a figure", "figures", (x) => `数${x}: 1`],
  ["a figure that no slide shows", "figures", (x) => `闲: { value: 7, placeholder: ${x} }`],
  ["a figure that only notes name", "figures", (x) => `稿: { placeholder: ${x} }`],
  [
    "the label, unit, source, owner and date of a figure",
    "figures",
    (x) => `全: { value: 1, label: ${x}, unit: ${x}, source: ${x}, owner: ${x}, date: ${x} }`,
  ],
  ["phrases.yaml", "phrases", (x) => `- ${x}`],
  ["any other file", "other", (x) => x],
  ["what a picture's file holds beside the picture", "picture", (x) => x],
];

const toPlace =
  (isPublic: boolean) =>
  ([name, file, plant]: Row): TextPlace => ({ name, isPublic, file, plant });

/** Whether a canary is planted on a slide, not in a file beside the slides. */
export const isOnSlide = ({ file }: TextPlace): boolean => ["slide", "part", "last"].includes(file);

export const places: readonly TextPlace[] = [
  ...may.map(toPlace(true)),
  ...mayNot.map(toPlace(false)),
];

/** Nothing else in the project has these words. */
export function canaryOf(index: number): string {
  return `泄密${100 + index}号`;
}

export const anyCanary = /泄密\d{3}号/g;
