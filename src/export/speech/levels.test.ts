import { expect, it } from "vitest";
import { openingOf } from "./levels.ts";

it.each([
  ["一、保持学习定力，锚定目标干。", { kind: "heading", level: 1 }],
  ["十二、其他事项", { kind: "heading", level: 1 }],
  ["第一部分 工作回顾", { kind: "heading", level: 1 }],
  ["（一）抓好素材归集", { kind: "heading", level: 2 }],
  ["(二)抓好梳理", { kind: "heading", level: 2 }],
  ["1.加强领导", { kind: "heading", level: 3 }],
  ["（3）压实责任", { kind: "heading", level: 4 }],
  ["一、保持学习定力，锚定目标干。坚持读原著。", { kind: "lead", level: 1, length: 15 }],
  ["1.加强领导。成立专班，一抓到底。", { kind: "lead", level: 3, length: 7 }],
  ["－－谋划部署有序。及时召开动员部署会。", { kind: "lead", length: 9 }],
  ["——理论学习有招。坚持。", { kind: "lead", length: 9 }],
  ["3.14是圆周率", { kind: "none" }],
  ["一丝不苟", { kind: "none" }],
  ["2023年以来，我们", { kind: "none" }],
  [`一、${"很".repeat(60)}`, { kind: "none" }],
  ["", { kind: "none" }],
])("%j opens with %j", (text, expected) => {
  expect(openingOf(text)).toEqual(expected);
});
