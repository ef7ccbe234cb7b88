import { createHash } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { access, readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { figureSentences } from "../../deck/figures/figure-sentences.ts";
import { checkFigureValue } from "../../deck/figures/figure-value.ts";
import { editFigures } from "../../deck/figures/sheet/figures-edit.ts";
import {
  isOverKnown,
  type FigureEdits,
  type FiguresSheet,
  type SaveAnswer,
  type SaveRequest,
} from "../../deck/figures/sheet/figures-sheet.ts";
import type { Problem } from "../../deck/model.ts";
import { error, words } from "../../deck/problems/problem.ts";
import type { DeckReader } from "../folder/deck-folder.ts";
import { leadsOutside, placeInside } from "../folder/inside.ts";
import { takeHalvesAway } from "../write/beside.ts";
import { LockHeld, withLock } from "../write/file-lock.ts";
import { replaceFile } from "../write/replace-file.ts";
import { systemProblem } from "../write/system-problem.ts";

const fileName = "figures.yaml";

/** The figures sheet of a deck's folder, to be read and filled in. Saves wait for each other, those of other servers too. */
export interface SheetFile {
  read(): Promise<FiguresSheet>;
  /** Every figure that the request names is in the sheet: the caller has checked. */
  save(request: SaveRequest): Promise<SaveAnswer>;
}

/** Opens the sheet of the deck in `folder`; `readDeck` reads that deck afresh. */
export function openSheetFile(folder: string, readDeck: DeckReader): SheetFile {
  const path = join(folder, fileName).replaceAll("\\", "/");
  // A server that was killed during a save left them.
  let last: Promise<unknown> = takeHalvesAway(path);
  let seen: Look | undefined;
  let own: Stats | undefined;
  const read = async (): Promise<FiguresSheet> => {
    seen = await lookAgain(path, seen);
    const version = versionOf(path, await readBytes(path));
    const { deck } = (await readDeck()).reading;
    const sentences = figureSentences(deck);
    const figures = [...deck.figures.values()].map((figure) => ({
      ...figure,
      sentences: sentences.get(figure.name) ?? [],
      isSet: deck.named?.includes(figure.name) ?? false,
    }));
    return { id: idOf(path), path, version, figures };
  };
  return {
    read,
    save(request) {
      const saved = last
        .then(() => whenAtRest(path, seen, own))
        .then(() => save(path, read, request))
        .then(async (answer) => {
          if (answer.kind === "saved") own = await stat(path).catch(() => undefined);
          return answer;
        })
        .catch((fault: unknown): SaveAnswer => {
          if (!systemProblem(fault, path)) throw fault;
          return { kind: "refused", problems: [notWritten(path, fault)] };
        });
      last = saved.catch(() => undefined);
      return saved;
    },
  };
}

/** A file as it was found, and since when it is so, on the clock of `performance`, ms. */
interface Look {
  readonly stats: Stats;
  readonly since: number;
}

/**
 * Looks at the file. Whether it has changed is seen by two looks: the time that it carries may be of another machine, as on
 * a drive of the network. Undefined where it is gone.
 */
async function lookAgain(path: string, before: Look | undefined): Promise<Look | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) return undefined;
  const isSame =
    before?.stats.ino === stats.ino &&
    before.stats.mtimeMs === stats.mtimeMs &&
    before.stats.size === stats.size;
  return isSame ? before : { stats, since: performance.now() };
}

/** How long a file stands still before it counts as written, and how long that is waited for, ms. */
const rest = 600;
const patience = 6000;

/**
 * Resolves once no other program writes the file piece by piece, as some editors do and slow drives show: until it is done,
 * its end is missing, and a save would keep it so. One that puts a new file in its place, as we do, is done with it: another
 * than was `seen`, or our `own`.
 */
async function whenAtRest(
  path: string,
  seen: Look | undefined,
  own: Stats | undefined,
): Promise<void> {
  const start = performance.now();
  let look = seen;
  while (performance.now() - start < patience) {
    look = await lookAgain(path, look);
    const isDone = look?.stats.ino !== seen?.stats.ino || look?.stats.mtimeMs === own?.mtimeMs;
    if (!look || isDone || performance.now() - look.since > rest) return;
    await pause(rest / 4);
  }
}

