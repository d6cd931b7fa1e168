// Models of one float32 input x and one output y in ONNX's format, for onnxruntime-web: protobuf by hand, as far as kernels.mjs needs it.
//
// The numbers are the fields' of onnx.proto: a field is its number and wire type (0 varint, 2 bytes, 5 float32) and its value.

const bytes = (field, content) => [...varint(field * 8 + 2), ...varint(content.length), ...content];
const text = (field, string) => bytes(field, [...new TextEncoder().encode(string)]);
const number = (field, value) => [...varint(field * 8), ...varint(value)];
const single = (field, value) => [...varint(field * 8 + 5), ...new Uint8Array(new Float32Array([value]).buffer)];

function varint(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}

const float32 = 1;
// A vector of any length: TypeProto of a tensor with one dimension by the name n.
const vector = (name) => [...text(1, name), ...bytes(2, bytes(1, [...number(1, float32), ...bytes(2, bytes(1, text(2, "n")))]))];
const node = ({ op, inputs, output }) => [...inputs.flatMap((name) => text(1, name)), ...text(2, output), ...text(4, op)];
const constant = (name, value) => [...number(2, float32), ...single(4, value), ...text(8, name)];

/** The model of `steps`, [output, operator, ...inputs]; an input is a name or a number. */
export function onnxModel(steps) {
  const constants = new Map();
  const named = (input) => {
    if (typeof input === "number") constants.set(`number ${input}`, input);
    return typeof input === "number" ? `number ${input}` : input;
  };
  const nodes = steps.map(([output, op, ...inputs]) => ({ op, output, inputs: inputs.map(named) }));
  const graph = [
    ...nodes.flatMap((one) => bytes(1, node(one))),
    ...text(2, "kernel"),
    ...[...constants].flatMap(([name, value]) => bytes(5, constant(name, value))),
    ...bytes(11, vector("x")),
    ...bytes(12, vector("y")),
  ];
  return new Uint8Array([...number(1, 9), ...bytes(7, graph), ...bytes(8, number(2, 20))]);
}
