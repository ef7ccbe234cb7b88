import { expect, it } from "vitest";
import { readDeck } from "../read.ts";

function told(text: string): readonly string[] {
  const { problems } = readDeck([{ path: "a.md", text: `## 题\n\n${text}\n` }], {
    layouts: ["points"],
  });
  return problems.flatMap(({ code, place }) =>
    code === "end-in-item" ? [`${place.line}:${place.column}`] : [],
  );
}

it.each([
  ["a box right behind it", "<div hidden>\n\n- 密\n  </div>\n  <div>\n\n  明\n  </div>", "6:3"],
  ["a box of items", "<div hidden>\n\n- 密\n  </div>\n  <div>\n\n- 明\n\n  </div>", "6:3"],
  [
    "a paragraph of the item",
    '<p style="display:none"></p><aside class="hidden">\n\n1. 密\n\n   </aside>\n\n   明',
    "7:4",
  ],
  ["another item", "<ul hidden>\n\n- 密 </ul>\n- 明", "5:5"],
  ["text in its line", "<div hidden>\n\n- 密</div>明", "5:4"],
  ["the second line of an item", "<div hidden>\n\n- 密\n  密</div>明", "6:4"],
  ["an outer item", "<div hidden>\n\n- 密\n  - 密\n    </div>\n- 明", "7:5"],
  ["a listing", "<div hidden>\n\n- 密\n  </div>\n\n  ```\n  明\n  ```", "6:3"],
  ["a quotation", "<div hidden>\n\n> 密 </div>\n>\n> 明", "5:5"],
])(
  "the end of a hidden element in an item is told where what follows may be lost: %s",
  (_, text, at) => {
    expect(told(text)).toEqual([at]);
  },
);

it.each([
  ["nothing behind it in its list", "<div hidden>\n\n- 密\n  </div>\n<div>\n\n- 明\n\n</div>"],
  [
    "an element that begins in the item",
    "- <span hidden>密</span>明\n- <div hidden>密</div>\n- 明",
  ],
  ["an end at the margin", "<div hidden>\n\n- 密\n\n</div>\n\n- 明"],
  ["an element that is shown", "<div>\n\n- 甲\n  </div>\n  <div>乙</div>\n- 丙"],
  ["another one within", "<div hidden>\n\n- <div>密</div>密\n\n</div>\n\n明"],
])("an end tag is not told: %s", (_, text) => {
  expect(told(text)).toEqual([]);
});