async function save(
  path: string,
  read: () => Promise<FiguresSheet>,
  request: SaveRequest,
): Promise<SaveAnswer> {
  const yours = request.edits;
  const place = await placeInside(dirname(path), path);
  if (place === "outside") {
    return { kind: "refused", problems: [leadsOutside({ file: path, line: 1, column: 1 }, path)] };
  }
  const bytes = await readBytes(path);
  const sheet = await read();
  const version = versionOf(path, bytes);
  const fits = request.version === version || isOverKnown(sheet, request);
  if (sheet.version !== version || !fits) return { kind: "stale", sheet, yours };
  const edits: FigureEdits = new Map(Object.entries(yours));
  const wrong = sheet.figures.flatMap((figure) =>
    checkFigureValue(edits.get(figure.name)?.value?.trim() ?? "", figure, figure.sentences),
  );
  const errors = wrong.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { kind: "refused", problems: errors };
  const text = decode(bytes);
  if (text === undefined) return { kind: "refused", problems: [notUtf8(path)] };
  const edited = editFigures(path, text, edits);
  if (edited.problems.length > 0) return { kind: "refused", problems: edited.problems };
  if (edited.text === text) return { kind: "saved", sheet };
  try {
    const isSame = async (): Promise<boolean> => versionOf(path, await readBytes(path)) === version;
    const written = await writeSheet(place?.path ?? path, edited.text, isSame);
    return written
      ? { kind: "saved", sheet: await read() }
      : { kind: "stale", sheet: await read(), yours };
  } catch (fault) {
    return { kind: "refused", problems: [notWritten(path, fault)] };
  }
}

/**
 * Undefined for a missing file. A file that cannot be read just now rejects with the system's fault: taken for an empty
 * file, the next save would delete its content.
 */
async function readBytes(path: string): Promise<Buffer> {
  return readFile(path).catch((fault: unknown) => {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT")
      return Buffer.alloc(0);
    throw fault;
  });
}

/**
 * Names the place too: the server may have turned to another deck by the time that a save comes, with the same figures in
 * its sheet.
 */
function versionOf(path: string, bytes: Buffer): string {
  return createHash("sha256")
    .update(`${idOf(path)}\0`)
    .update(bytes)
    .digest("hex");
}

function idOf(path: string): string {
  return createHash("sha256").update(resolve(path)).digest("hex");
}

/** With its byte order mark; undefined for another encoding, whose bytes would not survive. */
function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Replaces the sheet, at a path without links, under a lock. Returns false and changes nothing where it may no longer be
 * replaced: it has changed meanwhile.
 */
async function writeSheet(
  target: string,
  text: string,
  mayReplace: () => Promise<boolean>,
): Promise<boolean> {
  const { mode } = await stat(target);
  // A new file would take its place all the same.
  if ((mode & anyoneWrites) === 0) throw new ReadOnly();
  await access(target, constants.W_OK);
  return withLock(target, () => replaceFile(target, text, { mode, mayReplace }));
}

/** The bits of a file's mode that let its owner, its group or others write. */
const anyoneWrites = 0o222;

/** The file is locked by a person. */
class ReadOnly extends Error {}

function notUtf8(path: string): Problem {
  return error(
    "sheet-encoding",
    { file: path, line: 1, column: 1 },
    words("填数表不是 UTF-8 编码，写进去会坏", "The sheet is not UTF-8; writing would spoil it"),
    words("用编辑器另存为 UTF-8", "Save it as UTF-8 in an editor"),
  );
}

function notWritten(path: string, fault: unknown): Problem {
  const told = fault instanceof Error ? fault.message : String(fault);
  const { message, hint } = systemProblem(fault, path) ?? {};
  const reason =
    fault instanceof ReadOnly
      ? words("文件是只读的", "it is read-only")
      : fault instanceof LockHeld
        ? words("另一个程序正在写它", "another program is writing it")
        : (message ?? words(told, told));
  return error(
    "sheet-not-written",
    { file: path, line: 1, column: 1 },
    words(`填数表写不进去：${reason.zh}`, `The sheet could not be written: ${reason.en}`),
    hint ??
      words(
        "看看它是不是只读，或正被别的程序占用",
        "See whether it is read-only, or held by another program",
      ),
  );
}
