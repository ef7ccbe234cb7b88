/** Slides that Slidev takes from another file, which is not loaded here. */
import type { Place, Problem } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { withoutFlow } from "../settings/yaml/flow-lines.ts";

/** The file whose slides Slidev puts in place of the one that has these settings. */
export function fileIn(settings: string): string | undefined {
  return /^src[ \t]*:[ \t]*(\S.*)$/m.exec(withoutFlow(settings))?.[1]?.trimEnd();
}

/** `isWritten`: a slide is written below its name, which is not shown. */
export function slidesNotLoaded(file: string, place: Place, isWritten: boolean): Problem {
  return warning(
    "not-loaded",
    place,
    isWritten
      ? words(
          `“${file}”里的页不会载入，写在它下面的这一页 Slidev 不放映，这里也不显示`,
          `The slides in “${file}” are not loaded, and the slide written below it is not shown, as in Slidev`,
        )
      : words(`“${file}”里的页不会载入`, `The slides in “${file}” are not loaded`),
    words(
      "把那个文件放在这份稿子旁边，或把内容抄过来",
      "Put that file beside this one, or copy what it says",
    ),
  );
}
