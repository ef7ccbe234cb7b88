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
 * Messages from other pages, a full screen of `.reveal` alone, and settings in the address, which would be set back; marks and
 * sizes that no style sheet reads, the cover of a break, which the stage never takes, and classes and styles of boxes that
 * the stage itself takes off when it is left (`src/app/stage/stage.ts`).
 */
export const unusedStatements = [
  "window.removeEventListener( 'message', onPostMessage, false );",
  "setupFullscreen();",
  "document.removeEventListener( 'fullscreenchange', onFullscreenChange );",
  "document.removeEventListener( 'webkitfullscreenchange', onFullscreenChange );",
  ", ...Util.getQueryHash()",
  "dom.wrapper.setAttribute( 'data-background-transition', config.backgroundTransition );",
  "dom.wrapper.removeAttribute( 'data-background-transition' );",
  "dom.viewport.style.setProperty( '--slide-width', typeof config.width === 'string' ? config.width :  config.width + 'px' );",
  "dom.viewport.style.setProperty( '--slide-height', typeof config.height === 'string' ? config.height :  config.height + 'px' );",
  "dom.viewport.style.removeProperty( '--slide-width' );",
  "dom.viewport.style.removeProperty( '--slide-height' );",
  "Util.toggleClass( dom.wrapper, 'embedded', config.embedded );",
  "Util.toggleClass( dom.wrapper, 'rtl', config.rtl );",
  "Util.toggleClass( dom.wrapper, 'center', config.center );",
  "dom.wrapper.classList.add( 'no-hover' );",
  "dom.wrapper.classList.remove( 'no-hover' );",
  "dom.wrapper.classList.add( 'has-vertical-slides' );",
  "dom.wrapper.classList.remove( 'has-vertical-slides' );",
  "dom.wrapper.classList.add( 'has-horizontal-slides' );",
  "dom.wrapper.classList.remove( 'has-horizontal-slides' );",
  "dom.pauseOverlay = Util.createSingletonNode( dom.wrapper, 'div', 'pause-overlay', config.controls ? '<button class=\"resume-button\">Resume presentation</button>' : null );",
  "dom.pauseOverlay.addEventListener( 'click', resume, false );",
  "dom.pauseOverlay.removeEventListener( 'click', resume, false );",
  "if( dom.pauseOverlay ) dom.pauseOverlay.remove();",
  "\t\t\tresume();\n",
  "dom.wrapper.classList.remove( 'ready', 'center', 'has-horizontal-slides', 'has-vertical-slides' );",
  "dom.slides.style.removeProperty( 'width' );",
  "dom.slides.style.removeProperty( 'height' );",
  "dom.slides.style.removeProperty( 'zoom' );",
  "dom.slides.style.removeProperty( 'left' );",
  "dom.slides.style.removeProperty( 'top' );",
  "dom.slides.style.removeProperty( 'bottom' );",
  "dom.slides.style.removeProperty( 'right' );",
  "dom.slides.style.removeProperty( 'transform' );",
];

/** Methods that nothing calls then: the address is ours (`src/app/stage/address.ts`). */
const unusedMethod =
  /^\t(?:writeURL|replaceState|debouncedReplaceState|getHash|disable|enable|sync|isAllowedToPlayAudio|onDocumentMouseScroll)\([^]*?\n\t\}$/gm;

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
    // The wheel turns nothing.
    .replaceAll(/^\t+(?:.*\bonDocumentMouseScroll\b.*|this\.lastMouseWheelStep = 0;)$/gm, "")
    // Fields that only the parts read; a class with fields is lowered to more code.
    .replaceAll(/^\t(?:allowedToPlayAudio|MAX_REPLACE_STATE_FREQUENCY) = .*$/gm, "")
    .replaceAll(setting, (whole, name: string) => fixedSettings[name] ?? whole)
    // Of slides: no backgrounds are made.
    .replaceAll(/\bslide\.slideBackgroundElement\b/g, "undefined")
    .replaceAll(/this\.Reveal\.getSlideBackground\([^()]*\)/g, "undefined")
    // Style sheets hide the others (`src/app/stage/style/stage.css`).
    .replaceAll(/\bslide\.style\.display = \w+;|\bslide\.style\.display = 'none';/g, "")
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
    .replace(everySlide, (line) => `${line}\n\t\t\t\t${skipSame}`)
    .replaceAll(announcing, announceLater)
    .replace(inert, "")
    .replaceAll(
      /\b(?:element\.setAttribute\( 'hidden', '' \)|slide\.removeAttribute\( 'hidden' \));/g,
      "",
    )
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

/** At every turn, reveal.js takes the place off every slide and gives it anew; a slide that keeps its place keeps its styles. */
const everySlide = /let element = slides\[i\];(?=\s*let reverse\b)/;
const skipSame =
  "if( !printMode && element.classList.contains( i < index ? 'past' : i > index ? 'future' : 'present' ) ) continue;";

/**
 * A screen reader is told of a slide that stays: to gather its text, the browser works out the style of every element, and
 * the room of the text once it is told.
 */
const announcing =
  /requestAnimationFrame\( \(\) => \{\s*(announceStatus\( getStatusText\( currentSlide \) \));\s*\}\);/g;
const announceLater =
  "clearTimeout( announceStatus.timer ); announceStatus.timer = setTimeout( () => $1, 1000 );";

/**
 * What is not drawn (`src/app/stage/style/stage.css`) takes no focus, and `inert` would have the browser style every element of
 * two slides anew.
 */
const inert =
  /^\t\tUtil\.queryAll\( dom\.wrapper, SLIDES_SELECTOR \)\.forEach\( slide => \{\s*slide\.toggleAttribute\( 'inert'[^]*?\n\t\t\} \);$/m;

/** The entries of an object literal that are used. */
function used(list: string): string {
  return list
    .split(/,\s*\n|,(?= navigate)/)
    .map((entry) => entry.trim())
    .filter((entry) => entry.startsWith("...") || usedMethods.has(/^\w+/.exec(entry)?.[0] ?? ""))
    .join(", ");
}
