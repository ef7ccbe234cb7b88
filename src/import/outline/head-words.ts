/** The words that the lines before a text are made of, as patterns: names, posts, dates. */
import { doubleSurnames, surnames } from "../../deck/text/surnames.ts";
import { writtenDate } from "./date.ts";

export const name = `(?:${doubleSurnames})\\p{Script=Han}{1,2}|[${surnames}]\\p{Script=Han}{1,2}|[${surnames}][\\s\\u3000]+\\p{Script=Han}`;
/** A name that no list of surnames has, such as 扎西顿珠, or 阿依古丽·买买提 with the dots that people type. */
export const otherName =
  "\\p{Script=Han}{2,5}|\\p{Script=Han}{1,8}(?:[·•・‧∙][\\p{Script=Han}A-Za-z.]{1,10}){1,3}";
export const post =
  "(?:书记|主任|局长|处长|科长|省长|市长|县长|区长|镇长|乡长|主席|委员|部长|厅长|院长|校长|董事长|总经理|经理|主席|代表|会长|秘书长|常委|组长|队长|站长|所长|科员|党员|同志|教授|老师|干部|负责人)";
export const date = `(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}|${writtenDate}|\\d{4}\\s*年|\\[时间\\]`;

export const latinName =
  "\\p{Lu}[\\p{L}'’.-]*(?: (?:(?:de|da|di|van|von|der|den|bin|al|la|le) )*\\p{Lu}[\\p{L}'’.-]*){0,4}";
export const latinPost =
  "(?:Lord |Deputy |Vice[- ]|Acting |Chief )?(?:Mayor|President|Prime Minister|Minister|Secretary[- ]General|Secretary|Chancellor|Governor|Senator|Ambassador|Director|Executive|Chair(?:man|woman|person)?|CEO|CTO|CFO|Dean|Principal|Provost|Rector|Headteacher|Judge|Justice|Captain|Colonel)";
export const latinTitle = `(?:The )?(?:${latinPost}|Dr\\.?|Prof(?:essor|\\.)?|Mrs?\\.?|Ms\\.?|Sir|Dame|Lord|Lady|Rev\\.?|Reverend|Hon\\.?)`;
