import { classesOf, type PaintedElement } from "../look/painted.ts";

/** Its name in the list of objects. */
export function nameOf(element: PaintedElement): string {
  const own = classesOf(element).find((name) => name in names);
  return names[own ?? ""] ?? names[element.name] ?? "装饰";
}

const names: Readonly<Record<string, string>> = {
  spine: "书脊",
  page: "页码",
  numeral: "序号",
  tile: "数字块",
  group: "一组",
  label: "标签",
  figure: "数字",
  unit: "单位",
  brace: "总领",
  byline: "署名",
  h1: "标题",
  h2: "标题",
  h3: "小标题",
  p: "文字",
  div: "文字",
  ul: "要点",
  ol: "要点",
  li: "要点",
  blockquote: "引文",
  pre: "代码",
  table: "表格",
  caption: "表题",
  th: "文字",
  td: "文字",
  img: "图片",
  svg: "图片",
  video: "视频画面",
  canvas: "图片",
  face: "底色",
  span: "文字",
};
