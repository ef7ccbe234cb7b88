import { textRule } from "../../text/text-rule.ts";

/** Digits and Latin letters typed full-width: ２０２３年. */
export const fullWidthCharacter = textRule("full-width-character", "warning", function* ({ text }) {
  for (const { 0: found, index } of text.matchAll(/[０-９Ａ-Ｚａ-ｚ]+(?:[．，：][０-９]+)*/gu)) {
    const right = found.normalize("NFKC");
    yield {
      index,
      message: { zh: `全角的数字或字母“${found}”`, en: `Full-width digits or letters "${found}"` },
      hint: { zh: `改成“${right}”`, en: `Write "${right}"` },
    };
  }
});
