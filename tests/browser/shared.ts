import { inject } from "vitest";
import type { SharedName } from "./shared-setup.ts";

/** The address of something that all test files share. The first to ask waits until it is made. */
export async function shared(name: SharedName): Promise<string> {
  const answer = await fetch(inject("sharedAt") + name);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}
