/** The words beside a number that say what it counts. All of them stand in the text, in that order. */

/** Words that lead up to what is counted, and are not part of its name. */
const leaders =
  /^(?:目前|力争|争取|预计|计划|每年|每月|实现了|完成了|开展了|召开了|举办了|截至目前|截至|今年以来|今年|全年|去年|年内|期间|近年来|五年来|一年来|先后|陆续|累计|共计|合计|总计|分别|其中|同时|并且|已经|已|共|总共|现有|拥有|全市|全县|全区|全省|全镇|全局|我局|我市|我县|我区|我们|安排|开展|落实|直插|奔赴|撰写|制定|解决|疏通|开工|观看|召开|举办|组织|参加|完成|实现|新增|新建|新设|建成|发放|收集|征集|梳理|排查|查处|处理|办理|化解|受理|接待|慰问|选派|引进|签约|争取|发布|印发|出台|修订|编制|培育|认定|打造|创建|清理|拆除|改造|发现|查办|接收|覆盖|惠及|带动|吸引|投入|筹集|募集|达成|形成|提出|取得|获得|荣获|推进|推动|实施|启动|建立|设立|成立|优化|推出|上报|报送|收到|对|将|把|为|有|了|共有|并|又|还|就|即|约|近)/u;
/** Words that lead over from it to the number. */
const trailers =
  /(?:稳定在|保持在|持续|稳定|提高到|提升到|提高至|提升至|增至|降至|增加到|不少于|不低于|不超过|不高于|达到|达|超过|超|突破|约|接近|近|为|至|到|共计|共|合计|各|了|近年来|只有|仅有|仅|只|有|[：:\s])$/u;

export interface Label {
  readonly start: number;
  readonly end: number;
}

/** Longest label, characters. */
const longest = 14;
/** How far back its clause is searched for, in characters. */
const farthest = 60;

/** The label before a number at `at`; undefined where no noun stands there. */
export function labelBefore(text: string, at: number): Label | undefined {
  let start = clauseStart(text, at);
  let end = at;
  while (trailers.test(text.slice(start, end)))
    end -= trailers.exec(text.slice(start, end))?.[0].length ?? 1;
  for (;;) {
    const lead = leaders.exec(text.slice(start, end))?.[0] ?? "";
    if (lead === "" || end - start - lead.length < 2) break;
    start += lead.length;
  }
  const label = text.slice(start, end);
  if (
    label.length < 2 ||
    label.length > longest ||
    label.endsWith("的") ||
    !/\p{Script=Han}/u.test(label)
  )
    return undefined;
  if (/^(?:[和与及的中上]|在(?!建|册|校|职|岗|编|读|线|谈|手))/u.test(label) || isUnbalanced(label))
    return undefined;
  return { start, end };
}

/** Whether a label is nothing but a verb, such as 召开: then what follows the number says more. */
export function isBareVerb(label: string): boolean {
  return leaders.exec(label)?.[0] === label;
}

/** The noun after a measure word that ends at `at`: 问题 in 项问题, 检视剖析会 in 场次的检视剖析会. */
export function labelAfter(text: string, at: number): Label | undefined {
  const match = /^的?([\p{Script=Han}“”]{2,10}?)(?=[，。；、：！？（]|$)/u.exec(text.slice(at));
  if (!match?.[1]) return undefined;
  const start = at + match[0].length - match[1].length;
  return isUnbalanced(match[1]) ? undefined : { start, end: at + match[0].length };
}

function clauseStart(text: string, at: number): number {
  const first = Math.max(0, at - farthest);
  for (let index = at - 1; index >= first; index--) {
    if (/[，。；：、！？,;:!?（(\n]/u.test(text.charAt(index))) return index + 1;
  }
  return first;
}

function isUnbalanced(text: string): boolean {
  return (
    (text.match(/“/gu)?.length ?? 0) !== (text.match(/”/gu)?.length ?? 0) ||
    /[（）()《》]/u.test(text)
  );
}
