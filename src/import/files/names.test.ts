import { expect, it } from "vitest";
import { fileNames } from "./names.ts";

it.each(["a".repeat(400), "ひらがな".repeat(100), "𝒜".repeat(200)])(
  "a heading without parts gives a name that a system takes: %j",
  (heading) => {
    const [name = ""] = fileNames([{ kind: "content", heading, passages: [] }]);
    expect(Buffer.byteLength(name)).toBeLessThan(210);
    expect(encodeURI(name)).toBeTruthy();
  },
);
