/**
 * What an outline of slides says to those who make or give them, as people and programs that write outlines have it: what
 * a slide is to show, how it is to look, how it is to be spoken, and what may be asked.
 */
import { surnames } from "../../text/surnames.ts";
import { lookAlike, withoutOrnament } from "./label-line.ts";

/** Where a text is to stand; what else stands on such a slide is for nobody to see. */
const onSlide =
  "(?:(?:[页頁]面|[本该該][页頁]|幻[灯燈]片|ppt|屏幕|[画畫]面|版面|[课課]件|上屏|投屏|投影)上?的? ?(?:[内內]容|文案|文[字本]|要[点點]|呈[现現]|[显顯]示|展示|[标標][题題]|正文|元素)|(?:(?:on[- ]?)?(?:screen|slide)) (?:text|content|copy|bullets?|body)|on[- ](?:screen|slide))";
/** How it is to look. */
const look =
  "(?:(?:配[图圖]|插[图圖]|[图圖][片表]|[动動][画畫效]|排版|版式|布局|[设設][计計]|[视視][觉覺]|配色|背景|音效|[镜鏡][头頭]|互[动動]|字[体體]|呈[现現]|素材)建[议議]|互[动動][设設][计計]|(?:ai ?)?(?:[绘繪][图圖画畫]|[配生][图圖]|[图圖][片像])的?(?:提示[词詞]|描述)|[视視][觉覺](?:元素|呈[现現]|效果)|[画畫]面|制作(?:[参參]考|提示)|(?:visual|image|layout|design|graphic|animation|chart|photo|picture|background)s? (?:suggestions?|ideas?|cues?|directions?|prompts?)|visuals?)";
/** How it is to be spoken. */
const speech =
  "(?:(?:演?[讲講][解述]|演[讲講说說]|口[头頭])(?:重[点點]|[逻邏][辑輯]|[节節]奏|[语語][气氣调調]|[补補]充|[衔銜]接|[动動]作|[状狀][态態])|(?:演?[讲講][解述]?|[建][议議])[时時][长長]|[现現][场場](?:[补補]充|[衔銜]接|[语語][气氣])|(?:presenter|speaker|delivery|stage|speaking|presenting) (?:cues?|tips?|directions?|reminders?|prompts?|actions?)|spoken)";
/** What may be asked, and what is answered then. */
const questions =
  "(?:(?:q ?& ?a|[问問]答|答[问問]|答疑|[应應]答|提[问問]|追[问問])(?:[准準][备備]|[预預](?:[设設案])|[备備]答|口[径徑])|[预預][设設](?:[问問][题題答]|提[问問])|[备備]答(?:口[径徑])?|[备備]用(?:[问問]答|答[案复復]|回答)|可能的?(?:提[问問]|追[问問]|被[问問])|(?:答[复復]|[对對]外|[回应應]{2})口[径徑]|(?:anticipated|possible|likely|expected) questions?)";

/** A name of these is no item of a list, nor a title: it may be alone. */
const alone =
  "[页頁]面[内內]容|ppt[内內]容|[页頁]面文案|演?[讲講][解述]?[内內]容|[应應回答]{2}口[径徑]";

const opening = new RegExp(
  `^(?:${onSlide}|${look}|${speech}|${questions}) ?(?:\\([^()]{0,16}\\))? ?[\\])】」》]? ?[:：]`,
  "iu",
);
const wholly = new RegExp(`^(?:${alone})$`, "iu");
/** What a heading may be about: how a thing is designed, or what a picture shows. */
const ofContent =
  /^(?:[画畫]面(?!上?的? ?(?:[内內]|文|要|呈|[显顯]|展|[标標]|正|元))|(?:[设設][计計]|布局|互[动動]|[视視][觉覺]|呈[现現]|素材)建|[视視][觉覺]|互[动動][设設]|[图圖][像片]的?描述|(?:visual|layout|design)(?: |s?\b))/iu;

/** The same in 【…】 before a text; a heading on a slide may be the last of them, too. */
const setApart = new RegExp(
  `^【(?:${onSlide}|${look}|${speech}|${questions}|操作(?:提示|提醒)) ?】 ?(?=\\S{3})`,
  "iu",
);

/** Words that begin as a name does, and are what a remark is about. */
const noName =
  "[项項]目|[单單][位价價元]|班[级級次组組]|[车車][次辆輛型]|[时時][间間刻段期]|金[额額融]|水利|余[额額]|全|[计計][划劃算]|[温溫]馨|年度|成[本果效绩績]|方[案式法]|安全|常[规規]|[应應][用急]|高|施[工策]|管理|任[务務]|[关關][键鍵]|平均|程序|[费費]|[经經]|公|文[件字本]|[阳陽]|利|[强強]|居|[农農]|[万萬]";
