// Finds the part that changes from one line of a derivation to the next, and marks it in both.
import { type Atom, readAtoms, writeAtoms } from "./latex-atoms.ts";

/** The class of a part that the next line changes, and of a part that this line changed. */
const before = "was";
const after = "now";

/** The lines' LaTeX with the changing parts in \htmlClass{was}{…} and \htmlClass{now}{…}. */
export function markChanges(lines: readonly string[]): string[] {
  const atoms = lines.map(readAtoms);
  for (let index = 1; index < atoms.length; index++) markPair(atoms[index - 1]!, atoms[index]!);
  return atoms.map(writeAtoms);
}

/** Strips what both begin and end with; looks deeper where one atom of the same kind is left on both sides. */
function markPair(left: readonly Atom[], right: readonly Atom[]): void {
  let start = 0;
  while (start < left.length && start < right.length && same(left[start]!, right[start]!)) start++;
  let leftEnd = left.length;
  let rightEnd = right.length;
  while (leftEnd > start && rightEnd > start && same(left[leftEnd - 1]!, right[rightEnd - 1]!)) {
    leftEnd--;
    rightEnd--;
  }
  const [oldAtom, newAtom] = [left[start], right[start]];
  if (leftEnd === start + 1 && rightEnd === start + 1 && oldAtom && newAtom && sameKind(oldAtom, newAtom)) {
    oldAtom.parts.forEach((part, index) => markPair(part, newAtom.parts[index]!));
    return;
  }
  for (const atom of left.slice(start, leftEnd)) atom.marks.add(before);
  for (const atom of right.slice(start, rightEnd)) atom.marks.add(after);
}

function sameKind(left: Atom, right: Atom): boolean {
  return left.parts.length > 0 && left.glue.join("#") === right.glue.join("#");
}

function same(left: Atom, right: Atom): boolean {
  if (left.glue.join("#") !== right.glue.join("#") || left.parts.length !== right.parts.length) return false;
  return left.parts.every((part, index) => {
    const other = right.parts[index]!;
    return part.length === other.length && part.every((atom, place) => same(atom, other[place]!));
  });
}
