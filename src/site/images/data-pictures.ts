import { isSafeAddress } from "../../deck/markdown/html/attributes.ts";
import { imagesOf } from "../../deck/markdown/images.ts";
import type { Deck, Problem, SourceFile } from "../../deck/model.ts";
import { error, words } from "../../deck/problems/problem.ts";
import { barePicture } from "./bare-picture.ts";

/** How a picture that stands in its own address begins: its media type, and how it is written (RFC 2397 §3). */
const opening = /data:(image\/(?:png|jpe?g|gif|webp|avif))((?:;[^,;\s"'()<>]*)*),/gi;

/** What follows: to the end of the address, or over lines, as programs break Base64 in an attribute of HTML. */
const oneLine = /[^\s"'()<>]*/y;
const overLines = /[\w+/=%-]*(?:[^\S\n]*\n[^\S\n]*[\w+/=%-]+)*\s*/y;

/**
 * A Markdown file with the pictures in it bare (`barePicture`), so that no output carries the notes of a camera. A
 * picture of another format than it says is left out. Lines stay where they are.
 */
export async function withBarePictures(file: SourceFile): Promise<SourceFile> {
  if (!/\.md$/i.test(file.path)) return file;
  const { text } = file;
  const pieces: string[] = [];
  let done = 0;
  for (const { index, written, mediaType, options, data } of dataPictures(text)) {
    const named = mediaType.toLowerCase().replace(/jpg$/, "jpeg");
    const bare = await barePicture(bytesOf(data, options), named);
    pieces.push(text.slice(done, index), `data:${named};base64,`);
    pieces.push(onLines(bare?.toString("base64") ?? "", data.split("\n").length));
    done = index + written.length;
  }
  return done === 0 ? file : { ...file, text: pieces.join("") + text.slice(done) };
}

interface DataPicture {
  readonly index: number;
  /** The whole address. */
  readonly written: string;
  readonly mediaType: string;
  /** Such as `;base64`. */
  readonly options: string;
  readonly data: string;
}

function dataPictures(text: string): readonly DataPicture[] {
  return [...text.matchAll(opening)].map(
    ({ index, 0: head, 1: mediaType = "", 2: options = "" }) => {
      const data = dataAt(text, index, index + head.length);
      return { index, written: head + data, mediaType, options, data };
    },
  );
}

/** The data that begins at `start`, of an address that begins at `address`. */
function dataAt(text: string, address: number, start: number): string {
  const mark = text[address - 1];
  if (mark === '"' || mark === "'") {
    overLines.lastIndex = start;
    const [broken = ""] = overLines.exec(text) ?? [];
    if (text[start + broken.length] === mark) return broken;
  }
  oneLine.lastIndex = start;
  return oneLine.exec(text)?.[0] ?? "";
}

/** Parts of one length: a short last line, such as `==`, would be Markdown. */
function onLines(data: string, count: number): string {
  const long = data.padEnd(count === 1 ? 0 : count * 4, "A");
  const part = (line: number): number => Math.round((long.length * line) / count);
  return Array.from({ length: count }, (_, line) => long.slice(part(line), part(line + 1))).join(
    "\n",
  );
}

function bytesOf(data: string, options: string): Buffer {
  const plain = data.replace(/%([\da-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(plain, /;base64$/i.test(options) ? "base64" : "latin1");
}

/** A picture in its own address, bare, with no quote in it; undefined where it is no picture that a page may show. */
export async function bareDataUrl(url: string): Promise<string | undefined> {
  const [head, kind = "", options = ""] = /^data:(image\/[a-z+]+)((?:;[^,;]*)*),/i.exec(url) ?? [];
  if (head === undefined) return undefined;
  const mediaType = kind.toLowerCase().replace(/jpg$/, "jpeg");
  const data = url.slice(head.length).replace(/[^\p{ASCII}]+/gu, encodeURIComponent);
  const bare = await barePicture(bytesOf(data, options), mediaType);
  return bare && `data:${mediaType};base64,${bare.toString("base64")}`;
}

/** An address as `withBarePictures` leaves it. */
const plainAddress = /^data:image\/[a-z]+;base64,[\w+/=\s]*$/;

/**
 * The pictures of a deck whose own address is written so that `withBarePictures` does not see it, as with character
 * references. What they carry beside the picture is not known: the deck cannot go out.
 */
export function unreadDataPictures(deck: Deck, files: readonly SourceFile[]): readonly Problem[] {
  const bare = new Set(
    files.flatMap(({ text }) => dataPictures(text).map(({ written }) => written)),
  );
  const isBare = (src: string): boolean => plainAddress.test(src) && bare.has(src);
  return imagesOf(deck)
    .filter(({ src }) => /^data:/i.test(src.replace(/[\s\p{Cc}\p{Cf}]+/gu, "")))
    .filter(({ src }) => isSafeAddress(src) && !isBare(src))
    .map(({ place }) =>
      error(
        "data-picture",
        place,
        words("写在地址里的图片读不出来", "This picture in its own address cannot be read"),
        words(
          "存成文件放在稿子旁边，写 ![图上是什么](图片.png)",
          "Save it as a file beside the deck: ![what it shows](image.png)",
        ),
      ),
    );
}
