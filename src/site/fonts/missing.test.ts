import { describe, expect, it } from "vitest";
import { missingCharacterProblems } from "./missing.ts";

const sources = [
  { path: "slides/01-cover.md", text: "# 总结\r\n\r\n发言" },
  { path: "slides/02-names.md", text: "## 名单\n\n王😀𰻞、𰻞\n" },
];

describe("missingCharacterProblems", () => {
  it("says nothing where nothing is missing", () => {
    expect(missingCharacterProblems([], sources)).toEqual([]);
  });

  it.each([
    ["where it stands first", "𰻞", "U+30EDE", { file: "slides/02-names.md", line: 3, column: 4 }],
    [
      "counting CRLF as one line end",
      "发",
      "U+53D1",
      { file: "slides/01-cover.md", line: 3, column: 1 },
    ],
    [
      "at the head of slides when no source has it",
      "☃",
      "U+2603",
      { file: "slides", line: 1, column: 1 },
    ],
  ])("warns by name and code point, %s", (_, character, point, place) => {
    const problems = missingCharacterProblems(
      [{ face: "sans-500", characters: character }],
      sources,
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: "missing-character", severity: "warning", place });
    for (const message of Object.values(problems[0]!.message)) {
      expect(message).toContain(`“${character}”`);
      expect(message).toContain(point);
      expect(message).toContain("Rostrum Sans");
    }
  });

  it("warns once a character, with all families that lack it", () => {
    const problems = missingCharacterProblems(
      [
        { face: "serif-900", characters: "☃" },
        { face: "sans-500", characters: "☃😀" },
        { face: "sans-700", characters: "☃" },
      ],
      sources,
    );
    expect(problems.map(({ message }) => message.en)).toEqual([
      "Rostrum Serif, Rostrum Sans has no “☃” (U+2603); another font will draw it.",
      "Rostrum Sans has no “😀” (U+1F600); another font will draw it.",
    ]);
  });
});
