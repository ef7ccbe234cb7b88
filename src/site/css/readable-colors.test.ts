import { describe, expect, it } from "vitest";
import { cleanStyles } from "./clean-styles.ts";
import { themeGrounds } from "./readable-colors.ts";

async function clean(text: string): Promise<string> {
  const scope = { layer: "theme", isForeign: true } as const;
  const { css } = await cleanStyles(text, "a.css", scope, async () => undefined);
  return css;
}

describe("a colour of a style sheet from elsewhere", () => {
  it.each([
    ["#2b90b6", ["red deep"]],
    ["#222", ["red deep", "night"]],
    ["white", ["red", "white"]],
    ["#bbbbbb", ["red", "white"]],
    ["rgb(154, 27, 30)", ["red deep", "night"]],
    ["rgba(255, 255, 255, 0.1)", []],
    ["inherit", []],
  ])("%s is not for the grounds of %j", async (color, expected) => {
    const css = await clean(`h1 { color: ${color}; margin: 1px }`);
    const found = (await themeGrounds())
      .filter(({ faces }) => /"(?:red|white|night)"/.test(faces))
      .filter(({ faces }) => css.includes(`${faces}:not(.grounded) *`))
      .map(({ faces }) => faces.replace(/^\[data-theme="(\w+)"\].*?(\[data-deep\] >|$)/, "$1 $2"))
      .map((faces) => faces.replace(/\[data-layout.*|\.face$|[[\]>]|data-/g, "").trim());
    expect(found.map((name) => name.split(/\s+/).join(" "))).toEqual(expected);
    expect(css).toContain("margin");
  });
});
