import { createHash } from "node:crypto";
import type { ExportedFile } from "../format.ts";

/**
 * SHA-256 of files, as `sha256sum` and `shasum -a 256` write and check them: UTF-8 without a mark and with bare line
 * feeds, as the second needs it. Both skip lines that begin with `#`.
 */
export function checksums(files: readonly ExportedFile[]): Uint8Array {
  const sums = files.map(
    ({ path, bytes }) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}`,
  );
  return Buffer.from([...howTo, ...sums, ""].join("\n"));
}

const howTo = [
  "# 核对文件有没有坏、有没有被换：算出来的一串和下面对应的一行相同，就是原样（大小写、空格不论）。",
  '# Windows：在这个文件夹的地址栏里输入 cmd 回车，再输入  certutil -hashfile "文件名" SHA256',
  "# Linux：sha256sum -c 校验.txt",
  "# macOS：shasum -a 256 -c 校验.txt",
];
