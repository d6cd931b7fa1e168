// Digits as a program prints them, beside the true ones.
import { type Html, html } from "./html.ts";

/** "4.541874e-05" as the framework's repr has it; only the sign is typeset. */
export function shown(written: string): string {
  return written.replace(/^-/, "−");
}

/** What differs from the truth is underlined in the digits themselves: from the first that is not the same, and at least the last. */
export function withDifference(found: string, truth: string): Html {
  const [digits, exponent = ""] = found.split("e");
  let same = 0;
  while (same < digits!.length - 1 && found[same] === truth[same]) same++;
  return found === truth ? html`${found}` : html`${digits!.slice(0, same)}<u>${digits!.slice(same)}</u>${exponent && `e${exponent}`}`;
}
