// What a cell writes, piece by piece.

export interface Series {
  x: number[];
  y: number[];
  label: string | null;
  color: string | null;
  alpha: number | null;
}

export interface Points extends Series {
  /** Rings: only their edge is drawn. */
  hollow: boolean;
  /** Pixels. */
  radius: number;
}

export interface Axes {
  lines: Series[];
  scatters: Points[];
  title: string | null;
  xlabel: string | null;
  ylabel: string | null;
  grid: boolean;
  legend: boolean;
  xlim: [number, number] | null;
  ylim: [number, number] | null;
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
