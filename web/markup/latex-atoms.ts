// Reads LaTeX into atoms: a letter, a fraction with its two parts, a pair of brackets with what is between them.

/**
 * `parts` are the bodies in which a change can be looked for, `glue` the text before, between and after them:
 * \frac{a}{b}^{2} is glue ["\frac{", "}{", "}^{", "}"] around parts [a, b, 2].
 */
export interface Atom {
  glue: string[];
  parts: Atom[][];
  /** Set by mark-changes: the classes of the marks it belongs to. */
  marks: Set<string>;
}

const argumentsOf: Record<string, number> = { "\\frac": 2, "\\dfrac": 2, "\\tfrac": 2, "\\sqrt": 1 };
const opaqueArgument = new Set(["\\text", "\\operatorname", "\\mathrm", "\\mathit"]);
const tokens = /\\(?:[a-zA-Z]+|.)|[^\\\s]|\s+/gy;

export function readAtoms(latex: string): Atom[] {
  return new Reader(latex.match(tokens)?.filter((token) => token.trim() !== "") ?? []).body(undefined);
}

class Reader {
  private readonly tokens: string[];
  private at = 0;

  constructor(tokens: string[]) {
    this.tokens = tokens;
  }

  /** body = { atom { script } } up to, and without, the closing token */
  body(closing: string | undefined): Atom[] {
    const atoms: Atom[] = [];
    while (this.at < this.tokens.length && this.tokens[this.at] !== closing) {
      const token = this.take();
      const base = atoms.at(-1);
      if (base !== undefined && (token === "^" || token === "_")) this.script(base, token);
      else if (base !== undefined && token === "'") base.glue.push(base.glue.pop()! + "'");
      else atoms.push(this.atom(token));
    }
    return atoms;
  }

  private take(): string {
    return this.tokens[this.at++] ?? "";
  }

  private script(base: Atom, sign: string): void {
    base.glue.push(`${base.glue.pop()}${sign}{`, "}");
    base.parts.push(this.argument());
  }

  private argument(): Atom[] {
    const token = this.take();
    if (token !== "{") return [this.atom(token)];
    const body = this.body("}");
    this.take();
    return body;
  }

  private atom(token: string): Atom {
    if (token === "{") {
      this.at--;
      return { glue: ["{", "}"], parts: [this.argument()], marks: new Set() };
    }
    if (token === "\\left") return this.brackets();
    if (token === "\\begin") return this.environment();
    if (opaqueArgument.has(token)) return this.opaque(token);
    const atom: Atom = { glue: [token], parts: [], marks: new Set() };
    for (let count = argumentsOf[token] ?? 0; count > 0; count--) {
      atom.glue.push(`${atom.glue.pop()}{`, "}");
      atom.parts.push(this.argument());
    }
    return atom;
  }

  private brackets(): Atom {
    const open = this.take();
    const body = this.body("\\right");
    this.take();
    return { glue: [`\\left${open} `, `\\right${this.take()} `], parts: [body], marks: new Set() };
  }

  /** \begin{cases} … \end{cases}, kept whole: a mark around a cell's end would not be LaTeX. */
  private environment(): Atom {
    let text = "\\begin";
    for (let depth = 1; depth > 0 && this.at < this.tokens.length; ) {
      const token = this.take();
      if (token === "\\begin") depth++;
      if (token === "\\end") depth--;
      text += spaced(token);
    }
    return this.opaque(text);
  }

  /** A command whose argument is not mathematics. */
  private opaque(text: string): Atom {
    let token;
    do {
      token = this.take();
      text += spaced(token);
    } while (token !== "}" && token !== "");
    return { glue: [text], parts: [], marks: new Set() };
  }
}

/** A command of letters must not run into the next letter. */
function spaced(token: string): string {
  return /^\\[a-zA-Z]+$/.test(token) ? `${token} ` : token;
}

/** Writes atoms as LaTeX again, each run of equally marked atoms in one \htmlClass. */
export function writeAtoms(atoms: readonly Atom[]): string {
  let latex = "";
  for (let first = 0; first < atoms.length; ) {
    const classes = [...atoms[first]!.marks].sort().join(" ");
    let end = first + 1;
    while (end < atoms.length && [...atoms[end]!.marks].sort().join(" ") === classes) end++;
    const run = atoms.slice(first, end).map(writeAtom).join("");
    latex += classes === "" ? run : `\\htmlClass{${classes}}{${run}}`;
    first = end;
  }
  return latex;
}

function writeAtom({ glue, parts }: Atom): string {
  return glue.map((text, index) => spaced(text) + (index < parts.length ? writeAtoms(parts[index]!) : "")).join("");
}
