// The outputs of the sources 000, 001 and 004, verbatim, from the code that printed them.
#include <fstream>
#include <map>
#include <regex>

#include "../tensor/session.h"
#include "repr/tensorflow.h"
#include "repr/torch.h"

using namespace slope;

namespace {

// Id to text.
std::map<std::string, std::string> read_transcripts() {
  std::map<std::string, std::string> transcripts;
  std::ifstream file(TESTS_FOLDER "/golden/transcripts.txt");
  for (std::string id; std::getline(file, id);) {
    if (id[0] == '#') continue;
    std::string line;
    std::getline(file, line);
    std::string& text = transcripts[id];
    for (int i = 0, lines = std::stoi(line); i < lines; ++i) {
      std::getline(file, line);
      text += (i > 0 ? "\n" : "") + line;
    }
  }
  return transcripts;
}

std::string torch_text(Session& s, std::uint32_t id) { return torch_repr(*s.arena.held(id)); }
std::string tensorflow_text(Session& s, std::uint32_t id, unsigned number) {
  return tensorflow_repr(*s.arena.held(id), number);
}

// As IPython shows a list of one: its further lines stand one to the right.
std::string in_a_list(const std::string& text) { return "[" + std::regex_replace(text, std::regex("\n"), "\n ") + "]"; }

}  // namespace

TEST_CASE("000: PyTorch before its grid became symmetric") {
  std::map<std::string, std::string> printed = read_transcripts();
  Session s;
  s.arena.arithmetic = Arithmetic::torch_before_1_5;
  const std::uint32_t wide = s.run("linspace", {}, {-100, 100, 10}), narrow = s.run("linspace", {}, {-1, 1, 10});
  CHECK(torch_text(s, wide) == printed["000.1"]);
  CHECK(torch_text(s, s.run("sigmoid", {wide})) == printed["000.2"]);
  CHECK(torch_text(s, s.run("tanh", {narrow})) == printed["000.3"]);
  CHECK(torch_text(s, s.run("relu", {narrow})) == printed["000.4"]);
  CHECK(torch_text(s, s.run("relu", {narrow})) == printed["000.5"]);
}

TEST_CASE("001: PyTorch from 1.5 on") {
  std::map<std::string, std::string> printed = read_transcripts();
  Session s;
  s.arena.arithmetic = Arithmetic::torch;
  const std::uint32_t wide = s.run("linspace", {}, {-100, 100, 10}), narrow = s.run("linspace", {}, {-1, 1, 10});
  CHECK(torch_text(s, wide) == printed["001.1"]);
  CHECK(torch_text(s, s.run("sigmoid", {wide})) == printed["001.2"]);
  CHECK(torch_text(s, s.run("sigmoid", {wide})) == printed["001.3"]);
  CHECK(torch_text(s, s.run("tanh", {narrow})) == printed["001.4"]);
  // The source's text belongs to the grid of its first line, not to the one its code has by then.
  CHECK(torch_text(s, s.run("relu", {wide})) == printed["001.5"]);
  CHECK(torch_text(s, s.run("relu", {narrow})) == printed["001.6"]);
  // The truth differs in one element: sigmoid(-100) is no 0 in float32.
  s.arena.arithmetic = Arithmetic::accurate;
  CHECK(torch_text(s, s.run("sigmoid", {wide})).starts_with("tensor([3.7835e-44, 1.6655e-34,"));
}

TEST_CASE("003: shapes") {
  Session s;
  const std::uint32_t x = s.run("arange", {}, {-10, 10, 0.1});
  call_require_grad(s.arena, x, true);
  const std::uint32_t y = s.run("relu", {x});
  REQUIRE(Session::text_of(call_backward(s.arena, {y, s.run("full_like", {x}, {1})}, true, false)) == "no error");
  CHECK(s.shape_of(x) == Shape{200});
  CHECK(s.shape_of(gradient_of(s.arena, x)) == Shape{200});
}

TEST_CASE("004: TensorFlow 2.0") {
  std::map<std::string, std::string> printed = read_transcripts();
  Session s;
  s.framework = Framework::tensorflow;
  s.arena.arithmetic = Arithmetic::tensorflow_2_0;
  std::uint32_t a = s.run("linspace", {}, {-10, 10, 10});
  CHECK(tensorflow_text(s, a, 17) == printed["004.1"]);
  call_require_grad(s.arena, a, true);  // tape.watch
  const std::uint32_t y = s.run("sigmoid", {a});
  CHECK(tensorflow_text(s, y, 19) == printed["004.2"]);
  s.slope(y, a);
  CHECK(in_a_list(tensorflow_text(s, s.last, 24)) == printed["004.3"]);
  a = s.run("linspace", {}, {-5, 5, 10});
  CHECK(tensorflow_text(s, a, 29) == printed["004.4"]);
  CHECK(tensorflow_text(s, s.run("tanh", {a}), 31) == printed["004.5"]);
  a = s.run("linspace", {}, {-1, 1, 10});
  CHECK(tensorflow_text(s, a, 36) == printed["004.6"]);
  CHECK(tensorflow_text(s, s.run("relu", {a}), 38) == printed["004.7"]);
  CHECK(tensorflow_text(s, s.run("leaky_relu", {a}, {0.2}), 40) == printed["004.8"]);
}

TEST_CASE("What was made by an operation says so, in PyTorch's words") {
  Session s;
  const std::uint32_t x = s.leaf({-1, 2});
  const auto text = [&](std::string_view name, const Ids& inputs, const Numbers& numbers = {}) {
    return torch_text(s, s.run(name, inputs, numbers));
  };
  CHECK(text("sigmoid", {x}) == "tensor([0.2689, 0.8808], grad_fn=<SigmoidBackward0>)");
  CHECK(text("celu", {x}) == "tensor([-0.6321,  2.0000], grad_fn=<CeluBackward0>)");
  CHECK(text("multiply", {x, s.number(2)}) == "tensor([-2.,  4.], grad_fn=<MulBackward0>)");
  CHECK(text("subtract", {s.number(1), x}) == "tensor([ 2., -1.], grad_fn=<RsubBackward1>)");
  CHECK(text("sum", {x}, {0}) == "tensor(1., grad_fn=<SumBackward0>)");
  CHECK(text("min", {x}, {0, 0}) == "tensor(-1., grad_fn=<MinBackward0>)");
  CHECK(text("mse_loss", {x, s.tensor({0, 0})}) == "tensor(2.5000, grad_fn=<MseLossBackward0>)");
  CHECK(text("greater", {x, s.number(0)}) == "tensor([False,  True])");
  CHECK(text("detach", {x}) == "tensor([-1.,  2.])");
  CHECK(torch_text(s, x) == "tensor([-1.,  2.], requires_grad=True)");
}
