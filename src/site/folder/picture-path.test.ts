import { expect, it } from "vitest";
import { filesOf } from "./picture-path.ts";

it("a picture that is named in several ways is one file", () => {
  const names = ["图/a b.jpg", "%E5%9B%BE/a%20b.jpg", "./图/a b.jpg?v=2", "b.jpg"];
  expect(filesOf(names.map((src) => ({ src, bytes: 1 })))).toEqual([
    { path: "图/a b.jpg", bytes: 1 },
    { path: "b.jpg", bytes: 1 },
  ]);
});
