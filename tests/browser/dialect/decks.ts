/** Decks that use the whole of reveal.js's dialect, by what they are about. */
export const decks: Readonly<Record<string, string>> = {
  "a tree of slides": "# a\n\n---\n\n## b\n\n----\n\n## c\n\ntext\n\n----\n\n## d\n\n---\n\n# e",
  notes:
    "# a\n\nNote: one\ntwo\n\n---\n\n# b\n\nnotes:\nthree\n\n---\n\n# c\n\nNote: four **five** `six`\n",
  "fragments and attributes":
    '<!-- .slide: data-transition="zoom" class="x y" -->\n# a <!-- .element: class="fragment fade-up" -->\n\n- b <!-- .element: class="fragment" data-fragment-index="2" -->\n- c <!-- .element: class="fragment" data-fragment-index="1" -->\n\ntext <!-- .element: class="fragment" -->',
  "attributes behind blocks":
    '# a\n\n- b\n- c\n<!-- .element: class="fragment" -->\n\n```js\nd\n```\n<!-- .element: class="fragment" -->\n\ne\n',
  code: '# a\n\n```js [1-2|3]\nconst a = 1;\n\n  f(a < 2 && "b");\n```\n\n```\nplain\n```\n\n`inline`',
  tables: "| a | b |\n|---|:-:|\n| c | **d** |\n| e | `f` |",
  "lists in lists": "- a\n  - b\n    - c\n- d\n\n1. e\n2. f\n   - g",
  "links and images":
    '[a](https://example.org) ![b](c.png "d") https://example.org/e?f=g h\n\n<https://example.org>\n\n[i][j]\n\n[j]: k.html',
  "raw HTML":
    '<div class="two">\n<p>a</p>\n<ul><li class="fragment">b</li></ul>\n</div>\n\n<b>c</b> d<br>e\n\n<table><tr><td>f</td></tr></table>',
  Chinese:
    "## 一、工作 **回顾**\n\n- “引号”，顿号、句号。\n- 数字 20 项\n\n> 引文\n\nNote: 各位同志，\n大家好。",
  "marks of Markdown": "a *b* __c__ ~~d~~ \\*e\\* &amp; <!-- f -->\n\n***\n\n> g\n> > h",
};
