// What MicroPython's texts cannot do: `name.ljust(8)` → `_text.ljust(name,8)`, `name[::-1]` → `_text.back(name)`.

/** The dot, the method and its bracket; or the whole way back, if nothing is assigned to it. */
export const ofText = /^(?:\.(capitalize|center|[lr]just|remove[ps]\w+fix|swapcase|title(?=\(\))|zfill)\(|\[::-1\](?!\s*=[^=]))/;

/** Where what the method is called on starts, in a text that ends with it: `f(x).names[0]`, `"a"`, `(a + b)`. @param {string} text */
export function operandStart(text) {
  let at = text.length;
  for (;;) {
    const before = text.slice(0, at);
    const [word = ""] = /(?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[\w.]+)$/.exec(before.slice(-400)) ?? [];
    if (word !== "") {
      at -= word.length;
      if (!word.startsWith(".")) return at;
      continue;
    }
    if (!/[)\]}]$/.test(before)) return at;
    let depth = 0;
    do {
      at--;
      depth += /[)\]}]/.test(text[at] ?? "") ? 1 : /[([{]/.test(text[at] ?? "") ? -1 : 0;
    } while (at > 0 && depth > 0);
  }
}
