import { expect, it } from "vitest";
import { readDeck } from "../read.ts";

function told(text: string): readonly string[] {
  const { problems } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
  return problems
    .filter(({ code }) => /^(?:maybe|no)-notes$/.test(code))
    .map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

it("what looks like a remark in raw HTML is told", () => {
  expect(told("# 甲\n\n<p>/* 先不说 */</p>")).toEqual(["maybe-notes 3:4"]);
  expect(told("# 甲\n\n<style>a {}</style><p>备注：乙</p>")).toEqual(["maybe-notes 3:23"]);
});

it.each(["style", "style scoped", "script"])("the remarks of a <%s> are no text", (tag) => {
  const [name] = tag.split(" ");
  expect(told(`# 甲\n\n<${tag}>\n/* 备注：红 */\nh1 { color: red; }\n</${name}>\n\n乙`)).toEqual(
    [],
  );
  expect(told(`# 甲\n\n<${tag}>/* 备注：红 */</${name}>\n\n乙`)).toEqual([]);
});
