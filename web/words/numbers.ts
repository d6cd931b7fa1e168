// Numbers as the page writes them: a true minus sign, and ten to a power where decimals would hide the digits.

const superscripts: Record<string, string> = {
  "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
};

function withMinusSign(digits: string): string {
  return digits.replace("-", "−");
}

function isTiny(value: number, smallest: number): boolean {
  return value !== 0 && Math.abs(value) < smallest;
}

function isHuge(value: number): boolean {
  return Math.abs(value) >= 1e6;
}

function special(value: number): string | undefined {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  return undefined;
}

function scientific(value: number, decimals: number): { mantissa: string; exponent: string } {
  const [mantissa = "", exponent = ""] = value.toExponential(decimals).split("e");
  return { mantissa: withMinusSign(mantissa), exponent: exponent.replace("+", "") };
}

function asPower(value: number, decimals: number): string {
  const { mantissa, exponent } = scientific(value, decimals);
  return `${mantissa}×${powerOfTen(exponent)}`;
}

/** powerOfTen(-40) -> "10⁻⁴⁰"; 10⁰ is written 1. */
export function powerOfTen(exponent: number | string): string {
  return Number(exponent) === 0 ? "1" : `10${String(exponent).replace(/./g, (digit) => superscripts[digit] ?? digit)}`;
}

/** A fixed number of decimals, so that the digits stand still while a point is dragged: "0.7311", "4.5×10⁻⁵". */
export function fixed(value: number, decimals: number): string {
  const name = special(value);
  if (name !== undefined) return name;
  if (isTiny(value, 0.5 * 10 ** -decimals * 10) || isHuge(value)) return asPower(value, Math.max(1, decimals - 2));
  return withMinusSign(value.toFixed(decimals));
}

/** A number of significant digits, as LaTeX that no line break divides, and whether nothing was rounded away. */
export function significant(value: number, digits: number): { latex: string; exact: boolean } {
  const rounded = Number(value.toPrecision(digits));
  const exact = rounded === value;
  if (isTiny(value, 1e-4) || isHuge(value)) {
    const { mantissa, exponent } = scientific(value, digits - 1);
    return { latex: `{${mantissa.replace("−", "-")}\\times 10^{${exponent}}}`, exact };
  }
  return { latex: exact ? String(value) : value.toPrecision(digits), exact };
}

/** A slider's value: whole where its steps are, else with their decimals, at least two. */
export function sliderText(value: number, step: number): string {
  const decimals = Number.isInteger(step) ? 0 : Math.max(2, String(step).split(".")[1]?.length ?? 2);
  return isHuge(value) ? fixed(value, decimals) : withMinusSign(value.toFixed(decimals));
}

/** The engine's plain text of a tick, with a true minus sign and powers of ten: "-2.5e6" -> "−2.5×10⁶", "1e-8" -> "10⁻⁸". */
export function tickText(plain: string): string {
  return withMinusSign(plain.replace(/([\d.]+)e\+?(-?\d+)$/, (_, digits: string, exponent: string) => (digits === "1" ? "" : `${digits}×`) + powerOfTen(exponent)));
}

/** An error in units of the last place: "0.3", "2281", "1.1×10⁷". */
export function ulpText(ulps: number): string {
  return isHuge(ulps) ? asPower(ulps, 1) : ulps < 100 ? ulps.toFixed(1) : ulps.toFixed(0);
}

/** One digit and a power of ten, as short as it can be written: "0.002", "300", "−4×10⁻⁷", "10⁻⁸". */
export function roundNumber(value: number): string {
  if (!isTiny(value, 1e-4) && !isHuge(value)) return withMinusSign(String(value));
  return asPower(value, 0).replace(/(?<!\d)1×/, "");
}
