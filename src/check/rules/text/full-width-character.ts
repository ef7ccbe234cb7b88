import { textRule } from "../../text/text-rule.ts";

const fullWidth = /[０-９Ａ-Ｚａ-ｚ]+(?:[．，：][０-９]+)*/gu;

/** Digits and Latin letters typed full-width (２０２３年), told once a paragraph. */
export const fullWidthCharacter = textRule("full-width-character", "warning", function* ({ text }) {
  const [first, ...more] = text.matchAll(fullWidth);
  if (!first) return;
  const [found] = first;
  const right = found.normalize("NFKC");
  const count = more.length + 1;
  yield {
    index: first.index,
    message: {
      zh: `全角的数字或字母“${found}”${more.length > 0 ? `等 ${count} 处` : ""}`,
      en: `Full-width digits or letters “${found}”${more.length > 0 ? ` and ${more.length} more` : ""}`,
    },
    hint: { zh: `改成“${right}”`, en: `Write “${right}”` },
  };
});
