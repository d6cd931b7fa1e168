// The tensors, called as a formula is written: numbers go in and come out, and a mistake is thrown, for here it is ours.
import type { Dtype, Raised, TensorId, Tensors } from "slope-tensors";

export class TensorCalls {
  readonly tensors: Tensors;

  constructor(tensors: Tensors) {
    this.tensors = tensors;
    tensors.setArithmetic("accurate");
  }

  /** `numbers` and `dtype` as the operation reads them: the table is in core/tensor/calls.cpp. */
  call(name: string, tensors: TensorId[], numbers: number[] = [], dtype: Dtype = "float64"): TensorId {
    return this.expect(this.tensors.call(name, tensors, numbers, "numpy", dtype));
  }

  list(numbers: readonly number[], dtype: Dtype = "float64"): TensorId {
    return this.expect(this.tensors.tensor([...numbers], "float64", dtype, "numpy"));
  }

  /** Takes the dtype of what it meets. */
  number(value: number): TensorId {
    return this.call("number", [], [value]);
  }

  as(dtype: Dtype, tensor: TensorId): TensorId {
    return this.call("cast", [tensor], [], dtype);
  }

  decimalLogarithm(tensor: TensorId): TensorId {
    return this.call("divide", [this.call("log", [tensor]), this.call("log", [this.list([10])])]);
  }

  /** 10 to each of `count` exponents, evenly from `first` to `last`. */
  powersOfTen(first: number, last: number, count: number): TensorId {
    return this.call("power", [this.list([10]), this.call("linspace", [], [first, last, count])]);
  }

  static powerOfTen(tensors: Tensors, exponent: number): number {
    return TensorCalls.with(tensors, (calls) => calls.values(calls.powersOfTen(exponent, exponent, 1))[0]!);
  }

  expect<Value>(answer: Value | Raised): Value {
    if (typeof answer === "object" && answer !== null && "raised" in answer) throw new Error(answer.raised.text);
    return answer as Value;
  }

  /** All elements in order. */
  values(tensor: TensorId): number[] {
    return [...this.tensors.values(tensor)];
  }

  /** Does something, and forgets the tensors that it has made. */
  static with<Result>(tensors: Tensors, use: (calls: TensorCalls) => Result): Result {
    try {
      return use(new TensorCalls(tensors));
    } finally {
      tensors.clear();
    }
  }
}
