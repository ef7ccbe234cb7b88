/** Comments that say of what stands beside them that it is spoken or hidden, as no comment can make it. */
import { bareLabelOfNotes, labelOfNotes } from "../../source/notes/notes-label.ts";
import { isSpokenComment } from "../../source/notes/spoken-comment.ts";

const no = "(?:不|不要|别|別|勿|[请請]勿|先不|[暂暫]不)";
const shown = "(?:放映?|[显顯]示|展示|公[开開]|投[屏影]|上屏|[讲講念])";
const slide = "(?:[这這此本该該][一]?[页頁张張])";

/** What is hidden below such a comment. */
const hiddenBelow = new RegExp(
  `^(?:(?:hide|hidden|private|internal|隐藏|隱藏|[内內]部)|(?:以下|下面|此[处處]|[这這]里|[这這][段部])的?(?:[内內]容|文字|部分)?(?:隐藏|隱藏|[内內]部|${no}${shown}))$`,
  "iu",
);

/** What says of its slide that it is not shown; of Marp's, as a directive that a plugin reads. */
const hiddenSlide = new RegExp(
  `^(?:${slide}?(?:${no}${shown}|跳[过過]|略[过過]|隐藏|隱藏|作[废廢]|[备備]用|[删刪]除?|草稿)${slide}?[。.!！]?|(?:hide|hidden|skip|exclude|unlisted|draft|do not show|not shown)(?: (?:this |the )?(?:slide|page))?|_?(?:hide|hidden|skip|exclude|draft|unlisted) ?: ?(?:true|yes))$`,
  "iu",
);

/** Words that say where such a stretch begins. */
const begins = /^(?:begin|start|开始|開始)[\s_-]*|[\s_-]*(?:begins?|starts?|开始|開始)$/gi;

/** Whether a comment seems to say of what follows that it is spoken or hidden. */
export function isLabelOfNext(inside: string): boolean {
  const line = inside.trim();
  if (line === "" || line.length > 30 || line.includes("\n") || isSpokenComment(line)) return false;
  // Lectern has for whom they are: notes:presenter.
  const name = line.replace(/:[a-z-]+$|\s*[:：]$/i, "").replace(begins, "");
  if (hiddenBelow.test(name)) return true;
  return bareLabelOfNotes(name) !== undefined || labelOfNotes(`（${line}）`, false) === "script";
}

/** Whether a comment seems to say of its slide that it is not shown. */
export function isOfSlide(inside: string): boolean {
  const line = inside.trim();
  return line.length <= 30 && hiddenSlide.test(line);
}
