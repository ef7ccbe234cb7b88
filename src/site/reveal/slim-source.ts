import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fixedSettings, unusedParts, usedMethods } from "./reveal-use.ts";

/** The sources that the package ships beside its bundle. */
export const revealSources = join(
  dirname(createRequire(import.meta.url).resolve("reveal.js")),
  "../js",
);

export const mainFile = join(revealSources, "reveal.js");
const settingsFile = join(revealSources, "config.ts");
const parts = Object.keys(unusedParts).join("|");
const callOfPart = new RegExp(
  `(?:(?:this\\.)?\\bReveal\\.)?\\b(?:${parts})\\.\\w+\\((?:[^()]|\\([^()]*\\))*\\)`,
  "g",
);
const setting = /\b(?:config|this\.Reveal\.getConfig\(\))\.(\w+)\b(?!\s*=[^=])/g;

/**
 * Messages from other pages, a full screen of `.reveal` alone, and settings in the address, which would be set back.
 */
export const unusedStatements = [
  "window.removeEventListener( 'message', onPostMessage, false );",
  "setupFullscreen();",
  "document.removeEventListener( 'fullscreenchange', onFullscreenChange );",
  "document.removeEventListener( 'webkitfullscreenchange', onFullscreenChange );",
  ", ...Util.getQueryHash()",
];

/** Methods that nothing calls then: the address is ours (`src/app/stage/address.ts`). */
const unusedMethod =
  /^\t(?:writeURL|replaceState|debouncedReplaceState|getHash|disable|enable|sync|isAllowedToPlayAudio)\([^]*?\n\t\}$/gm;

/** A source of reveal.js as this stage uses it: settings that never change stand as constants, calls of parts are gone. */
export function slimSource(code: string, path: string): string {
  const less = unusedStatements
    .reduce((text, statement) => text.replaceAll(statement, ""), withoutComments(code))
    .replaceAll(
      "plugins.load( config.plugins, config.dependencies )",
      "Promise.all( [ slideContent.ready, autoAnimate.ready ] )",
    )
    .replaceAll(callOfPart, "undefined")
    .replaceAll(/(?:this\.Reveal\.)?\blocation\.writeURL\(\)/g, "undefined")
    .replaceAll(unusedMethod, "")
    // Fields that only the parts read; a class with fields is lowered to more code.
    .replaceAll(/^\t(?:allowedToPlayAudio|MAX_REPLACE_STATE_FREQUENCY) = .*$/gm, "")
    .replaceAll(setting, (whole, name: string) => fixedSettings[name] ?? whole)
    // Of slides: no backgrounds are made.
    .replaceAll(/\bslide\.slideBackgroundElement\b/g, "undefined")
    .replaceAll(/this\.Reveal\.getSlideBackground\([^()]*\)/g, "undefined")
    .replaceAll(/this\.Reveal\.(?:isScrollView|isSpeakerNotes)\(\)/g, "false");
  if (path === settingsFile) return slimSettings(less);
  return path === mainFile ? slimMain(less) : less;
}

/** No string of these files has what looks like a comment, but for addresses after a colon. */
function withoutComments(code: string): string {
  return code.replace(/\/\*\*?[^]*?\*\//g, "").replace(/(^|[^:'"\\])\/\/.*$/gm, "$1");
}

function slimMain(code: string): string {
  const without = Object.entries(unusedParts).reduce(
    (text, [name, path]) =>
      text
        .replace(new RegExp(`^import \\w+ from '\\./${path}'$`, "m"), "")
        .replace(new RegExp(`^\\s*${name} = new \\w+\\( Reveal \\)([,;])$`, "m"), (_line, end) =>
          // The last of the list of variables needs one before the semicolon.
          end === ";" ? "\t\tnone;" : "",
        ),
    code,
  );
  return without
    .replace(layout, "\tfunction layout() {}")
    .replace(/const API = \{([^]*?)\n\t\};/, (_all, list: string) => `const API = {${used(list)}};`)
    .replace(
      /(Util\.extend\( Reveal, \{)([^]*?)\} \);/,
      (_all, start: string, list: string) => `${start}${used(list)}} );`,
    );
}

/** Settings that are constants, or belong to a part that is left out, need no value. */
function slimSettings(code: string): string {
  return code.replaceAll(/^\t(\w+): [^{}[\]\n]*,$/gm, (line, name: string) =>
    name in fixedSettings || settingsOfParts.test(name) ? "" : line,
  );
}

const settingsOfParts =
  /^(?:controls|parallax|scroll|show|jumpTo|keyboard|preview|defaultTiming|autoSlide|help|overview|dependencies|plugins)/;

/**
 * The stage lays out the slides (`src/app/ui/fit.ts`), and paper has a layout of its own. What reveal.js would do at every turn
 * is to measure the page, which has the browser lay it out at once, for custom properties that nothing reads.
 */
const layout = /^\tfunction layout\(\) \{$[^]*?^\t\}$/m;

/** The entries of an object literal that are used. */
function used(list: string): string {
  return list
    .split(/,\s*\n|,(?= navigate)/)
    .map((entry) => entry.trim())
    .filter((entry) => entry.startsWith("...") || usedMethods.has(/^\w+/.exec(entry)?.[0] ?? ""))
    .join(", ");
}
