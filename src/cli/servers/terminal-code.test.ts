import { encode } from "uqr";
import { expect, it } from "vitest";
import { terminalCode } from "./terminal-code.ts";

it("draws the code module for module, black on white, with its quiet zone", () => {
  const text = "http://192.168.1.20:8300/?view=remote#k=AAAAAAAAAAAAAAAAAAAAAA";
  const lines = terminalCode(text).trimEnd().split("\n");
  const escape = "\u001b";
  const rows = lines.flatMap((line) => {
    expect(line.startsWith(`${escape}[30;107m`)).toBe(true);
    const blocks = [...line.replaceAll(/\u001b\[[\d;]*m/g, "")];
    return [
      blocks.map((block) => "█▀".includes(block)),
      blocks.map((block) => "█▄".includes(block)),
    ];
  });
  const { data } = encode(text, { border: 4, ecc: "M" });
  expect(rows.slice(0, data.length)).toEqual(data);
  expect(data[3]?.some(Boolean)).toBe(false);
});
