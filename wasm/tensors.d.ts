// The contract of the tensors: every verb that the cells' Python modules may call.
//
// A tensor is a number: a handle to one in the module's arena, never 0, valid until it is released. What a framework would
// raise is an answer (`Raised`) with its class and its own text.

export type TensorId = number;
export type Framework = "torch" | "numpy" | "tensorflow";
export type Dtype = "bool" | "int32" | "int64" | "float32" | "float64";

/** An exception as the framework would raise it: Python's class and its text. */
export interface Raised {
  raised: { type: string; text: string };
}

export interface Description {
  shape: number[];
  /** How many elements further the next one along each axis lies. */
  strides: number[];
  dtype: Dtype;
  framework: Framework;
  requiresGrad: boolean;
  isLeaf: boolean;
}

/** The reader's own functions in a backward pass, by their numbers; whoever runs the reader's code sets both. */
export interface Reader {
  /** For `by_reader` a gradient for each input, 0 for None; for `hook` the one to go on with, or 0; null when the function raised. y and gradient are held. */
  gradients(number: number, y: TensorId, gradient: TensorId): TensorId[] | null;
  /** No tensor names it any more. */
  forget(number: number): void;
}

export interface Tensors {
  reader: Reader;
  /** An operation of the table in core/tensor/calls.cpp, or a function of the catalogue by its name. */
  call(name: string, tensors: TensorId[], numbers: number[], framework: Framework, dtype: Dtype): TensorId | Raised;
  /** Numbers in nested lists, all of the dtype `numbersAre`; `dtype` "" is the framework's own choice. */
  tensor(list: unknown, numbersAre: Dtype, dtype: Dtype | "", framework: Framework): TensorId | Raised;
  /** `tensors`: y, or y and the gradient by it. */
  backward(tensors: TensorId[], retainGraph: boolean, createGraph: boolean): null | Raised;
  /** One gradient an input, 0 for None; `seed` 0 stands for ones. */
  gradients(y: TensorId, seed: TensorId, inputs: TensorId[], retainGraph: boolean, createGraph: boolean, allowUnused: boolean): TensorId[] | Raised;
  requireGrad(tensor: TensorId, wanted: boolean): TensorId | Raised;
  /** The only element. */
  item(tensor: TensorId): number | Raised;
  /** 1 or 0: what `if tensor:` sees. */
  truth(tensor: TensorId): number | Raised;
  /** `tensor.grad`, 0 for None. */
  gradient(tensor: TensorId): TensorId;
  /** `tensor.grad = gradient`, 0 for None. */
  setGradient(tensor: TensorId, gradient: TensorId): void;
  /** `tensor.retain_grad()`: backward fills its gradient although it is no leaf. */
  retainGrad(tensor: TensorId): void;
  describe(tensor: TensorId): Description | null;
  /** `tensorflowId`: what TensorFlow 2.0 writes after `id=`, 0 for the later form without one. */
  repr(tensor: TensorId, style: "torch" | "numpy" | "numpy_str" | "tensorflow" | "tensorflow_str", tensorflowId: number): string;
  /** What the reader chose: torch.set_printoptions, np.set_printoptions. */
  setPrintOptions(framework: "torch" | "numpy", precision: number, threshold: number, edge: number, lineWidth: number, scientific: "never" | "always" | "where_needed"): void;
  /** As Python writes "%.2f" or "%.2e", every digit exact. */
  decimal(value: number, decimals: number, isScientific: boolean): string;
  /** A number as NumPy's scalars and Python print it: the shortest digits of its dtype. */
  scalarRepr(value: number, dtype: Dtype): string;
  /** All elements in order. */
  values(tensor: TensorId): Float64Array;
  release(tensor: TensorId): void;
  /** Forgets every tensor, and how they are printed. */
  clear(): void;
  /** Starts the framework's own random numbers; without it they start as with 0. */
  seed(framework: Framework, value: number): void;
  gradEnabled(): boolean;
  setGradEnabled(enabled: boolean): void;
  /** Whether what TensorFlow computes is recorded: at first it is. */
  setTapeRunning(running: boolean): void;
  /** How float32 results are computed from now on; "accurate" unless a cell chooses otherwise. */
  setArithmetic(name: "accurate" | "torch" | "torch_before_1_5" | "tensorflow_2_0"): void;
  /** Of all numbers that live. */
  bytes(): number;
}

/** The glue's default export: instantiates build/wasm/tensors.wasm. */
export default function load(options?: object): Promise<Tensors>;
