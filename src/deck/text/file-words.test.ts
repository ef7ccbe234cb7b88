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
  "Snipaste_2026-01-02_15-04-05",
  "Screenshot_20260102_150405_com.tencent.mm",
  "Screen Shot 2026-01-02 at 3.04.05 PM",
  "截图录屏_选择区域_20260102150405",
  "微信图片编辑_20260102150405",
  "WPS图片(1)",
  "wx_camera_1700000000",
  "微信图片\\_20260102150405",
])("%s is what a file is called", (words) => expect(namesFile(words)).toBe(true));

it.each(["走访现场", "图 2023年11月走访现场", "截图里是新系统", "照片：2023年", "IMG 的用法", ""])(
  "%j says something of the picture",
  (words) => expect(namesFile(words)).toBe(false),
);
