/** The parts of a Word file. Its limits are checked before anything is unpacked. */
import { unzipSync } from "fflate";
import type { Problem } from "../../../deck/model.ts";
import { error, words } from "../../../deck/problems/problem.ts";
import { parseRoot } from "./xml.ts";

/** Largest file taken, bytes. */
export const largestFile = 32 * 2 ** 20;
/** Largest text part and all text parts together, unpacked. A speech of 33,000 characters has about 2 MB. */
const largestPart = 16 * 2 ** 20;
/** All pictures together, unpacked: they hardly get smaller when packed. */
const largestMedia = largestFile;

const textParts =
  /^(?:word\/(?:document|numbering|styles|footnotes|endnotes|_rels\/document\d*\.xml)\.?[\w.]*|_rels\/\.rels)$/;
const otherText = /^word\/(?:header|footer|comments|diagrams\/data)\d*\.xml$/;
const media = /^word\/media\/[^/]+\.(?:png|jpe?g|gif|webp|bmp|svg|tiff?|emf|wmf)$/i;

/** Parts by their paths in the archive. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Unpacks what is read of a Word file: its text, styles, numbering, notes and pictures. */
export function openArchive(
  bytes: Uint8Array,
  file: string,
): { readonly parts: Parts } | { readonly problem: Problem } {
  let text = 0;
  let pictures = 0;
  let tooLarge = false;
  let isEncrypted = false;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name === "EncryptedPackage") isEncrypted = true;
        const isText = textParts.test(name) || otherText.test(name);
        if (!isText && !media.test(name)) return false;
        if (isText) text += originalSize;
        else pictures += originalSize;
        tooLarge ||= text > largestPart || pictures > largestMedia;
        return !tooLarge;
      },
    });
    if (tooLarge) return { problem: bomb(file) };
    const parts = byKind(new Map(Object.entries(unpacked)));
    if (parts.has("word/document.xml")) return { parts };
    return { problem: isEncrypted ? encrypted(file) : notWord(file) };
  } catch {
    return { problem: broken(file) };
  }
}

/** What is read under one name. */
const kinds = ["styles", "numbering", "footnotes", "endnotes"];

/** The parts with those that the file calls otherwise, such as `document2.xml`, under the names that Word gives them at first. */
function byKind(parts: Parts): Parts {
  const named = new Map(parts);
  const [main = "word/document.xml"] = targets(parts.get("_rels/.rels"), "officeDocument", "");
  const own = main.replace(/^word\//, "");
  const relations = parts.get(`word/_rels/${own}.rels`);
  const put = (path: string, name: string): void => {
    const bytes = parts.get(path);
    if (bytes) named.set(name, bytes);
  };
  put(main, "word/document.xml");
  put(`word/_rels/${own}.rels`, "word/_rels/document.xml.rels");
  for (const kind of kinds) {
    for (const path of targets(relations, kind, "word/")) put(path, `word/${kind}.xml`);
  }
  return named;
}

/** The paths of the parts of a kind, by the relations that name them. */
function targets(
  relations: Uint8Array | undefined,
  kind: string,
  folder: string,
): readonly string[] {
  return parseRoot(relations, "Relationships").flatMap(({ attributes }) => {
    const { Type: type = "", Target: target = "" } = attributes;
    if (!type.endsWith(`/${kind}`)) return [];
    return [target.startsWith("/") ? target.slice(1) : folder + target.replace(/^\.\//, "")];
  });
}

const start = (file: string) => ({ file, line: 1, column: 1 });

function bomb(file: string): Problem {
  return error(
    "too-large",
    start(file),
    words("这个文件展开以后太大，没有打开", "Unpacked, this file is too large: it was not opened"),
    words(
      "把大图片删去或压缩（图片格式 → 压缩图片），再存一次；或者复制文字，用“粘贴文字”",
      "Remove or compress its pictures and save it again, or paste the text",
    ),
  );
}

export function encrypted(file: string): Problem {
  return error(
    "encrypted-file",
    start(file),
    words("这个文件加了密码，读不出来", "This file is locked with a password"),
    words(
      "用 Word 或 WPS 打开，文件 → 信息 → 保护文档，去掉密码，另存为 .docx",
      "Open it in Word or WPS, take the password off, and save it as .docx",
    ),
  );
}

function notWord(file: string): Problem {
  return error(
    "not-word",
    start(file),
    words(
      "这不是 Word 文件，只是用了它的后缀",
      "This is not a Word file, although its name says so",
    ),
    words("用 Word 或 WPS 打开原稿，另存为 .docx", "Open it in Word or WPS and save it as .docx"),
  );
}

export function broken(file: string): Problem {
  return error(
    "broken-file",
    start(file),
    words("这个 Word 文件坏了，读不完整", "This Word file is damaged and cannot be read whole"),
    words(
      "用 Word 或 WPS 打开（会问要不要修复），另存为 .docx；打不开就向发来的人再要一份",
      "Open it in Word or WPS (they offer to repair it) and save it as .docx; if that fails, ask the sender for it again",
    ),
  );
}
