/**
 * The source of a pattern for a month or a day as official texts write them: in figures, in Chinese numerals, or with signs for
 * what is filled in later.
 */
export const writtenDate = [
  "\\d{4}\\s*年\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?",
  "[二〇○一零三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?",
  "[XＸ×]{1,4}年[XＸ×]{1,2}月(?:[XＸ×]{1,2}日)?",
  "\\[日期\\]",
].join("|");
