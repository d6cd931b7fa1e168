// matplotlib's mathtext as plain text: a label of a cell's figure, which the page sets without a script of KaTeX's.

const names: Record<string, string> = { alpha: "α", beta: "β", gamma: "γ", lambda: "λ", sigma: "σ", prime: "′", cdot: "·", leq: "≤", geq: "≥" };
const raised: Record<string, string> = { "-": "⁻", "+": "⁺", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", x: "ˣ", n: "ⁿ" };

/** "$\sigma(x)=\frac{1}{1+e^{-x}} $" -> "σ(x)=1/(1+e⁻ˣ)". An unbalanced brace is forgiven, as matplotlib does. */
export function plainMathtext(text: string): string {
  return text.replace(/\$([^$]*)\$/g, (_whole, math: string) => plain(math)).trim();
}

function plain(math: string): string {
  return math
    .replace(/\^\{([^{}]*)\}|\^(\S)/g, (_whole, several: string | undefined, one: string | undefined) => power(several ?? one!))
    .replace(/\\d?frac\{([^{}]*)\}\{([^{}]*)\}/g, (_whole, over: string, under: string) => `${over}/${under.length > 1 ? `(${under})` : under}`)
    .replace(/\\([a-zA-Z]+)/g, (_whole, name: string) => names[name] ?? name)
    .replace(/'/g, "′")
    .replace(/[{}\\]/g, "");
}

function power(exponent: string): string {
  const signs = [...exponent.replaceAll(" ", "")].map((sign) => raised[sign]);
  return signs.every((sign) => sign !== undefined) ? signs.join("") : `^(${exponent})`;
}
