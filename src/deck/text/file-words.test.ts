import { expect, it } from "vitest";
import { namesFile } from "./file-words.ts";

it.each([
  "张局长内部照片-审稿3.png",
  "夹/名.JPG",
  "名.png|300",
  "名.png|300x200",
  "C:\\Users\\王\\a",
  "IMG_256",
  "微信图片_20231107091530",
  "QQ截图20231107",
  "屏幕截图 2023-11-07 091530",
  "Pasted image 20231107",
  "image-20231107",
])("%s is what a file is called", (words) => expect(namesFile(words)).toBe(true));

it.each(["走访现场", "图 2023年11月走访现场", "截图里是新系统", "照片：2023年", "IMG 的用法", ""])(
  "%j says something of the picture",
  (words) => expect(namesFile(words)).toBe(false),
);
