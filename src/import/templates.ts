/** Skeletons of common speeches: manuscripts with blanks, which import makes into decks. */
import type { Words } from "../deck/model.ts";
import { words } from "../deck/problems/problem.ts";

interface Template {
  readonly name: string;
  readonly about: Words;
  /** The manuscript under its title. */
  readonly text: string;
}

export const templates: readonly Template[] = [
  {
    name: "summary",
    about: words("总结发言", "summing up"),
    text: `各位领导、同志们：
[开场：这段时间做了什么，取得了哪些成绩]。
－－[第一方面的工作]有序。[具体做法]。目前召开会议X次，制定措施X条。
－－[第二方面的工作]有招。[具体做法]。目前开展学习X次，撰写体会X篇。
－－[第三方面的工作]有效。[具体做法]。目前开展调研X次，解决问题X个。
[承上启下的一句]，[再一句]。下一步，我们将抓好以下工作。
一、[第一项打算]。
[具体内容]。
二、[第二项打算]。
[具体内容]。
三、[第三项打算]。
[具体内容]。
我的发言完毕，谢谢大家！`,
  },
  {
    name: "report",
    about: words("工作报告", "work report"),
    text: `各位领导、同志们：
现将[年度]工作情况报告如下。
一、工作回顾
（一）[第一方面]。[具体做法]。完成项目X个，投资X万元。
（二）[第二方面]。[具体做法]。服务群众X人次。
（三）[第三方面]。[具体做法]。
二、存在问题
一是[问题一]。二是[问题二]。三是[问题三]。
三、下步打算
（一）[第一项任务]。[具体措施]。
（二）[第二项任务]。[具体措施]。
（三）[第三项任务]。[具体措施]。
以上报告，请予审议。`,
  },
  {
    name: "pledge",
    about: words("表态发言", "pledge"),
    text: `尊敬的各位领导、同志们：
刚才，[领导]对[工作]作了部署，我们坚决拥护、坚决落实。下面，我作三点表态：
一、提高站位，[在思想认识上怎么做]。
[具体内容]。
二、突出重点，[在工作落实上怎么做]。
[具体内容]。力争完成[指标]X个。
三、压实责任，[在作风保障上怎么做]。
[具体内容]。
表态完毕，谢谢大家！`,
  },
  {
    name: "study",
    about: words("学习体会", "what was learnt"),
    text: `同志们：
通过学习[学习内容]，我深受教育。下面，结合工作实际，谈三点体会。
一是要在学深悟透上下功夫。[体会]。
二是要在知行合一上见真章。[体会]。
三是要在担当作为上作表率。[体会]。
以上体会，不当之处请批评指正。`,
  },
];
