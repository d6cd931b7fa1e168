// What is drawn of thousands of errors that jump about: for each piece of the axis the greatest, and where there is none.

export interface Envelope {
  /** For each piece its greatest number below Infinity, NaN where there is none. */
  greatest: number[];
  /** Shares of the axis, from the first to the last infinite number of each row of them. */
  broken: [number, number][];
}

export function envelope(numbers: readonly number[], pieces: number): Envelope {
  const size = numbers.length / pieces;
  const greatest = Array<number>(pieces).fill(NaN);
  const broken: [number, number][] = [];
  numbers.forEach((number, index) => {
    const piece = Math.floor(index / size);
    if (number < Infinity) greatest[piece] = greatest[piece]! > number ? greatest[piece]! : number;
    else if (index > 0 && numbers[index - 1] === Infinity) broken.at(-1)![1] = index / (numbers.length - 1);
    else broken.push([index / (numbers.length - 1), index / (numbers.length - 1)]);
  });
  return { greatest, broken };
}
