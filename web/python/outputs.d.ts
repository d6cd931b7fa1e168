// What a cell writes, piece by piece.

export interface Series {
  x: number[];
  y: number[];
  label: string | null;
  color: string | null;
  alpha: number | null;
}

export interface Line extends Series {
  /** As matplotlib writes them; "" for points without a line. */
  dashes: "-" | "--" | "-." | ":" | "";
  marked: boolean;
  /** In matplotlib's points. */
  width: number;
}

export interface Points extends Series {
  /** Rings: only their edge is drawn. */
  hollow: boolean;
  /** Pixels. */
  radius: number;
}

/** One of the two axes; where it is logarithmic, all numbers along it are decimal exponents. */
export interface Scale {
  isLog: boolean;
  limits: [number, number] | null;
  /** Null: the page chooses them. */
  ticks: { value: number; text: string }[] | null;
}

export interface Axes {
  lines: Line[];
  scatters: Points[];
  /** Polygons, with NaN after each. */
  areas: Series[];
  texts: { x: [number]; y: [number]; text: string; color: string | null }[];
  title: string | null;
  xlabel: string | null;
  ylabel: string | null;
  grid: boolean;
  legend: boolean;
  x: Scale;
  y: Scale;
}

export type Output =
  | { kind: "text"; text: string }
  /** The value of a part's last expression, as IPython shows it. */
  | { kind: "result"; text: string }
  /** `line` counts the lines of the cell from 1; null: none is to blame. */
  | { kind: "error"; text: string; line: number | null }
  | { kind: "figure"; figure: { axes: Axes[]; figsize: [number, number] | null } }
  /** Nothing that is printed after this is shown. */
  | { kind: "cut" };
