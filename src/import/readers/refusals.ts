/** Formats that are not read, each with the way to a format that is. */
import type { Problem, Words } from "../../deck/model.ts";
import { error, words } from "../../deck/problems/problem.ts";
import { encrypted } from "./docx/archive.ts";

/** The problem of a file that is not read; undefined for one that is. */
export function refusal(bytes: Uint8Array, file: string): Problem | undefined {
  const ending = /\.([^.\\/]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  const isOld = startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
  if (isOld && holds(bytes, "EncryptedPackage")) return encrypted(file);
  const format = formats.find(
    ({ endings, signature }) =>
      (signature !== undefined && startsWith(bytes, signature)) || endings.includes(ending),
  );
  if (format) return notRead(file, format.name, format.hint);
  return isOld
    ? notRead(file, words("老式的 Word 文件（.doc）", "an old Word file (.doc)"), saveAs)
    : undefined;
}

const saveAs = words(
  "用 Word 或 WPS 打开，文件 → 另存为，类型选“Word 文档（*.docx）”，再放进来",
  "Open it in Word or WPS, choose File → Save As, the type Word Document (*.docx), and bring that",
);

interface Refused {
  readonly endings: readonly string[];
  readonly signature?: readonly number[];
  readonly name: Words;
  readonly hint: Words;
}

const formats: readonly Refused[] = [
  {
    endings: ["doc", "dot"],
    name: words("老式的 Word 文件（.doc）", "an old Word file (.doc)"),
    hint: saveAs,
  },
  {
    endings: ["wps", "wpt"],
    name: words("WPS 自己的格式（.wps）", "a file in WPS's own format (.wps)"),
    hint: saveAs,
  },
  {
    endings: ["pdf"],
    signature: [0x25, 0x50, 0x44, 0x46],
    name: words("PDF 文件", "a PDF"),
    hint: words(
      "请用原来的 Word 文件；没有的话，用 Word 打开这个 PDF（会自动转换）或用 WPS 的“PDF 转 Word”，存为 .docx",
      "Use the Word file it came from; or open the PDF in Word, which converts it, and save it as .docx",
    ),
  },
  {
    endings: ["ppt", "pptx", "dps", "odp", "key"],
    name: words("演示文稿", "a slide show"),
    hint: words(
      "讲台要的是讲稿：请放入讲话的 Word 文件；只有演示文稿的话，文件 → 导出 → 创建讲义，存为 .docx",
      "Rostrum starts from the speech: bring its Word file; or export handouts from the slides and save them as .docx",
    ),
  },
  {
    endings: ["rtf"],
    signature: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    name: words("RTF 文件", "an RTF file"),
    hint: saveAs,
  },
  {
    endings: ["odt", "ott", "fodt", "uof", "uot", "pages", "xml"],
    // A document in one file of XML has its comments, and what is hidden and deleted, as text.
    signature: [..."<?xml"].map((letter) => letter.charCodeAt(0)),
    name: words("别的文字处理软件的文件", "a file of another word processor"),
    hint: saveAs,
  },
  {
    endings: ["html", "htm", "mht", "mhtml"],
    name: words("网页文件", "a web page"),
    hint: words(
      "用浏览器打开它，选中正文复制，再用“粘贴文字”；用 Word 打开、另存为 .docx 也行",
      "Open it in a browser, copy its text and paste that; or open it in Word and save it as .docx",
    ),
  },
  {
    endings: ["ipynb"],
    name: words("Jupyter 笔记本", "a notebook of Jupyter"),
    hint: words(
      "用 jupytext --to md 存成 .md，备注和不放映的格子照旧，再用 npm start 打开",
      "Make it Markdown with jupytext --to md, which keeps notes and skipped cells, and open that with npm start",
    ),
  },
  {
    // Their comments, and what they hide, would come in as text.
    endings: ["org", "adoc", "asciidoc", "rst", "tex", "typ"],
    name: words("另一种标记语言的文件", "a text in another markup language"),
    hint: words(
      "先导出成 Word 文件（.docx）再放进来，比如用 pandoc；或者只复制要讲的文字，用“粘贴文字”",
      "Export it as a Word file (.docx), with pandoc for example, and bring that; or paste the words that are to be said",
    ),
  },
  {
    endings: ["qmd", "rmd", "mdx"],
    name: words("带代码的幻灯片文件", "slides with code in them"),
    hint: words(
      "把它改名为 .md，用 npm start 打开所在的文件夹：这些软件的写法照旧认得",
      "Rename it to .md and open its folder with npm start, which reads the ways of these programs",
    ),
  },
  {
    endings: ["json", "yaml", "yml"],
    name: words("数据文件", "a file of data"),
    hint: words(
      "把要讲的内容复制到 Word 里，存为 .docx",
      "Copy what is to be said into Word and save it as .docx",
    ),
  },
  {
    endings: ["xls", "xlsx", "et", "csv"],
    name: words("表格文件", "a spreadsheet"),
    hint: words(
      "把要讲的内容复制到 Word 里，存为 .docx",
      "Copy what is to be said into Word and save it as .docx",
    ),
  },
  {
    endings: ["png", "jpg", "jpeg", "bmp", "gif", "tif", "tiff", "heic"],
    name: words("图片", "a picture"),
    hint: words(
      "先识别成文字（WPS、微信都可以“提取文字”），再用“粘贴文字”",
      "Recognise its text first, then paste that",
    ),
  },
];

function notRead(file: string, name: Words, hint: Words): Problem {
  return error(
    "format-not-read",
    { file, line: 1, column: 1 },
    words(
      `这是${/^[A-Za-z]/.test(name.zh) ? " " : ""}${name.zh}，不能直接读`,
      `This is ${name.en}, which is not read`,
    ),
    hint,
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Whether a name of an old compound file, which is UTF-16, stands in its directory. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const end = Math.min(bytes.length, 2 ** 20) - wanted.length;
  for (
    let at = bytes.indexOf(wanted[0] ?? 0);
    at >= 0 && at <= end;
    at = bytes.indexOf(wanted[0] ?? 0, at + 1)
  ) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
