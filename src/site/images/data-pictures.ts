import type { SourceFile } from "../../deck/model.ts";
import { barePicture } from "./bare-picture.ts";

/** A picture that stands in its own address: its media type, how it is written, and its bytes (RFC 2397 §3). */
const dataPicture =
  /data:(image\/(?:png|jpe?g|gif|webp|avif))((?:;[^,;\s"'()<>]*)*),([^\s"'()<>]*)/gi;

/**
 * A Markdown file with the pictures in it bare (`barePicture`), so that no output carries what the camera noted. One that
 * is not what it says is left out.
 */
export async function withBarePictures(file: SourceFile): Promise<SourceFile> {
  if (!/\.md$/i.test(file.path)) return file;
  const pieces: string[] = [];
  let done = 0;
  for (const match of file.text.matchAll(dataPicture)) {
    const [written, mediaType = "", options = "", data = ""] = match;
    const named = mediaType.toLowerCase().replace(/jpg$/, "jpeg");
    const bare = await barePicture(bytesOf(data, options), named);
    pieces.push(file.text.slice(done, match.index));
    pieces.push(`data:${named};base64,${bare?.toString("base64") ?? ""}`);
    done = match.index + written.length;
  }
  return done === 0 ? file : { ...file, text: pieces.join("") + file.text.slice(done) };
}

function bytesOf(data: string, options: string): Buffer {
  const plain = data.replace(/%([\da-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(plain, /;base64$/i.test(options) ? "base64" : "latin1");
}
