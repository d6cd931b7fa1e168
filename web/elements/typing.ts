// Where and how the reader types: what takes letters, and whose keys an input method has.

/** Where the page's own keys rest. */
export const takesLetters = "input, textarea, select, [contenteditable], .editor";

/** The key is the input method's, which chooses or ends a word with it. WebKit calls a composition ended before the Enter that ends it. */
export function isComposed({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229;
}
