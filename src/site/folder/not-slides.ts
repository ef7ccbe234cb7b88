/** Markdown files beside the slides that are none: documents of a repository, a speech in a file of its own, drafts. */
import { basename } from "node:path";
import type { Problem, SourceFile } from "../../deck/model.ts";
import { warning, words } from "../../deck/problems/problem.ts";
import { numberOf, wholeName, withoutEdition } from "./file-name.ts";
import { type Look, hasOwnNotes, lookOf, looks } from "./slide-look.ts";
import { type SpokenName, spokenName } from "./spoken-name.ts";

/** What is not read as a slide, and why; `maybe` is one, and may be spoken. */
type Kind = "document" | "script" | "speech" | "work" | "maybe";

/** Of each file that is not simply a slide, by its path. */
export type Judged = ReadonlyMap<string, Kind>;

/** Repositories name documents so for those who work there; a slide beside other slides is not called so. */
const inCapitals = /^[A-Z][A-Z\d_-]{3,}\.md$/;

/** What people keep beside slides while they write them, whatever stands before it. */
const alwaysWork =
  /^(?:\p{Script=Han}{0,6}(?:草稿|初稿|底稿|废稿|素材库?|备忘录?|笔记|随记|待办事?项?)|(?:my |rough |first )?(?:draft|scratch|scratchpad|memo|ideas|brainstorm(?:ing)?|todo))$/iu;

/**
 * The same where it is the whole name, for 工作思路 is a slide, and where it is clear what the slides are: they have numbers,
 * or stand in one file.
 */
const wholeNames =
  /^(?:大纲|提纲|写作提纲|思路|想法|灵感|资料|参考资料|材料|参考|记录|会议记录|采访记录|意见|修改意见|领导意见|反馈|说明|使用说明|分工|任务|清单|旧稿|旧版|存档|备份|杂|杂项|临时|outline|notes?|sources|materials?|feedback|comments|backup|archive|old|tmp|temp|misc)$/iu;

/** A speech that is called after the file of its slides: slides.notes.md beside slides.md. */
const ofSlides =
  /^(.+)\.(?:(?:(?:speaker|presenter)[-_ ]?)?notes?|script|speech|[讲講]稿|[备備][注註])$/iu;

/** Slides without numbers; a number of its own among numbered ones; none among them, or one that another slide has. */
type Place = "open" | "placed" | "astray";

/** From which look on a file is told, and from which on it is no slide. */
type Bounds = readonly [told: Look | "never", out: Look | "never"];

/** A speech may be called anything, and a slide as a speech: what it has of a slide decides. */
const bounds: Record<Exclude<SpokenName, "script"> | "other", Record<Place, Bounds>> = {
  edited: {
    astray: ["slide", "headed"],
    open: ["slide", "headed"],
    placed: ["slide", "sentences"],
  },
  talk: {
    astray: ["slide", "headed"],
    open: ["headed", "headed-text"],
    placed: ["headed-text", "text"],
  },
  other: {
    astray: ["headed-text", "text"],
    open: ["headed-text", "never"],
    placed: ["text", "never"],
  },
};

/**
 * What the Markdown files of a folder are. A deck may be called anything: where there are no other files, a speech and a
 * document are slides, and where there are none of these, so is all else.
 */
