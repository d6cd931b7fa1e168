// How wide a formula is that KaTeX has set, in em: the widest of the pieces between which its line may break.

/** A node of the tree that KaTeX makes of a formula; its documentation calls the tree internal, so the version is pinned. */
export interface SetNode {
  classes?: string[];
  children?: SetNode[];
  style?: { marginLeft?: string; marginRight?: string; paddingLeft?: string; minWidth?: string; width?: string };
  /** A glyph's own; of several, "tanh" or "))", the first one's. */
  text?: string;
  width?: number;
  italic?: number;
}

/** KaTeX's sizes 1 to 11, in em. */
const sizes = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];
/** The space that a missing bracket leaves, by KaTeX's style sheet. */
const nullDelimiter = 0.12;
/** Of a word in a formula a letter or digit is seldom wider, but for a capital. */
const letter = 0.55;
const capital = 0.78;

/** How far a formula's second line is set in (prose.css). */
const setIn = 1.3;

export function widestPiece(tree: SetNode): number {
  return Math.max(0, ...piecesOf(tree).map((piece, place) => widthOf(piece) + (place === 0 ? 0 : setIn)));
}

function piecesOf(node: SetNode): SetNode[] {
  return node.classes?.includes("katex-base") ? [node] : (node.children ?? []).flatMap(piecesOf);
}

function widthOf(node: SetNode): number {
  const { classes = [], style = {}, children } = node;
  if (classes.some((name) => /^(katex-)?(pstrut|strut|vlist-s)$/.test(name))) return 0;
  const around = ems(style.marginLeft) + ems(style.marginRight) + ems(style.paddingLeft);
  if (classes.includes("nulldelimiter")) return nullDelimiter;
  const size = /reset-size(\d+) size(\d+)/.exec(classes.join(" "));
  const scale = size === null ? 1 : sizes[Number(size[2])]! / sizes[Number(size[1])]!;
  const widths = (children ?? []).map(widthOf);
  const inside = children === undefined ? glyphsWidth(node) : stacked(classes) ? Math.max(0, ...widths) : widths.reduce((sum, width) => sum + width, 0);
  return scale * (Math.max(inside, ems(style.width), ems(style.minWidth)) + around);
}

function glyphsWidth({ text = "", width = 0, italic = 0 }: SetNode): number {
  const [first, ...others] = text;
  return width + italic + others.reduce((sum, glyph) => sum + (glyph === first ? width : /[A-Z]/.test(glyph) ? capital : letter), 0);
}

/** Rows one above the other, as the parts of a fraction are. */
function stacked(classes: readonly string[]): boolean {
  return classes.some((name) => /^(katex-)?(vlist|vlist-t)$/.test(name));
}

function ems(length: string | undefined): number {
  return length?.endsWith("em") ? Number.parseFloat(length) : 0;
}
