import sharp from "sharp";
import { expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { unreadDataPictures, withBarePictures } from "./data-pictures.ts";

const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 6, height: 4, channels: 3, background: "#a00" } })
    .withExif({ IFD0: { ImageDescription: "LEAK" } })
    .jpeg()
    .toBuffer();

const bare = async (text: string): Promise<string> =>
  (await withBarePictures({ path: "1.md", text })).text;

const percent = (bytes: Buffer): string =>
  [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");

it.each<[string, (bytes: Buffer) => string]>([
  ["Markdown", (bytes) => `文![图](data:image/jpeg;base64,${bytes.toString("base64")} "题")字\n`],
  ["a definition", (bytes) => `[a]: <data:image/JPG;base64,${bytes.toString("base64")}>\n`],
  ["HTML", (bytes) => `<img src='data:image/jpeg;a=b;base64,${bytes.toString("base64")}'>`],
  ["percent signs", (bytes) => `![图](data:image/jpeg,${percent(bytes)})`],
])("a picture in its own address loses what the camera wrote: %s", async (_name, write) => {
  const bytes = await picture();
  expect(bytes.includes("LEAK")).toBe(true);
  const text = await bare(write(bytes));
  const [, data = ""] = /;base64,([^\s"'()<>]+)/.exec(text) ?? [];
  const kept = Buffer.from(data, "base64");
  expect(kept.includes("LEAK")).toBe(false);
  expect((await sharp(kept).raw().toBuffer()).equals(await sharp(bytes).raw().toBuffer())).toBe(
    true,
  );
  const around = (whole: string): string => whole.replace(/data:[^\s"'()<>]+/, "");
  expect(around(text)).toBe(around(write(bytes)));
});

it.each(['"', "'"])(
  "a picture that is broken over lines in HTML loses it too: %s",
  async (mark) => {
    const bytes = await picture();
    const wrapped = bytes.toString("base64").replace(/.{20}/g, "$&\r\n  ");
    const html = `<p>a</p>\n<img alt="b" src=${mark}data:image/jpeg;base64,${wrapped}${mark}> c\n\nd\n`;
    const text = await bare(html);
    const [, , data = ""] = /(["'])data:image\/jpeg;base64,([^"']*)\1> c\n\nd\n$/.exec(text) ?? [];
    const kept = Buffer.from(data, "base64");
    expect(kept.includes("LEAK")).toBe(false);
    expect((await sharp(kept).metadata()).width).toBe(6);
    expect(text.split("\n").length).toBe(html.split("\n").length);
    expect(data.split("\n").filter((line) => !/^[\w+/]/.test(line))).toEqual([]);
  },
);

it("an attribute without an end takes nothing of the text behind it", async () => {
  const text = '<img src="data:image/png;base64,AAAA\n\nWords of the speech\n';
  expect(await bare(text)).toBe(text.replace("AAAA", ""));
});

it.each([
  ['<img src="da&#116;a:image/jpeg;base64,AAAA">', 1],
  ['<img src="da\tta:image/jpeg;base64,AAAA">', 1],
  ["![](data&colon;image/jpeg;base64,AAAA)", 1],
  ["![](data:image/jpeg;base64,AAAA)", 0],
  ['<img src="data:image/jpeg;base64,AA\nAA">', 0],
  ["![](a.png)", 0],
])("a picture whose address hides that it is one keeps the deck back: %j", async (text, count) => {
  const file = await withBarePictures({ path: "1.md", text });
  const { deck } = readDeck([file], { layouts: ["points"] });
  expect(unreadDataPictures(deck, [file])).toHaveLength(count);
});

it("what is no picture is left out, and other text stays as it is", async () => {
  const secret = Buffer.from("泄露LEAK").toString("base64");
  expect(await bare(`![图](data:image/png;base64,${secret})`)).toBe(
    "![图](data:image/png;base64,)",
  );
  expect(await bare("文字 data: 图 data:image/png\n")).toBe("文字 data: 图 data:image/png\n");
});
