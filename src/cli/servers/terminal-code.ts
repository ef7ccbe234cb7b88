import { encode } from "uqr";

/** Black on white in every terminal, as phones need that. */
const [paper, plain] = ["\u001b[30;107m", "\u001b[0m"];

/**
 * A QR code of a text in half blocks, two rows in a line of text, with the quiet zone of four modules that the standard
 * needs.
 */
export function terminalCode(text: string): string {
  const { data } = encode(text, { border: 4, ecc: "M" });
  const lines = data.flatMap((row, y) => {
    if (y % 2 === 1) return [];
    const below = data[y + 1] ?? [];
    const blocks = row.map((dark, x) => half(dark, below[x] === true)).join("");
    return [`${paper}${blocks}${plain}`];
  });
  return `${lines.join("\n")}\n`;
}

function half(top: boolean, bottom: boolean): string {
  if (top) return bottom ? "█" : "▀";
  return bottom ? "▄" : " ";
}
