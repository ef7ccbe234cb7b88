/** What a remark says of the words beside it or in it: that they are for a few, for an answer, or not for the public text. */

const words =
  "(?:此|[这這]|本|上|下|[该該])(?:[一几幾])?[处處段句页頁条條里裡](?:[内內]容|文字|[话話])?";

/** For whom alone it is, or that it is only said. */
const forFew = `^(?:${words})?(?:[仅僅只]供?|供)(?:[领領][导導]|[书書][记記]|主[要]?[领領][导導]|[内內]部|[讲講]者|本人|[会會][议議]|班子)(?:成[员員]|同志)?(?:掌握|[参參][考阅閱]|[审審][阅閱定]|[传傳][阅閱]|[阅閱][读讀知]?|使用|知[悉晓曉])`;
const onlySaid = `^${words}(?:[仅僅只])?(?:[口][头頭])(?:[讲講说說][述明]?|[汇匯彙][报報]|表述|[带帶][过過])`;

/** What is answered if somebody asks. */
const ifAsked =
  "^(?:如果?|若是?|[假倘]如|[万萬]一)(?:有人|[领領][导導]|[记記]者|[现現][场場]|代表|委[员員]|群[众眾]|[网網]友)?(?:再|[会會])?(?:被)?(?:[追提][问問]|[问問])(?:到|起|及)?(?:的[话話])?(?=[:,、 )\\]】])";

/** Not in a text that goes out. */
const outside = "(?:[对對]外|公[开開]|上[网網]|[发發]布|印[发發]|上[会會]|外[传傳发發])";
const removed = "(?:[删刪](?:去|掉|除|节|節)?|去掉|拿掉|[隐隱]去|不[印放留登](?=[)\\]】,。;]))";
const notPublic = `^(?:${words})?${outside}(?:[时時前后後]|版本?|稿)?(?:中|[里裡])?,?(?:[请請]|要|需|[应應])?${removed}`;

const opens = new RegExp(`${forFew}|${onlySaid}|${ifAsked}|${notPublic}`, "u");

/** Behind other words, where the remark ends: 王科：数字偏大，此处删. */
const goes = new RegExp(
  `${words}(?:[建][议議]|可以?|[拟擬]|[请請]|要)?(?:[删刪](?:去|掉|除)?|去掉|拿掉)(?:吧|了)?[。.!！]?(?=[)\\]】〕〗」』〉}）］｝])`,
  "u",
);

/** Whether what begins with a text, in brackets, is such a remark. */
export function isWithheld(text: string): boolean {
  return opens.test(text) || goes.test(text);
}

/** Whether a line without brackets says so by its sign: ※内部：. */
export function isMarkedInternal(line: string): boolean {
  return /^※ ?(?:[内內]部(?:掌握|[参參]考|口[径徑])?|自用|自看|涉密|敏感) ?[:：]/u.test(
    line.trim(),
  );
}
