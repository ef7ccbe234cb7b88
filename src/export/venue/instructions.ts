import { keyNames } from "../../app/ui/keys/key-list.ts";
import type { Binding } from "../../app/ui/keys/press.ts";
import { bindings } from "../../app/ui/keys/stage-key-labels.ts";
import type { Action } from "../../app/ui/keys/stage-keys.ts";

/**
 * `使用说明.txt` for the operator: UTF-8 with a byte order mark and Windows' line ends, because the Notepad of Windows 7
 * needs both. The keys come from the stage's own table.
 */
export function instructions(title: string, page: string): Uint8Array {
  const lines = [...beforeTheMeeting(title, page), ...keys(), ...trouble(page), ...checking];
  return Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`);
}

const beforeTheMeeting = (title: string, page: string): readonly string[] => [
  `《${title}》会场使用说明`,
  "",
  "这个文件夹不用装软件，不用联网，拷到会场的电脑上就能放。",
  "",
  "一、开会之前（请提前半小时）",
  "",
  "1. 把整个文件夹从 U 盘拷到电脑桌面上，不要在 U 盘里直接打开。收到的是压缩包，先解压。",
  "2. 双击“检查.html”。绿色“✓ 可以”不用管；红色“✗ 不行”照旁边的话做；其余的看一眼。",
  "   把键盘和翻页笔上的键各按一次，按到的格子会变绿。按一次“全屏”按钮。",
  `3. 双击“${page}”，应当看到封面。`,
  "   打开的不是 Chrome 或 Edge（谷歌、微软的浏览器）：在文件上点鼠标右键，选“打开方式”，再选 Chrome 或 Edge。",
  "   只有 360、QQ、搜狗浏览器：用“极速模式”。",
  "4. 接着投影：Windows 按 Win 和 P，选“复制”（两边一样）或“扩展”（把窗口拖到投影那边）。",
  "5. 按 F5，画面占满屏幕。从头到尾翻一遍，再按 Home 回到封面，就可以等着开会了。",
  "   发言人要在电脑上看讲稿：先选“扩展”，再在画面上按 S，另开“讲者屏”，里面有讲稿、计时和下一页。",
  "   要是说“只看到一块屏幕”，就是还没选成“扩展”：选好再按 S，讲稿才不会上墙。",
  "   讲者屏留在电脑上，画面拖到投影那边按 F。翻页、黑屏、跳页在哪个窗口按都行；讲者屏上按 ? 看它的按键。",
  "   开着讲者屏时，翻页键先把没念到的讲稿翻出来，念完了才翻画面；要马上翻，按 N。",
  "6. 关掉微信、QQ 和系统的通知；在电源设置里把“关闭显示器”“睡眠”都设为“从不”；笔记本插上电源。",
  "",
];

const keys = (): readonly string[] => [
  "二、放映时按什么键",
  "",
  ...bindings.map((binding) => `   ${namesOf(binding)} ＝ ${meaningOf(binding)}`),
  "",
  "   翻页笔的上一页、下一页、黑屏、放映都能用。",
  "   黑屏的时候按翻页键，只是把画面放出来，不翻页。",
  "   鼠标在画面上点一下，也是下一步。",
  "",
];

const namesOf = ({ keys }: Binding<Action>): string => keyNames(keys, "zh", "Shift 加 ").join("  ");

const meaningOf = ({ action, label }: Binding<Action>): string =>
  action === "help" ? "在屏幕上看按键表" : label.zh;

const trouble = (page: string): readonly string[] => [
  "三、出了情况怎么办",
  "",
  "按键没有反应：看右下角有没有“已定住”的小字，窗口标题前面有没有“［已定住］”，有就按 Z 放开。",
  "   还没有反应：用鼠标点一下画面的窗口再按（点一下会往前走一步，按 ← 退回来）。",
  "翻页笔没有反应：看开关、电池、接收头；先用键盘的 → 和 ← 翻。",
  "画面全黑：按 B。还是黑：看投影仪有没有信号，按 Win 和 P 重选一次。",
  "翻错了页：按页码数字再按回车，例如 6 回车。按 O 可以看到全部页面，点哪页去哪页；按 / 查找画面上的字。",
  "要在画面上指点：按 L 鼠标变成光点，按 W 可以写画，再按一次收起。在讲者屏上按，就在“墙上”那个小画面上移动鼠标。",
  "不小心关掉了、死机、断电：再双击一次文件，会回到刚才那一页（半小时之内）。",
  "   只关了画面、讲者屏还在：讲者屏上会说，按“打开画面窗口”。只关了讲者屏：在画面上按 S。",
  "画面不占满：按 F5；笔记本上没反应，按住 Fn 再按 F5，或者按 F。四边有黑边：屏幕的比例和画面不同，不要紧。",
  "看到的是一篇文章，不是画面：把窗口最大化，再按 Ctrl 和 0，然后关掉重新打开。竖着的屏幕：点“字号”，再点“投影画面”。",
  "   还是文章：这个浏览器太旧，换 Chrome 或 Edge。换不了也不耽误，全文都在，可以照着念。",
  "字变得不好看：不影响放映；下次用“检查.html”看“字体”那一项。",
  "鼠标箭头挡住了画面：把它移到屏幕最边上。",
  `要结束：按 Esc 退出全屏，再关掉“${page}”的窗口。`,
  "",
];

const checking: readonly string[] = [
  "四、怎么知道文件没有坏、没有被换",
  "",
  "“校验.txt”里每个文件有一串字（SHA-256）。用记事本打开它；字连成一片的，换写字板打开。",
  "Windows：打开这个文件夹，在上方地址栏里输入 cmd 回车；在黑窗口里输入下面这行再回车：",
  '   certutil -hashfile "检查.html" SHA256',
  "换一个文件就换引号里的文件名。出来的一串和“校验.txt”里那一行相同（大小写、空格不论），文件就是原样。",
];
