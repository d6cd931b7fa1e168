// A long formula breaks between its terms before it breaks between a term's factors: the pieces of a term stand in a box of their own.
import type { SetNode } from "./formula-width.ts";

/** a(b) | +c(d) | (e)(f) | =g -> [a(b)] [+c(d) (e)(f)] [=g], where | is a place at which the line may end. */
export function boxTerms(node: SetNode): void {
  const { children } = node;
  if (children === undefined) return;
  if (!children.some(isPiece)) {
    children.forEach(boxTerms);
    return;
  }
  const boxes: SetNode[][] = [];
  for (const [place, piece] of children.entries()) {
    if (place === 0 || !isPiece(piece) || beginsTerm(piece, children[place - 1]!)) boxes.push([piece]);
    else boxes.at(-1)!.push(piece);
  }
  if (boxes.length > 1) node.children = boxes.map((pieces) => (pieces.length === 1 ? pieces[0]! : boxed(pieces)));
}

function isPiece({ classes = [] }: SetNode): boolean {
  return classes.includes("katex-base");
}

function beginsTerm(piece: SetNode, before: SetNode): boolean {
  const first = glyphs(piece)[0];
  return (/\bm(rel|bin)\b/.test(first?.kind ?? "") && first!.text !== "⋅") || /\bmpunct\b/.test(glyphs(before).at(-1)?.kind ?? "");
}

/** What is seen, from left to right; of a sign made of parts, "=" with "?" above, its kind. */
function glyphs({ classes = [], text, children = [] }: SetNode): { kind: string; text: string }[] {
  const kind = classes.join(" ");
  if (text !== undefined && text !== "") return [{ kind, text }];
  if (/\bmrel\b/.test(kind)) return [{ kind, text: "" }];
  return /strut|mspace/.test(kind) ? [] : children.flatMap(glyphs);
}

/** KaTeX's own kind of span, with other children. */
function boxed(pieces: SetNode[]): SetNode {
  const span = pieces[0]!;
  return Object.assign(Object.create(Object.getPrototypeOf(span)) as SetNode, span, { classes: ["term-box"], children: pieces });
}
