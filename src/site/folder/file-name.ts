/** The parts of the name of a Markdown file: its place among the slides, what it is called, which edition it is. */

/** The place of a file among the slides. */
const numbered = /^(\d{1,3})[a-z]?(?:[-_. 、]+|(?=\p{Script=Han})|$)/u;

/** Which of several, or when: 草稿2, 草稿-0312, 大纲（初版）, draft v3, 定稿, 第二稿. */
const edition =
  /(?:[-_. ]*(?:v(?:er)?\.?(?=\d)|第?[一二三四五六七八九十\d]{1,3}[版稿]|[一二三四五六七八九十]{1,3}|\d{1,16}(?!\d)|final|copy|last|new|rev|副本|[(（][^()（）]{0,20}[)）]|[定终終][稿版]|[初草]版|(?:修[改订訂]|送审|审定|打印|正式|完整|最[终終新后後]|精[简簡]|[缩縮])[版稿]?|新?版本?|[改新终終定])){1,5}$/iu;

export function wholeName(name: string): string {
  return name.replace(/\.md$/i, "").normalize("NFKC");
}

/** What a file is called, without its number. */
export function stemOf(name: string): string {
  return wholeName(name).replace(numbered, "");
}

/** The number before a name; undefined for one without a number. */
export function numberOf(name: string): number | undefined {
  const [, digits] = numbered.exec(wholeName(name)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

export function withoutEdition(stem: string): string {
  return stem.replace(edition, "").trim();
}
