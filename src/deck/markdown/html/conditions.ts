/** Conditions of Vue, with it Slidev, Alpine and Angular, under which an element is shown. */
import { evenValue } from "./holds-notes.ts";

/** Whether an audience sees what is shown on a condition; undefined where that is not known. */
export function audienceSees(condition: string): boolean | undefined {
  return valueOf(evenValue(condition).replace(/^\(([^()]*)\)$/, "$1"));
}

function valueOf(condition: string): boolean | undefined {
  const either = condition.split("||").map(allOf);
  if (either.includes(true)) return true;
  return either.every((value) => value === false) ? false : undefined;
}

function allOf(condition: string): boolean | undefined {
  const all = condition.split("&&").map((part) => single(part.trim()));
  if (all.includes(false)) return false;
  return all.every((value) => value === true) ? true : undefined;
}

/** The names that Slidev has for its view and for where it draws a slide; the quotes of a value are gone. */
const presenter = /^(?:[\w$]+\.)*ispresenter(?:\.value)?(?:\s*={2,3}\s*true)?$/;
const context = "(?:[\\w$]+\\.)*\\$?rendercontext(?:\\.value)?";
const compared = new RegExp(
  `^(?:${context}\\s*([!=])==?\\s*(\\w+)|(\\w+)\\s*([!=])==?\\s*${context})$`,
);
const listed = new RegExp(`^\\[([\\w\\s,]*)\\]\\.includes\\(\\s*${context}\\s*\\)$`);

function single(condition: string): boolean | undefined {
  if (/^(?:false|0|null|undefined)$/.test(condition)) return false;
  if (/^(?:true|1)$/.test(condition)) return true;
  if (/^!(?!=)/.test(condition)) {
    const value = single(condition.slice(1).trim());
    return value === undefined ? undefined : !value;
  }
  if (presenter.test(condition)) return false;
  const [, sign, name, nameBefore, signBefore] = compared.exec(condition) ?? [];
  const where = name ?? nameBefore;
  if (where !== undefined) return ((sign ?? signBefore) === "=") === (where === "slide");
  const [, list] = listed.exec(condition) ?? [];
  return list === undefined ? undefined : /\bslide\b/.test(list);
}
