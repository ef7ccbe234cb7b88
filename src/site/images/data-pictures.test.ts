import sharp from "sharp";
import { expect, it } from "vitest";
import { withBarePictures } from "./data-pictures.ts";

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

it("what is no picture is left out, and other text stays as it is", async () => {
  const secret = Buffer.from("泄露LEAK").toString("base64");
  expect(await bare(`![图](data:image/png;base64,${secret})`)).toBe(
    "![图](data:image/png;base64,)",
  );
  expect(await bare("文字 data: 图 data:image/png\n")).toBe("文字 data: 图 data:image/png\n");
});
