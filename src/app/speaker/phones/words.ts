import type { Words } from "../../../deck/model.ts";
import { sayingOf } from "../../ui/words.ts";

/** The words of the sheet with the codes. */
const table = {
  title: { zh: "手机和平板", en: "Phones and tablets" },
  sameNetwork: {
    zh: "手机和这台电脑要在同一个无线网",
    en: "Phones must be in the same network as this machine",
  },
  noNetwork: { zh: "没有连上无线网", en: "There is no network" },
  noNetworkWhat: {
    zh: "先连上会场的无线网，再重新运行 npm run live。",
    en: "Connect to the network of the room, then run npm run live again.",
  },
  enterKey: { zh: "输入口令，连上中转服务器", en: "Type the broker's key" },
  key: { zh: "口令", en: "Key" },
  connect: { zh: "连接", en: "Connect" },
  joining: { zh: "正在连接…", en: "Connecting…" },
  wrongKey: { zh: "口令不对，或服务器不让进", en: "The broker does not take this key" },
  down: { zh: "中转服务器连不上，正在重连…", en: "The broker does not answer; trying again" },
  noUrl: {
    zh: "deck.yaml 里没有写 url，不知道网页放在哪里，给不出二维码",
    en: "deck.yaml has no url: without the page's address there are no codes",
  },
  followAt: { zh: "发给大家的网址", en: "The address for everybody" },
  noServer: { zh: "手机连不进来：服务器停了", en: "No phone gets in: the server has stopped" },
  noServerWhat: {
    zh: "画面照常用这台电脑翻。重新运行 npm run live，手机会自己连回来。",
    en: "Turn at this machine. Run npm run live again, and the phones come back by themselves.",
  },
  remote: { zh: "翻页", en: "Remote" },
  remoteFor: { zh: "给操作员或讲者的手机", en: "For the phone of an operator or the speaker" },
  lectern: { zh: "讲稿", en: "Notes" },
  lecternFor: { zh: "给讲者的平板", en: "For the speaker's tablet" },
  follow: { zh: "观众", en: "Audience" },
  followFor: { zh: "大家扫，只看公开的内容", en: "For everyone: what is public" },
  keyed: { zh: "带钥匙", en: "With the key" },
  anyone: { zh: "谁都能扫", en: "For anyone" },
  scanOnly: { zh: "只能扫，只给自己人扫", en: "For your own people" },
  connected: { zh: "{} 部连着", en: "{} connected" },
  followed: { zh: "{} 部跟着看", en: "{} following" },
  light: { zh: "在画面上亮 20 秒", en: "20 seconds on the wall" },
  lit: { zh: "画面上正亮着", en: "On the wall now" },
  warning: {
    zh: "前两个码能翻页、能看讲稿，别投到墙上，别拍照外传。",
    en: "The first two codes turn the slides and show the notes: keep them off the wall.",
  },
  warningMore: {
    zh: "换钥匙后，旧的手机平板立刻失效，观众不受影响。",
    en: "A new key cuts off the phones and tablets that have the old one, not the audience.",
  },
  renew: { zh: "换钥匙", en: "New key" },
  renewAsk: { zh: "换钥匙？手机平板要重新扫码", en: "Renew? Phones must scan again" },
  close: { zh: "停止手机连接", en: "Shut phones out" },
  open: { zh: "重新让手机连", en: "Let phones in again" },
  shut: { zh: "手机连接已停", en: "Phones are shut out" },
  done: { zh: "关闭", en: "Close" },
} as const satisfies Record<string, Words>;

export const sayOfPhones = sayingOf(table);
export type Say = ReturnType<typeof sayOfPhones>;
