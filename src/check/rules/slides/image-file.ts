import { spellings } from "../../../deck/markdown/block-places.ts";
import { imagesOf } from "../../../deck/markdown/images.ts";
import type { Severity, Words } from "../../../deck/model.ts";
import type { ImageFacts, Rule } from "../../rule.ts";

/** A 1920×1080 photograph as JPEG stays well below this; bytes. */
const largest = 4 * 1024 * 1024;

interface Fault {
  readonly severity: Severity;
  readonly message: Words;
  readonly hint: Words;
}

/** Images that may not show in the hall: on another machine, or too large to load at once. */
export const imageFile: Rule = {
  code: "image-file",
  severity: "warning",
  check({ deck, images }) {
    return imagesOf(deck).flatMap(({ src, place }) => {
      if (src === "") return [];
      const [, plain] = spellings(src);
      const fault = isRemote(src) ? remote(plain) : local(plain, place.file, images);
      return fault ? [{ code: this.code, place, ...fault }] : [];
    });
  },
};

function isRemote(address: string): boolean {
  return /^(?:https?:)?\/\//i.test(address);
}

function remote(address: string): Fault {
  return {
    severity: "warning",
    message: {
      zh: `图片在网上：${address}，断网就看不到`,
      en: `Image ${address} is on the network, and missing when offline`,
    },
    hint: { zh: "下载到 slides 里，写它的文件名", en: "Save it in slides/ and name the file" },
  };
}

function local(
  address: string,
  file: string,
  images: ReadonlyMap<string, ImageFacts> | undefined,
): Fault | undefined {
  if (!images || /^[a-z][a-z\d+.-]*:/i.test(address)) return undefined;
  const path = pathOf(address, file);
  const facts = images.get(path);
  if (!facts || facts.bytes <= largest) return undefined;
  const size = (facts.bytes / 1024 / 1024).toFixed(1);
  return {
    severity: "warning",
    message: {
      zh: `图片 ${path} 有 ${size} MB，太大了`,
      en: `Image ${path} is too large: ${size} MB`,
    },
    hint: { zh: "缩到 1920 像素宽，存成 JPEG", en: "Scale it to 1920 pixels and save it as JPEG" },
  };
}

/** The path of an address that is relative to a slide's file, written as that file's path is. */
function pathOf(address: string, file: string): string {
  const parts = file.split("/").slice(0, -1);
  for (const part of address.replace(/[?#].*$/, "").split("/")) {
    if (part === "" || part === ".") continue;
    const isUp = part === ".." && parts.length > 0 && parts.at(-1) !== "..";
    if (isUp) parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
