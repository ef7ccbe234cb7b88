const digits = "零一二三四五六七八九";
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** The number that Arabic (`1,200`) or Chinese (`二十一`, `两百`) digits write; undefined for anything else. */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(text))
    return Number(text.replaceAll(",", ""));
  if (!/^[零〇一二两三四五六七八九十百千万]+$/u.test(text)) return undefined;
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of text.replaceAll("〇", "零").replaceAll("两", "二")) {
    const scale = scales[character];
    if (scale === undefined) digit = digits.indexOf(character);
    else if (scale < 10_000) {
      section += (digit || 1) * scale;
      digit = 0;
    } else {
      total += (section + digit) * scale;
      section = digit = 0;
    }
  }
  return total + section + digit;
}
