import { expect, it } from "vitest";
import { withUtf8 } from "./locale.ts";

it.each([
  [{}, { LC_ALL: "C.UTF-8" }],
  [
    { LANG: "C", PATH: "/bin" },
    { LANG: "C", PATH: "/bin", LC_ALL: "C.UTF-8" },
  ],
  [
    { LC_ALL: "POSIX", LANG: "zh_CN.UTF-8" },
    { LC_ALL: "C.UTF-8", LANG: "zh_CN.UTF-8" },
  ],
  [{ LANG: "zh_CN.UTF-8" }, { LANG: "zh_CN.UTF-8" }],
  [
    { LC_ALL: "", LANG: "en_GB.utf8" },
    { LC_ALL: "", LANG: "en_GB.utf8" },
  ],
])("gives %j a locale that can write Chinese file names", (environment, expected) => {
  expect(withUtf8(environment)).toEqual(expected);
});
