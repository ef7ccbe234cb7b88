import postcss from "postcss";
import { describe, expect, it } from "vitest";
import { paletteRule } from "./palette-rule.ts";

describe("@palette", () => {
  it("puts in what the palette says, and tells on what it depends", async () => {
    const css = "@media print { .a { @palette night; color: red } }";
    const result = await postcss([paletteRule()]).process(css, { from: undefined });
    const { css: written } = result;
    expect(written).toMatch(/^@media print \{ \.a \{\s*color-scheme: dark;\s*--bg: #0a1930;/);
    expect(written).toMatch(/--spine-bg: #07132a;[^}]*color: red \} \}$/);
    expect(written).not.toContain("!important");
    expect(result.messages).toMatchObject([{ type: "dependency" }]);
  });
});
