// The state of this page in its address: elements recall what a link says of them, and keep there what the reader changes.
import { restAll } from "../plot/rest.ts";
import { AddressState, type ReadValue } from "../state/address-state.ts";

/** Browsers refuse an address that changes too often. */
const pause = 300;

const state = new AddressState(location.search);
let timer: ReturnType<typeof setTimeout> | undefined;

/** What the link says of an element, if it can be used. */
export function recall<Value>(id: string, name: string, reader: ReadValue<Value>): Value | undefined {
  const value = state.read(id, name, reader);
  if (value === undefined && state.problems.size > 0) document.dispatchEvent(new Event("link-problem"));
  return value;
}

/** Puts what has changed into the address; undefined: it is again as the page has it. */
export function keep(id: string, changed: Record<string, string | undefined>): void {
  for (const [name, text] of Object.entries(changed)) state.write(id, name, text);
  timer ??= setTimeout(() => {
    timer = undefined;
    showAddress();
  }, pause);
}

export function mode(name: "hide" | "present"): string | undefined {
  return state.mode(name);
}

export function setMode(name: "hide" | "present", value: string | undefined): void {
  state.setMode(name, value);
  showAddress();
  takeModesAlong();
}

/** The reader has gone on from the place that the address names; in a single file it still names the step. */
export function leavePlace(step: Element | null): void {
  try {
    history.replaceState(history.state, "", `${location.pathname}${location.search}${step === null ? "" : `#${step.id}`}`);
  } catch {
    // As below.
  }
}

/** The address says all that has changed so far, also what is still being moved. */
export function settleAddress(): void {
  restAll();
  if (timer === undefined) return;
  clearTimeout(timer);
  timer = undefined;
  showAddress();
}

function showAddress(): void {
  try {
    history.replaceState(history.state, "", `${location.pathname}${state.query()}${location.hash}`);
  } catch {
    // A file's address may not change: the page works, only its link says less.
  }
}

/** Hidden controls stay hidden on the next page, and who presents goes on presenting. */
export function takeModesAlong(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*=".html"]')) {
    const [, file, hash = ""] = link.getAttribute("href")!.match(/^([^?#]*)(?:\?[^#]*)?(#.*)?$/) ?? [];
    if (file !== undefined && !/^[a-z]+:/i.test(file)) link.setAttribute("href", `${file}${state.modeQuery()}${hash}`);
  }
}

// Back among the places of this page, the address is one from before the reader changed things.
addEventListener("popstate", showAddress);

/** With the whole state: the same page in the other language has the same ids. */
export function fullQuery(): string {
  restAll();
  return state.query();
}

/** What of the link could not be used. */
export function problems(): string[] {
  const unknown = [...state.ids()].filter((id) => document.getElementById(id) === null);
  return [...state.problems, ...unknown];
}
