/** Markdown files beside the slides that are none: documents of a repository, a speech in a file of its own, drafts. */
import { join } from "node:path";
import { scriptNames, work } from "../../deck/source/notes/label-words.ts";
import { bareLabelOfNotes } from "../../deck/source/notes/notes-label.ts";
import type { Problem } from "../../deck/model.ts";
import { warning, words } from "../../deck/problems/problem.ts";

type Kind = "document" | "speech" | "work";

/** Repositories name documents so for those who work there; a slide beside other slides is not called so. */
const inCapitals = /^[A-Z][A-Z\d_-]{3,}\.md$/;

const speech =
  /^(?:(?:my|the|full|draft)[-_ ])?(?:speech|script|(?:speaker|presenter|talk)[-_ ]?notes?)(?:[-_ ]*(?:final|copy|draft|last|new|rev|v\.?(?=\d)|\d{1,8}|\(\d{1,3}\))){0,5}$/i;

/** Which of several editions of a speech: 定稿, 最终版2, final. */
const edition =
  "(?:final|copy|last|new|rev|副本|[定终終初草]稿|(?:修[改订訂]|送审|审定|打印|正式|完整|最[终終新后後]|精[简簡]|[缩縮])[版稿]?|版本?|改|新)";
const calledSpeech = new RegExp(`(?:${scriptNames})(?:${edition}){0,2}\\d{0,8}$`, "iu");
/** Before a name: it is what is done with the speech. */
const ofWork = new RegExp(`(?:${work})好?$`, "u");

/** What people keep beside slides while they write them, whatever stands before it. */
const alwaysWork =
  /^(?:\p{Script=Han}{0,6}(?:草稿|初稿|底稿|废稿|素材库?|备忘录?|笔记|随记|待办事?项?)|(?:my |rough |first )?(?:draft|scratch|scratchpad|memo|ideas|brainstorm(?:ing)?|todo))$/iu;

/**
 * The same where it is the whole name, for 工作思路 is a slide, and where it is clear what the slides are: they have numbers,
 * or stand in one file.
 */
const wholeNames =
  /^(?:大纲|提纲|写作提纲|思路|想法|灵感|资料|参考资料|材料|参考|记录|会议记录|采访记录|意见|修改意见|领导意见|反馈|说明|使用说明|分工|任务|清单|旧稿|旧版|存档|备份|杂|杂项|临时|outline|notes?|sources|materials?|feedback|comments|backup|archive|old|tmp|temp|misc)$/iu;

/** The place of a file among the slides. */
const numbered = /^\d{1,3}(?:[-_. 、]+|(?=\p{Script=Han}))/u;

/** Which of several, or when: 草稿2, 草稿-0312, 大纲（初版）, draft v3. */
const version =
  /(?:[-_. ]*(?:v(?:er)?\.?)?\d{1,8}|[-_. ]*[(（][^()（）]{0,20}[)）]|[-_. ]*(?:第?[一二三四五六七八九十]{1,3}[版稿]?))$/iu;

/**
 * The Markdown files among these that are no slides. A deck may be called anything: where there are no other files, a
 * speech and a document are slides, and where there are none of these, so is all else.
 */
export function notSlides(names: readonly string[]): ReadonlyMap<string, Kind> {
  const others = names.filter((name) => kindOf(name, true) === undefined);
  const isClear = others.length === 1 || others.some((name) => numbered.test(name));
  const kinds = names.map((name) => [name, kindOf(name, isClear)] as const);
  const has = (...sought: readonly (Kind | undefined)[]): boolean =>
    kinds.some(([, kind]) => sought.includes(kind));
  const isSlide = (kind: Kind | undefined): boolean =>
    kind === undefined || (!has(undefined) && (kind !== "work" || !has("document", "speech")));
  return new Map(kinds.flatMap(([name, kind]) => (kind && !isSlide(kind) ? [[name, kind]] : [])));
}

/**
 * A number puts a file among the slides, whatever it is called but a speech. `isClear`: whether a name of a
 * slide may be one of work.
 */
function kindOf(name: string, isClear: boolean): Kind | undefined {
  if (inCapitals.test(name)) return "document";
  const whole = name.replace(/\.md$/i, "").normalize("NFKC");
  const stem = whole.replace(numbered, "");
  const isSpoken =
    speech.test(stem) ||
    bareLabelOfNotes(stem.replace(/[-_]+/g, " ")) !== undefined ||
    stem.split(partEnd).some(isCalledSpeech);
  if (isSpoken) return "speech";
  const named = stem.replace(version, "").trim();
  const isWork = alwaysWork.test(named) || (isClear && wholeNames.test(named));
  return isWork && stem === whole ? "work" : undefined;
}

const partEnd = /[-_ .,，、·()【】[\]「」]+/u;

/** Whether a part of a name, up to its next sign, is a speech's: its last word is one, whosever it is. */
function isCalledSpeech(part: string): boolean {
  const { index } = (/\p{Script=Han}/u.test(part) && calledSpeech.exec(part)) || {};
  return index !== undefined && !ofWork.test(part.slice(0, index));
}

const told = {
  speech: {
    code: "spoken-file",
    zh: "像是讲稿",
    en: "looks like what is spoken",
    hint: words("真是一页，就给它改个名字", "Where it is a slide, rename it"),
  },
  document: {
    code: "document-file",
    zh: "像是给人看的说明",
    en: "looks like a document of the repository",
    hint: words("真是一页，就给它改个名字", "Where it is a slide, rename it"),
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
} as const satisfies Record<Kind, object>;

/** Tells which of a folder's Markdown files are not read as slides. */
export function notSlidesProblems(folder: string, names: readonly string[]): readonly Problem[] {
  return [...notSlides(names)].map(([name, kind]) => {
    const { code, zh, en, hint } = told[kind];
    return warning(
      code,
      { file: join(folder, name).replaceAll("\\", "/"), line: 1, column: 1 },
      words(`“${name}”${zh}，没有当成一页`, `${name} ${en}: it is no slide`),
      hint,
    );
  });
}