export function judgeFiles(files: readonly SourceFile[]): Judged {
  const all = files.filter(({ path }) => /\.md$/i.test(path));
  if (all.length < 2) return new Map();
  const names = new Set(all.map(({ path }) => wholeName(basename(path))));
  const candidates = all.filter(
    ({ path }) => kindByName(basename(path), true, names) === undefined,
  );
  const slides = candidates.filter(({ path }) => !spokenName(basename(path)));
  const isNumbered = candidates.some(({ path }) => numberOf(basename(path)) !== undefined);
  const numbers = new Set(slides.map(({ path }) => numberOf(basename(path))));
  const isClear = isNumbered || slides.length === 1;
  const kinds = all.map(({ path, text }): readonly [string, Kind | undefined] => {
    const name = basename(path);
    const number = numberOf(name);
    const spoken = spokenName(name);
    const hasOwn = number !== undefined && !(spoken && numbers.has(number));
    const place = !isNumbered ? "open" : hasOwn ? "placed" : "astray";
    const named = kindByName(name, isClear, names);
    if (named && named !== "document" && hasOwnNotes(text)) return [path, "maybe"];
    return [path, named ?? kindByLook(spoken, place, lookOf(text))];
  });
  if (kinds.some(([, kind]) => isShown(kind)))
    return new Map(kinds.flatMap(([path, kind]) => (kind ? [[path, kind]] : [])));
  const hasOther = kinds.some(([, kind]) => kind !== "work");
  return new Map(
    kinds.flatMap(([path, kind]) => (kind === "work" && hasOther ? [[path, kind]] : [])),
  );
}

/** A number puts a file among the slides, whatever it is called but a speech; `names` are those of all files. */
function kindByName(name: string, isClear: boolean, names: ReadonlySet<string>): Kind | undefined {
  if (inCapitals.test(name)) return "document";
  if (spokenName(name) === "script") return "script";
  if (names.has(ofSlides.exec(wholeName(name))?.[1] ?? "")) return "script";
  if (numberOf(name) !== undefined) return undefined;
  const named = withoutEdition(wholeName(name));
  return alwaysWork.test(named) || (isClear && wholeNames.test(named)) ? "work" : undefined;
}

function kindByLook(
  spoken: SpokenName | undefined,
  place: Place,
  look: Look,
): "script" | "speech" | "maybe" | undefined {
  if (spoken === "script") return "script";
  const [told, out] = bounds[spoken ?? "other"][place];
  const reaches = (bound: Look | "never"): boolean =>
    bound !== "never" && looks.indexOf(look) >= looks.indexOf(bound);
  if (reaches(out)) return "speech";
  return reaches(told) ? "maybe" : undefined;
}

function isShown(kind: Kind | undefined): boolean {
  return kind === undefined || kind === "maybe";
}

export function isSlide(path: string, judged: Judged): boolean {
  return isShown(judged.get(path));
}

const rename = words("真是一页，就给它改个名字", "Where it is a slide, rename it");
const asSlide = words(
  "真是一页，就给它序号和标题，如 03-发言.md 和 ## 发言",
  "Where it is a slide, give it a number and a heading, such as 03-talk.md and ## Talk",
);

const told = {
  script: { code: "spoken-file", zh: "像是讲稿", en: "looks like what is spoken", hint: rename },
  speech: { code: "spoken-file", zh: "写得像讲稿", en: "reads like what is spoken", hint: asSlide },
  document: {
    code: "document-file",
    zh: "像是给人看的说明",
    en: "looks like a document of the repository",
    hint: rename,
  },
  work: {
    code: "working-file",
    zh: "像是写稿时用的",
    en: "looks like material for those who write",
    hint: words(
      "真是一页，就在名字前面写上序号，如 03-大纲.md",
      "Where it is a slide, put its number before its name, as in 03-outline.md",
    ),
  },
} as const satisfies Record<Exclude<Kind, "maybe">, object>;

/** Tells which of a folder's Markdown files are not read as slides, and which are that may be spoken. */
export function judgedProblems(judged: Judged): readonly Problem[] {
  return [...judged].map(([path, kind]) => {
    const place = { file: path, line: 1, column: 1 };
    const name = basename(path);
    if (kind === "maybe")
      return warning(
        "maybe-notes",
        place,
        words(`“${name}”像是讲稿，会显示出来`, `${name} looks like what is spoken, and is shown`),
        words(
          `是讲稿，就把它放到别的文件夹，或改名 讲稿.md；${asSlide.zh}`,
          `If it is spoken, put it into another folder or call it speech.md. ${asSlide.en}`,
        ),
      );
    const { code, zh, en, hint } = told[kind];
    return warning(
      code,
      place,
      words(`“${name}”${zh}，没有当成一页`, `${name} ${en}: it is no slide`),
      hint,
    );
  });
}
