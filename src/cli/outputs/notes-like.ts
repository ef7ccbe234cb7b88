/** What looks like notes and is shown. A label that only a speech has holds a public output back. */
import type { Deck, Place, Problem } from "../../deck/model.ts";
import { placesInWords } from "../../deck/problems/places.ts";
import { beforePublic } from "../../deck/public/before-public.ts";
import type { Language } from "../../deck/problems/report.ts";

/**
 * Whether such places hold back a public output. If they do, it says so. Places that may be meant for the page are only
 * told, and so are heads that say that a file is not public, and slides that have the name of a speech in them.
 */
export function refusesNotes(
  reading: { readonly problems: readonly Problem[]; readonly deck: Deck },
  language: Language,
): boolean {
  const { surely, maybe, heads, named } = beforePublic(reading);
  if (surely.length > 0) {
    const isTorn = ({ code }: Problem): boolean => code === "torn-mark";
    const spoken = surely.filter((problem) => !isTorn(problem));
    if (spoken.length > 0) {
      process.stderr.write(
        language === "zh"
          ? `${placesInWords(placesOf(spoken))[language]}像是讲稿，公开了人人看得到，所以没有生成。是讲稿，就在上面加一行 Note:；确实要显示，就在上面单独写一行 <!-- -->\n`
          : `${placesInWords(placesOf(spoken))[language]} would be public, so nothing was made. Write Note: above notes, or a line <!-- --> above text that is to be shown\n`,
      );
    }
    const torn = surely.filter(isTorn);
    if (torn.length > 0) {
      process.stderr.write(
        language === "zh"
          ? `${placesInWords(placesOf(torn))[language]}像是半个注释或隐藏的标记，旁边的字可能不该公开，所以没有生成。补上另一半；确实要显示，就在上面单独写一行 <!-- -->\n`
          : `${placesInWords(placesOf(torn))[language]}: half a mark of a comment or of what is hidden, and what stands beside it may not be meant to be public, so nothing was made. Write its other half, or a line <!-- --> above it to show it\n`,
      );
    }
    return true;
  }
  if (maybe.length > 0) {
    process.stdout.write(
      language === "zh"
        ? `${placesInWords(placesOf(maybe))[language]}可能是只念的话或注释，会公开\n`
        : `${placesInWords(placesOf(maybe))[language]} may be notes or comments, and would be public\n`,
    );
  }
  if (heads.length > 0) {
    process.stdout.write(
      language === "zh"
        ? `${placesInWords(placesOf(heads))[language]}写着草稿、内部一类的字，不拦公开，请核对\n`
        : `${placesInWords(placesOf(heads))[language]} says that it is a draft or not for the public, which holds nothing back: make sure\n`,
    );
  }
  if (named.length > 0) {
    process.stdout.write(
      language === "zh"
        ? `${placesInWords(placesOf(named))[language]}起的一页提到讲稿一类的名称，会公开，请看一眼\n`
        : `${placesInWords(placesOf(named))[language]}: slides that name a speech or notes, which would be public: look at them\n`,
    );
  }
  return false;
}

function placesOf(problems: readonly Problem[]): readonly Place[] {
  return problems.map(({ place }) => place);
}
