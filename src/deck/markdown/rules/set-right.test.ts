import { expect, it } from "vitest";
import { joinSlides, renderSlides } from "../../../render/deck.ts";
import { readDeck } from "../../read.ts";

function drawn(text: string): string {
  const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
  return joinSlides(renderSlides(deck));
}

const right = "\u3000".repeat(9);

it("lines that blanks set at the right stand there, without the blanks", () => {
  const html = drawn(`特此报告。\n\n${right}县应急管理局\n${right}2026年11月26日`);
  expect(html).toMatch(/<p class="at-end">县应急管理局.*2026年11月26日/s);
  expect(html).not.toContain("\u3000");
});

it("so do a signature and a date that plain blanks set in", () => {
  const html = drawn(
    `特此报告。\n\n${" ".repeat(30)}县应急管理局\n${" ".repeat(28)}2026年11月26日`,
  );
  expect(html).toMatch(/<p class="at-end">县应急管理局.*2026年11月26日/s);
  expect(html).not.toContain("<code>");
});

it.each(["let 甲 = 1;", "甲，乙。", "备注：甲", "# 甲", "甲\n\n        return"])(
  "%j that blanks set in is code",
  (text) => expect(drawn(`乙\n\n        ${text}`)).toContain("<code>"),
);

it.each([
  ["an indent", "\u3000\u3000甲"],
  ["blanks among text", `甲${right}乙`],
  ["one line of two", `${right}甲\n乙`],
  ["an item", `- ${right}甲`],
  ["emphasis", `**${right}甲**`],
])("%s is none", (_, text) => {
  expect(drawn(text)).not.toContain("at-end");
});

it("the address of a picture behind the blanks is still found", () => {
  const { problems } = readDeck([{ path: "a.md", text: `${right}甲 <b onclick=x>乙</b>` }], {
    layouts: ["points"],
  });
  expect(problems.map(({ place }) => place.column)).toEqual([12]);
});
