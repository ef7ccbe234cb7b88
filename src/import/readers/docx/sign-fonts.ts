/** What the fonts of signs draw: fonts in which a letter is no letter, but an arrow, a box or a Greek one. */

/**
 * The sign that a font draws for a code, which is a letter from U+0020 to U+00FF or the same in the private use area, as Word
 * stores it (U+F0FE for þ). Undefined where the font is none of these, or the sign is not known.
 */
export function signOf(font: string | undefined, code: number): string | undefined {
  const low = code >= privateUse ? code - privateUse : code;
  const sign = low > 0xff ? undefined : tables.get(keyOf(font))?.[low - 0x20];
  return sign === hole ? undefined : sign;
}

/** Whether a font is one of these. */
export function drawsSigns(font: string | undefined): boolean {
  return tables.has(keyOf(font));
}

/** Where Word stores the letters of a font of signs. */
export const privateUse = 0xf000;

function keyOf(font = ""): string {
  return font.toLowerCase().replace(/[\s-]+|mt$/g, "");
}

/** In the place of a code for which a font has no sign. */
const hole = "\ufffd";

/**
 * From 0x20, 16 signs a row: the encoding of Symbol as Adobe gives it to Unicode (SYMBOL.TXT), and what Unicode 7 took in for
 * the others (L2/11-196). Where a plainer sign says the same, it stands here: more fonts have it.
 */
const signs: Readonly<Record<string, readonly string[]>> = {
  symbol: [
    " !∀#∃%&∋()∗+,−./",
    "0123456789:;<=>?",
    "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ",
    "ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_",
    "‾αβχδεφγηιϕκλμνο",
    "πθρστυϖωξψζ{|}∼�",
    "����������������",
    "����������������",
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓",
    "°±″≥×∝∂•÷≠≡≈…⏐⎯↵",
    "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉",
    "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓",
    "◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪",
    "⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭�",
  ],
  wingdings: [
    " 🖉✂✁👓🕭🕮🕯🕿✆🖂🖃📪📫📬📭",
    "🗀🗁🗎🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍",
    "🖎✌🖏👍👎☜☞☝☟🖐☺😐☹💣🕱🏳",
    "🏱✈☼🌢❄🕆✞🕈✠✡☪☯🕉☸♈♉",
    "♊♋♌♍♎♏♐♑♒♓🙰🙵●❍■□",
    "□❑❒◆◆◆❖◆⌧⮹⌘🏵🏶🙶🙷▯",
    "⓪➀➁➂➃➄➅➆➇➈➉⓿➊➋➌➍",
    "➎➏➐➑➒➓🙢🙠🙡🙣🙞🙜🙝🙟·•",
    "▪○○○◉◎❍▪□🟁🟅★🟋🟏🟓🟑",
    "⯐⌖⯎⯏⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘",
    "🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗",
    "🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈⮊⮉⮋←",
    "→↑↓↖↗↙↘←→↑↓↖↗↙↘⇦",
    "⇨⇧⇩⬄⇳⬁⬀⬃⬂▭▫✗✓☒☑�",
  ],
  wingdings2: [
    " 🖊🖋🖌🖍✄✀🕾🕽🗅🗆🗇🗈🗉🗊🗋",
    "🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓🖘🖙",
    "🖚🖛👈👉🖜🖝🖞🖟🖠🖡👆👇🖢🖣🖑✗",
    "✓☒☑☒☒⊗⊗🛇⊘🙱🙴🙲🙳‽🙹🙺",
    "🙻🙦🙤🙥🙧🙚🙘🙙🙛⓪①②③④⑤⑥",
    "⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿�",
    "☉🌕☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤",
    "🕥🕦🕧🙨🙩··•●○○○○⊙◉🞌",
    "▪■■□□🞒🞓▣▣🞕🞖🞗🞘◆◆◇",
    "🞚◈🞛🞜🞝🞞▪◆◊🞠◖◗⯊⯋⯀⯁",
    "⬟⯂⬣⬢⯃⯄🞡🞢🞣🞤🞥🞦🞧🞨🞩🞪",
    "🞫🞬🞭🞮🞯🞰🞱🞲🞳🞴🞵🞶🞷🞸🞹🞺",
    "🞻🞼🞽🞾🞿🟀🟂🟄🟆🟉🟊✶🟌🟎🟐🟒",
    "✹🟃🟇✯🟍🟔⯌⯍※⁂������",
  ],
  wingdings3: [
    " ←→↑↓↖↗↙↘⭰⭲⭱⭳⭶⭸⭻",
    "⭽↔↕←→↑↓⭍⮠⮡⮢⮣⮤⮥⮦⮧",
    "⮐⮑⮒⮓⮀⮃⭾⭿⮄⮆⮅⮇⮏⮍⮎⮌",
    "⭮⭯⎋⌤⌃⌥␣⍽⇪⮸⇦⇨⇦⇨⇦⇨",
    "⇦⇨⇦⇨⇦⇨←→↑↓↖↗↙↘↔↕",
    "▲▼△▽◀▶◁▷◣◢◤◥🞀🞂🞁�",
    "🞃⯅⯆⯇⯈⮜⮞⮝⮟←→↑↓←→↑",
    "↓←→↑↓←→↑↓←→↑↓←→↑",
    "↓←→↑↓←→←→←→←🢜🢝🢞🢟",
    "→←→←→←→↑↓←→↑↓←→↑",
    "↓←→↑↓←→↑↓⮨⮩⮪⮫⮬⮭⮮",
    "⮯←→↑↓↖↗↙↘←→↑↓↖↗↙",
    "↘←→↑↓↖↗↙↘←→↑↓⇦⇨⇧",
    "⇩���������������",
  ],
  webdings: [
    " 🕷🕸🕲🕶🏆🎖🖇🗨🗩🗰🗱🌶🎗🙾🙼",
    "🗕🗖🗗⏴⏵⏶⏷⏪⏩⏮⏭⏸⏹⏺🗚🗳",
    "🛠🏗🏘🏙🏚🏜🏭🏛🏠🏖🏝🛣🔍🏔👁👂",
    "🏞🏕🛤🏟🛳🕬🕫🕨🔈🎔🎕🗬🙽🗭🗪🗫",
    "⮔✔🚲□🛡📦🛱■🚑🛈🛩🛰🟈🕴●🛥",
    "🚔🗘🗙❓🛲🚇🚍⛳⊘⊖🚭🗮⏐🗯🗲�",
    "🚹🚺🛉🛊🚼👽🏋⛷🏂🏌🏊🏄🏍🏎🚘🗠",
    "🛢💰🏷💳👪🗡🗢🗣✯🖄🖅🖃🖆🖹🖺🖻",
    "🕵🕰🖽🖾📋🗒🗓🕮📚🗞🗟🗃🗂🖼🎭🎜",
    "🎘🎙🎧💿🎞📷🎟🎬📽📹📾📻🎚🎛📺💻",
    "🖥🖦🖧🕹🎮🕻🕼📟🖁🖀🖨🖩🖿🖪🗜🔒",
    "🔓🗝📥📤🕳🌣🌤🌥🌦☁🌨🌧🌩🌪🌬🌫",
    "🌜🌡🛋🛏🍽🍸🛎🛍Ⓟ♿🛆🖈🎓🗤🗥🗦",
    "🗧🛪🐿🐦🐟🐕🐈🙬🙮🙭🙯🗺🌍🌏🌎🕊",
  ],
};

const tables: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(signs).map(([font, rows]) => [font, rows.flatMap((row) => [...row])]),
);
