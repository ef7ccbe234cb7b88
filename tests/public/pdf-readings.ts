import { inflateSync } from "node:zlib";
import { getDocument } from "../pdf-js.ts";
import { readings } from "./readings.ts";

/**
 * Everything that can be read in a PDF: its texts as people copy them, its outline, its metadata, and its streams,
 * inflated, as `readings` reads them.
 */
export async function pdfReadings(
  bytes: Buffer,
  sought: readonly string[],
): Promise<readonly string[]> {
  if (!bytes.subarray(0, 5).equals(Buffer.from("%PDF-"))) return [];
  const data = new Uint8Array(bytes);
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
    texts.push(JSON.stringify(await page.getAnnotations()));
    texts.push(JSON.stringify(await page.getStructTree()));
  }
  texts.push(JSON.stringify([await document.getOutline(), await document.getMetadata()]));
  await document.loadingTask.destroy();
  return [...texts, ...texts.map((text) => text.replace(/\s/g, "")), ...streamsOf(bytes, sought)];
}

function streamsOf(bytes: Buffer, sought: readonly string[]): readonly string[] {
  const text = bytes.toString("latin1");
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    if (text.slice(index - 3, index) === "end") return [];
    const end = text.indexOf("endstream", index);
    const stream = bytes.subarray(index + mark.length, end);
    try {
      return readings(inflateSync(stream), sought);
    } catch {
      // Not deflated: its bytes are read with the others.
      return [];
    }
  });
}
