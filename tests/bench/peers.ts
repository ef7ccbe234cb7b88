import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import MarkdownIt from "markdown-it";
import type { PlainSlide } from "./decks.ts";
import type { SiteFiles } from "./serve.ts";
import type { Workplace } from "./workplace.ts";

/**
 * The page that a person would write by hand for this text, as the lower bound: one file, no script, the system's
 * fonts.
 */
export function staticPage(slides: readonly PlainSlide[]): SiteFiles {
  const markdown = new MarkdownIt({ html: true });
  const sections = slides.map(
    ({ face, script }) =>
      `<section>\n${markdown.render(face)}<div>\n${markdown.render(script)}</div>\n</section>`,
  );
  const page = `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>讲稿</title>
<link rel="icon" href="data:,">
<style>
body { max-width: 40em; margin: 0 auto; padding: 1em; font: 1.1em/1.8 sans-serif; }
h1, h2 { color: #8f1118; line-height: 1.3; }
section { padding: 2em 0; border-bottom: 1px solid #ccc; }
div { color: #444; }
</style>
</head>
<body>
${sections.join("\n")}
</body>
</html>
`;
  return new Map([["index.html", Buffer.from(page)]]);
}

/**
 * reveal.js and its installed Markdown plugin, in their fastest form: the text in the page, and the smallest theme,
 * without fonts.
 */
export async function revealPage(slides: readonly PlainSlide[]): Promise<SiteFiles> {
  const dist = dirname(createRequire(import.meta.url).resolve("reveal.js"));
  const text = slides
    .map(({ face, script }) => `${face}\n\nNote:\n\n${script}`)
    .join("\n\n---\n\n");
  const page = `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>讲稿</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="reset.css">
<link rel="stylesheet" href="reveal.css">
<link rel="stylesheet" href="theme/serif.css">
</head>
<body>
<div class="reveal"><div class="slides"><section data-markdown><textarea data-template>
${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}
</textarea></section></div></div>
<script src="reveal.js"></script>
<script src="plugin/markdown.js"></script>
<script>Reveal.initialize({ hash: true, plugins: [RevealMarkdown] })</script>
</body>
</html>
`;
  const names = ["reset.css", "reveal.css", "theme/serif.css", "reveal.js", "plugin/markdown.js"];
  const files = await Promise.all(
    names.map(async (name): Promise<[string, Buffer]> => [name, await readFile(join(dist, name))]),
  );
  return new Map([["index.html", Buffer.from(page)], ...files]);
}

/** The text as Marp reads it, with our notes as presenter notes. */
export function marpDeck(slides: readonly PlainSlide[]): string {
  const pages = slides.map(({ face, script }) =>
    script === "" ? face : `${face}\n\n<!--\n${script}\n-->`,
  );
  return `---\nmarp: true\nlang: zh-Hans\n---\n\n${pages.join("\n\n---\n\n")}\n`;
}

/** The newest Marp of npm. */
export interface Marp {
  readonly version: string;
  /** Its program, for Node to run. */
  readonly program: string;
}

/** Installs Marp below the workplace: it is never a dependency of the project. */
export async function installMarp(workplace: Workplace): Promise<Marp> {
  const folder = join(workplace.folder, "marp");
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), '{ "private": true }');
  const options = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  await workplace.run("npm", ["install", ...options, "@marp-team/marp-cli@latest"], {
    cwd: folder,
  });
  const home = join(folder, "node_modules", "@marp-team", "marp-cli");
  const { version } = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as {
    version: string;
  };
  return { version, program: join(home, "marp-cli.js") };
}
