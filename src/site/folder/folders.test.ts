import { expect, it } from "vitest";
import { packagesOf } from "./folders.ts";

it.each([
  ["/home/me/rostrum/", "/", "/home/me/rostrum/node_modules"],
  ["/home/me/某 稿/node_modules/rostrum/", "/", "/home/me/某 稿/node_modules"],
  ["/me/node_modules/.pnpm/rostrum@1/node_modules/rostrum/", "/", "/me/node_modules"],
  ["D:\\稿 子\\node_modules\\rostrum\\", "\\", "D:\\稿 子\\node_modules"],
  ["/home/me/my_node_modules/rostrum/", "/", "/home/me/my_node_modules/rostrum/node_modules"],
])(
  "the packages of a tool in %s stand among its own or around it",
  (folder, separator, packages) => {
    expect(packagesOf(folder, separator)).toBe(packages);
  },
);