/** Whose remark it is, and what it is called; a word before a name is as often what it is about. */
const ofSomeone = new RegExp(
  `^(?:(?!${noName})[${surnames}]\\p{Script=Han}{1,4}|(?!全局)\\p{Script=Han}{0,6}(?:[办辦]公?室|[处處科室局委厅廳部]|主任|[书書][记記]|[长長]|同志|[领領][导導]))的?(?:[备備]注|批[注语語]|修改意[见見]) ?[:：]`,
  "u",
);

/** What the speaker does, in brackets. */
const deed = new RegExp(
  "[(\\[【〔〖「『〈](?:此[处處]|[这這][里裡]|[请請]|稍|略|短[暂暫]|适当|語[气氣])?(?:停[顿頓]|[暂暫]停|翻[页頁]|[换換][页頁]|切[换換](?:到)?下一?[页頁张張]|下一[页頁张張](?=[)\\]】〕〗」』〉])|停一[下停]|[讲講]到[这這]|念?慢一?[点點](?=[)\\]】〕〗」』〉])|(?:重[点點]|着重|略|[简簡][单單]|[详詳]|不展[开開])[讲講](?=[)\\]】〕〗」』〉])|[点點][击擊](?:出[现現]|切[换換]|展[开開])|看向|[环環][视視]|微笑|鞠躬|敬[礼禮]|放慢|加重|提高音|手[势勢]|喝水|pauses?\\b|beat[)\\]]|smiles?\\b|next slide|advance (?:the )?slide|click(?: (?:to )?(?:next|advance))?[)\\]])",
  "iu",
);

/** Who says what stands behind it, or how. */
const voice =
  /^(?:[[【〔〖](?:[现現][场場](?:[发發]言|[讲講][话話解]|演[讲講])|口[头頭](?:表述)?|口播|主[讲講]人?|演?[讲講]者|主持人?|[讲講说說念])[\]】〕〗] ?(?=[^\s,。]{3})|\p{Script=Han}{1,6}\((?:[讲講说說念]|[发發]言)\) ?:)/u;

/** What is not to be said or shown by its own words, in any sentence. */
const unsaid =
  /(?:[这這此本][一]?[段页頁句处處][^\s,。;:]{0,4}|以[下上][内內]容[^\s,。;:]{0,4})(?:不要?|[别別]|先不|勿)(?:[讲講念说說]|公[开開]|展示|[显顯]示|放(?:ppt|出[来來]|屏))(?![出得清明透好])/iu;

/** A colleague who is called and asked for something. */
const asked =
  /@\p{Script=Han}{2,4} [^,。]{0,12}(?:[补補][充上数數]|改|核[对對实實]|[确確][认認]|提供|看一?下|把[关關])/u;

/** What a program that writes outlines says to who has asked for one. */
const chat =
  /^(?:(?:好的|[当當]然(?:可以)?|[没沒][问問][题題])[,!。].{0,24}(?:[为為][您你]|生成|整理|大[纲綱]|ppt|[讲講]稿)|以[下上]是?[为為][您你]|希望(?:以[上下]|[这這]|[对對])[^。]{0,24}(?:[帮幫]助|[满滿]意|[参參]考)|(?:如果?|若)[您你]?(?:[还還]有|需要|[对對]|想).{0,24}(?:告[诉訴]我|[随隨][时時])|(?:sure|certainly|of course)[!,] here|here(?: is|['’]s) (?:an?|the|your) (?:[\w-]+ ){0,4}(?:outline|deck|presentation|script|speech|slides)\b[^.]{0,40}:$|let me know if you)/iu;

/** Whether a line that is drawn is such a direction, or has one in it. */
export function isDirection(line: string): boolean {
  const seen = lookAlike(line).trim();
  const bare = withoutOrnament(seen);
  return isSaidAmid(seen) || chat.test(bare) || setApart.test(seen) || opensDirection(bare);
}

/** The same of a heading: no name is enough there without a colon or brackets, and a name may be that of what follows. */
export function isDirectionAsTitle(line: string): boolean {
  const seen = lookAlike(line).trim();
  const bare = withoutOrnament(seen);
  const isNamed = opening.test(bare) || setApart.test(seen) || ofSomeone.test(bare);
  return isAskedOrUnsaid(seen) || chat.test(bare) || (isNamed && !ofContent.test(bare));
}

/** Whether it says so by more than a name, also in a cell that is nothing else. */
export function isSaidAmid(line: string): boolean {
  return [deed, unsaid, voice, asked].some((one) => one.test(line));
}

/** Whether a text says of itself that it is not to be said, or asks a colleague for something. */
export function isAskedOrUnsaid(text: string): boolean {
  return unsaid.test(text) || asked.test(text);
}

/** Whether a text without ornaments begins with the label of a direction. */
export function opensDirection(text: string): boolean {
  return opening.test(text) || wholly.test(text) || ofSomeone.test(text);
}
