import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { canaryOf, places } from "./places.ts";

/** The files of a deck with a canary in every place of the table; the folder's own name is for the caller to choose. */
async function canaryFiles(): Promise<ReadonlyMap<string, string | Buffer>> {
  const planted = (file: string): readonly string[] =>
    places.flatMap((place, index) => (place.file === file ? [place.plant(canaryOf(index))] : []));
  const files = new Map<string, string | Buffer>([
    ["deck.yaml", `publish: { notes: none }\n${planted("deck").join("\n")}\n`],
    ["figures.yaml", `${planted("figures").join("\n")}\n`],
    ["reveal-md.json", `{ ${planted("reveal").join(", ")} }`],
    ["phrases.yaml", `${planted("phrases").join("\n")}\n`],
    ["00.md", "---\nlayout: cover\nid: cover\n---\n\n# 封面\n"],
    [
      "01.md",
      `---\nid: front\nlayout: ledger\n${planted("front").join("\n")}\n---\n\n## 数\n\n{{空}}、{{全}}、${figureNames()}\n\n### 组\n\n文\n\n<p title="${figureNames()}">${figureNames()}</p>\n\n文 ![${figureNames()}](图.png)\n\nNote:\n{{稿}}\n`,
    ],
    ["其他.txt", planted("other").join("\n")],
    [".隐藏.md", planted("other").join("\n")],
    ["旧稿.md~", planted("other").join("\n")],
  ]);
  const [parts, lasts] = [planted("part"), planted("last")];
  const shared = lasts.map((last, index) =>
    [...parts.filter((_, at) => at % lasts.length === index), last].join("\n\n"),
  );
  [...planted("slide"), ...shared].forEach((text, index) =>
    files.set(`${100 + index}.md`, `---\nid: s${index}\n---\n\n${text}\n`),
  );
  const picture = await pictureWith(planted("picture").join(""));
  for (const name of picturesNamed(files)) files.set(name, picture);
  return files;
}

export async function writeCanaryDeck(folder: string): Promise<void> {
  for (const [name, content] of await canaryFiles()) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** A figure whose name is a canary must be used to prove anything. */
function figureNames(): string {
  return places
    .map((place, index) =>
      place.name === "the name of a figure" ? `{{数${canaryOf(index)}}}` : "",
    )
    .join("");
}

function picturesNamed(files: ReadonlyMap<string, string | Buffer>): ReadonlySet<string> {
  const texts = [...files.values()].filter((content) => typeof content === "string");
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/(?:册-[^/\s"()]+\/)?图(?:-[^\s"()]+)?\.png/g)].map(([name]) => name),
    ),
  );
}

async function pictureWith(text: string): Promise<Buffer> {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#a00" } })
    .withExif({ IFD0: { ImageDescription: text, Artist: text }, IFD3: { GPSMapDatum: text } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${text}</x:xmpmeta>`)
    .png()
    .toBuffer();
  return Buffer.concat([png, Buffer.from(text)]);
}
