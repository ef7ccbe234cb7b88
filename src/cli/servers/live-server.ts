import { networkInterfaces } from "node:os";
import { createInterface } from "node:readline/promises";
import { words } from "../../deck/problems/problem.ts";
import type { Language } from "../../deck/problems/report.ts";
import { type OwnAddress, ownAddresses } from "../../live/addresses.ts";
import { keptKey } from "../../live/kept-key.ts";
import { openLiveServer, type LiveOptions, type LiveServer } from "../../live/server.ts";
import { spokenPart } from "../../live/spoken-part.ts";
import { givesNotes, liveSite, meetingRoom } from "../../site/publish/live-site.ts";
import { cacheFolder } from "../../site/write/cache-folder.ts";
import type { Outcome } from "../call/command.ts";
import { refusesNotes } from "../outputs/notes-like.ts";
import { soundDeck } from "../outputs/sound-deck.ts";
import { openBrowser } from "./open-browser.ts";
import { terminalCode } from "./terminal-code.ts";

/**
 * The first port to try; where it is in use, the next one. So phones can keep the address from one start to the next.
 */
const firstPort = 8300;
const ports = 20;

/**
 * Serves a deck to the network of the meeting until the process ends; none with errors, nor one that `build` would not
 * make public. A named port or address is the only one that is tried.
 */
export async function startLive(
  path: string,
  asked: { readonly port: number | undefined; readonly address: string | undefined },
  language: Language,
): Promise<Outcome> {
  const sound = await soundDeck(path, language);
  if (!sound) return 1;
  const { reading } = sound.deck;
  const { deck } = reading;
  if (!givesNotes(deck) && refusesNotes(reading, language)) return 1;
  const own = ownAddresses(networkInterfaces());
  const address = await chooseAddress(own, asked.address, language);
  if (address === "unknown") {
    const list = own.map((known) => known.address).join(", ") || words("没有", "none")[language];
    const said = words(
      `本机没有 ${asked.address} 这个地址，有的是：${list}`,
      `This machine has no address ${asked.address}. It has: ${list}`,
    );
    process.stderr.write(`${said[language]}\n`);
    return 1;
  }
  const [files, { key, keep }] = await Promise.all([
    liveSite(sound.folder, sound.deck),
    keptKey(path, cacheFolder("live")),
  ]);
  const spoken = spokenPart(deck);
  const room = meetingRoom(deck);
  const server = await openOnPort({ files, spoken, room, key, keep, address }, asked.port);
  if (!server) {
    const { port = firstPort } = asked;
    const said = words(`端口 ${port} 已被占用，换一个试试`, `Port ${port} is taken: try another`);
    process.stderr.write(`${said[language]}\n`);
    return 1;
  }
  process.stdout.write(told(server, process.stdout.isTTY === true, language));
  const hasDesktop = process.platform !== "linux" || process.env["DISPLAY"] !== undefined;
  if (hasDesktop && process.stdout.isTTY === true) openBrowser(server.home);
  return 0;
}

async function openOnPort(
  options: Omit<LiveOptions, "port">,
  asked: number | undefined,
): Promise<LiveServer | undefined> {
  const tried =
    asked === undefined ? Array.from({ length: ports }, (_, i) => firstPort + i) : [asked];
  for (const port of tried) {
    try {
      return await openLiveServer({ ...options, port });
    } catch (fault) {
      if (!(fault instanceof Error && "code" in fault && fault.code === "EADDRINUSE")) throw fault;
    }
  }
  return undefined;
}

/** The address for phones; undefined where the machine has no address. */
async function chooseAddress(
  own: readonly OwnAddress[],
  asked: string | undefined,
  language: Language,
): Promise<string | undefined | "unknown"> {
  if (asked !== undefined) return own.some(({ address }) => address === asked) ? asked : "unknown";
  if (own.length < 2 || process.stdin.isTTY !== true) return own[0]?.address;
  const list = own.map(({ card, address }, i) => `  ${i + 1}  ${address}  ${card}`).join("\n");
  const question = words(
    "这台电脑有几个网络地址，手机连在哪一个？直接回车是第 1 个：",
    "This machine has several addresses. Which network are the phones in? Enter takes the first: ",
  )[language];
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (;;) {
      const typed = (await terminal.question(`${list}\n${question}`)).trim();
      const chosen = own[typed === "" ? 0 : Number(typed) - 1];
      if (chosen) return chosen.address;
    }
  } finally {
    terminal.close();
  }
}

/** What is printed. The codes with the key only go to a terminal, so that the key is never in a log. */
function told({ home, address, key }: LiveServer, isSeen: boolean, language: Language): string {
  const say = (zh: string, en: string): string => words(zh, en)[language];
  const here = say(
    `讲者的电脑：${home}  画面；按 S 打开讲者屏，“手机”里有二维码`,
    `This machine: ${home}  the slides; S opens the speaker's screen, “Phones” there has the codes`,
  );
  if (address === undefined) {
    const alone = say(
      "没有连上网络，手机连不进来。连上后再运行一次。",
      "There is no network, so no phone gets in. Connect, then run this again.",
    );
    return `${here}\n${alone}\n`;
  }
  const follow = say(`观众：${address}`, `Audience: ${address}`);
  if (!isSeen) return `${here}\n${follow}\n`;
  const coded = (title: string, view: "remote" | "lectern"): string =>
    `\n${title}\n${terminalCode(`${address}?view=${view}#k=${key()}`)}`;
  return [
    `${here}\n\n${follow}\n${terminalCode(address)}`,
    coded(
      say("翻页（带钥匙，只给自己人扫）", "Remote (with the key: for your own people)"),
      "remote",
    ),
    coded(
      say("讲稿（带钥匙，只给自己人扫）", "Notes (with the key: for your own people)"),
      "lectern",
    ),
    say(
      "\nWindows 若问防火墙，请选“允许”（专用网络）。按 Ctrl+C 结束。\n",
      "\nIf a firewall asks, allow private networks. Ctrl+C ends it.\n",
    ),
  ].join("");
}
