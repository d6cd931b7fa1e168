// Puts a text into the clipboard, and lets the button that asked for it say so; where the browser does not allow it, the text
// stands below, selected, to be copied by hand.
import { arrival } from "../engine/arrival.ts";
import { loadWords } from "../words/load-words.ts";

const shownFor = 1600;

export async function copyFrom(button: HTMLButtonElement, text: string): Promise<void> {
  const group = button.parentElement!;
  group.querySelector(".by-hand")?.remove();
  if (!(await copy(text))) {
    const words = await arrival(loadWords(button));
    if (words !== undefined) offer(group, words.save.not_copied, text); // else <late-notice> says it
    return;
  }
  button.dataset["name"] ??= button.textContent;
  button.textContent = button.dataset["done"]!;
  setTimeout(() => (button.textContent = button.dataset["name"]!), shownFor);
}

/** False if the browser did not copy it. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyAsOnceWas(text);
  }
}

/** A page that was not fetched over https has no clipboard of the new kind. */
function copyAsOnceWas(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true }); // the next Tab goes on from the button
  }
}

function offer(group: HTMLElement, sentence: string, text: string): void {
  const label = document.createElement("label");
  label.className = "by-hand";
  const field = document.createElement("input");
  field.readOnly = true;
  field.value = text;
  label.append(sentence, field);
  group.append(label);
  field.select();
}
