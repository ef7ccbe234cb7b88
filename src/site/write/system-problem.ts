import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Problem, Words } from "../../deck/model.ts";
import { error, words } from "../../deck/problems/problem.ts";
import { placeBeside } from "./beside.ts";

interface Explained {
  readonly message: (path: string) => Words;
  readonly hint: Words;
}

const full: Explained = {
  message: () =>
    words("磁盘满了，没有写成；原来的文件没有动", "The disk is full: nothing was written"),
  hint: words("腾出一些空间，再来一次", "Free some space and try again"),
};
const locked: Explained = {
  message: (path) => words(`“${path}”不能写入`, `“${path}” may not be written`),
  hint: words(
    "看看它是不是只读、正被别的程序打开，或放在没有权限的地方",
    "See whether it is read-only, open in another program, or in a place without permission",
  ),
};
const inTheWay: Explained = {
  message: (path) =>
    words(
      `“${path}”：要的是文件夹，那里却是一个文件（或反过来）`,
      `“${path}”: a file stands in place of a folder, or a folder in place of a file`,
    ),
  hint: words("把它移开或改名，再来一次", "Move it away or rename it, and try again"),
};

const busy: Explained = {
  message: () => words("同时打开的文件太多", "Too many files are open"),
  hint: words("关掉一些程序，再来一次", "Close some programs and try again"),
};

/** Of a fault that is not among those below. */
const unexplained = (code: string): Explained => ({
  message: (path) => words(`“${path}”用不了（${code}）`, `“${path}” cannot be used (${code})`),
  hint: words("换一个文件夹或盘，再来一次", "Use another folder or disk and try again"),
});

/** The faults of the system in words: reasons to fail that are not the program's. */
const explanations: Readonly<Record<string, Explained>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EACCES: locked,
  EPERM: locked,
  EBUSY: locked,
  ETXTBSY: locked,
  EROFS: {
    message: (path) => words(`“${path}”在只读的盘上`, `“${path}” is on a read-only disk`),
    hint: words("把整个文件夹拷到能写的盘上再用", "Copy the folder to a disk that can be written"),
  },
  EEXIST: inTheWay,
  ENOTDIR: inTheWay,
  EISDIR: inTheWay,
  ENOENT: {
    message: (path) => words(`“${path}”不见了`, `“${path}” is gone`),
    hint: words("看看盘还在不在、文件夹有没有被移走", "See whether the disk or folder was moved"),
  },
  ENAMETOOLONG: {
    message: (path) => words(`名字太长：“${path}”`, `The name is too long: “${path}”`),
    hint: words("把文件夹或标题改短一些", "Shorten the folder's name or the title"),
  },
  EIO: {
    message: (path) => words(`盘读写出错：“${path}”`, `The disk failed at “${path}”`),
    hint: words("换一个盘；这个盘可能坏了", "Use another disk; this one may be broken"),
  },
  ELOOP: {
    message: (path) =>
      words(`“${path}”是绕回自己的链接`, `“${path}” is a link that leads to itself`),
    hint: words("删去这个链接，再来一次", "Delete the link and try again"),
  },
  EMFILE: busy,
  ENFILE: busy,
  NOBROWSER: {
    message: () => words("没有可用的浏览器，做不了", "This needs a browser, and none starts"),
    hint: words(
      "装上 Chrome、Edge 或 Chromium；装在别处的，用 CHROME_PATH 指明它在哪里",
      "Install Chrome, Edge or Chromium; if it is in another place, name it with CHROME_PATH",
    ),
  },
  EADDRINUSE: {
    message: () => words("这个端口已有程序在用", "Another program uses this port"),
    hint: words("关掉那个程序，再来一次", "Close that program and try again"),
  },
};

/** A package that is not installed, as after an update of the tool without its packages. Node names it alone. */
const missingPackage = /^Cannot find (?:module|package) '(?![./]|[A-Za-z]:)((?:@[^/']+\/)?[^/']+)/;

const named = new RegExp(`\\b(${Object.keys(explanations).join("|")})\\b`);

/**
 * What the system did not allow, or a package that is missing, as a problem; undefined for a fault of the program
 * itself. `fallback` is the place for a fault without a place. Other programs wrap the system's fault: it is looked for
 * in causes too.
 */
export function systemProblem(fault: unknown, fallback: string): Problem | undefined {
  for (const part of partsOf(fault)) {
    const { code, message } = part;
    const known =
      typeof code === "string" && code in explanations ? code : named.exec(message)?.[1];
    const [, missing] = missingPackage.exec(message) ?? [];
    if (missing !== undefined) return notInstalled(missing);
    const name = known ?? codeOfFile(part);
    if (name === undefined) continue;
    const explained = explanations[name] ?? unexplained(name);
    const withoutRoom = known === "NOBROWSER" ? temporaryProblem() : undefined;
    if (withoutRoom) return withoutRoom;
    const path = pathOf(part) ?? fallback;
    const place = { file: path, line: 1, column: 1 };
    return error(`system-${name}`, place, explained.message(path), explained.hint);
  }
  return fault instanceof Error ? temporaryProblem() : undefined;
}

/** What a browser puts there for a moment, bytes: a page of print has less. */
const temporaryRoom = 4_000_000;

/** That nothing can be put into the folder for passing files. A browser that cannot fails with faults of its own. */
function temporaryProblem(): Problem | undefined {
  const folder = tmpdir();
  let own: string | undefined;
  try {
    own = mkdtempSync(join(folder, "rostrum-"));
    writeFileSync(join(own, "room"), Buffer.alloc(temporaryRoom));
    return undefined;
  } catch {
    return error(
      "no-temporary-folder",
      { file: folder, line: 1, column: 1 },
      words(
        `临时文件夹“${folder}”用不了：不在、不能写，或者满了`,
        `The folder for temporary files, “${folder}”, is missing, full, or may not be written`,
      ),
      words(
        "腾出一些空间，或者用环境变量 TMPDIR（Windows 是 TEMP）指明另一个文件夹，再来一次",
        "Free some space, or name another folder with TMPDIR (TEMP on Windows), and try again",
      ),
    );
  } finally {
    if (own !== undefined) rmSync(own, { recursive: true, force: true });
  }
}

function notInstalled(name: string): Problem {
  return error(
    "missing-package",
    { file: "package.json", line: 1, column: 1 },
    words(`程序包“${name}”没有装上`, `The package “${name}” is not installed`),
    words("运行 npm ci，再来一次", "Run npm ci and try again"),
  );
}

type Part = Error & {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly path?: unknown;
  readonly dest?: unknown;
};

function partsOf(fault: unknown): readonly Part[] {
  if (!(fault instanceof Error)) return [];
  const inner: readonly unknown[] =
    "errors" in fault && Array.isArray(fault.errors) ? fault.errors : [];
  return [fault, ...[fault.cause, ...inner].flatMap(partsOf)];
}

/** The code of a fault that the system has with a file. */
function codeOfFile({ code, path, syscall }: Part): string | undefined {
  const isOfFile = typeof path === "string" && typeof syscall === "string";
  return isOfFile && typeof code === "string" ? code : undefined;
}

/** The intended place, without the mark of an unfinished file. */
function pathOf({ path, dest }: Part): string | undefined {
  const found = typeof dest === "string" ? dest : path;
  return typeof found === "string" ? placeBeside(found) : undefined;
}
