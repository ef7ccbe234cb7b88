/** What looks like notes and is shown. A public output is held back where nothing but a speech is called so. */
import type { Problem } from "../../deck/model.ts";
import { notesToBe } from "../../deck/public/notes-to-be.ts";
import type { Language } from "../../deck/problems/report.ts";

/** Whether such places hold back a public output. If so, it says so; of those that may be meant so, it only tells. */
export function refusesNotes(problems: readonly Problem[], language: Language): boolean {
  const { surely, maybe } = notesToBe(problems);
  if (surely.length > 0) {
    process.stderr.write(
      language === "zh"
        ? `${counted(surely, language)}像是讲稿，公开出去人人看得到，没有生成；上面加一行 Note:，要显示就在前面写 <!-- -->\n`
        : `${counted(surely, language)} would be public: nothing was made; write Note: above, or <!-- --> before what is to be shown\n`,
    );
    return true;
  }
  if (maybe.length > 0) {
    process.stdout.write(
      language === "zh"
        ? `${counted(maybe, language)}可能是只念的话，会公开\n`
        : `${counted(maybe, language)} may be meant for the speaker alone, and become public\n`,
    );
  }
  return false;
}

/** The most places in one line of a terminal. */
const named = 3;

function counted(problems: readonly Problem[], language: Language): string {
  const places = problems.slice(0, named).map(({ place }) => `${place.file}:${place.line}`);
  const more = problems.length > named;
  return language === "zh"
    ? `${places.join("、")}${more ? ` 等 ${problems.length} 处` : ""}`
    : `${places.join(", ")}${more ? ` and others (${problems.length})` : ""}`;
}
