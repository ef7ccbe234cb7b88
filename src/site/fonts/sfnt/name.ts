import { tableOf, type Tables } from "./sfnt.ts";

/** What office programs know a font by. */
export interface OfficeName {
  readonly family: string;
  readonly bold: boolean;
}

/**
 * The tables of a font under another name, as the regular or the bold of its family (OpenType 1.9, name, OS/2, head). Its
 * copyright stays. Everybody may embed it, as the OFL says.
 */
export function renamed(font: Tables, name: OfficeName): Tables {
  const os2 = Buffer.from(tableOf(font, "OS/2"));
  os2.writeUInt16BE(name.bold ? 700 : 400, 4);
  // fsType: it may be installed, embedded and edited.
  os2.writeUInt16BE(0, 8);
  // fsSelection: bold, or regular.
  os2.writeUInt16BE(name.bold ? 0x20 : 0x40, 62);
  // Code pages: Latin 1 and Simplified Chinese, without which Windows takes another font for Chinese.
  if (os2.readUInt16BE(0) >= 1) os2.writeUInt32BE(0x0004_0001, 78);
  const head = Buffer.from(tableOf(font, "head"));
  head.writeUInt16BE(name.bold ? 1 : 0, 44);
  return new Map([
    ...font,
    ["OS/2", os2],
    ["head", head],
    ["name", writeNames(namesOf(name, copyrightOf(tableOf(font, "name"))))],
  ]);
}

/** By the numbers of the `name` table. */
type Names = ReadonlyMap<number, string>;

function namesOf({ family, bold }: OfficeName, copyright: string): Names {
  const style = bold ? "Bold" : "Regular";
  return new Map([
    [0, copyright],
    [1, family],
    [2, style],
    [3, `Rostrum ${family} ${style}`],
    [4, bold ? `${family} Bold` : family],
    [5, "Version 1.0"],
    [6, `${family.replaceAll(" ", "")}-${style}`],
  ]);
}

const record = 12;
/** Windows, Unicode, English. */
const windows = [3, 1, 0x0409] as const;

function writeNames(names: Names): Buffer {
  const header = Buffer.alloc(6 + record * names.size);
  header.writeUInt16BE(names.size, 2);
  header.writeUInt16BE(header.length, 4);
  const texts: Buffer[] = [];
  let offset = 0;
  for (const [id, name] of names) {
    const text = Buffer.from(name, "utf16le").swap16();
    for (const [i, value] of [...windows, id, text.length, offset].entries()) {
      header.writeUInt16BE(value, 6 + record * texts.length + 2 * i);
    }
    texts.push(text);
    offset += text.length;
  }
  return Buffer.concat([header, ...texts]);
}

function copyrightOf(table: Buffer): string {
  const strings = table.readUInt16BE(4);
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const at = 6 + record * i;
    if (table.readUInt16BE(at) !== windows[0] || table.readUInt16BE(at + 6) !== 0) continue;
    const start = strings + table.readUInt16BE(at + 10);
    return Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)))
      .swap16()
      .toString("utf16le");
  }
  return "";
}
