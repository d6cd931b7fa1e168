// Every line of every chain of the lecture is proved, and no line can be changed unnoticed.
#include <catch_amalgamated.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "calculus/derive/chain.h"

using namespace slope;

namespace {

using Lines = std::vector<std::string>;

std::string contents(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

std::map<std::string, Lines> all_chains() {
  static const std::regex line("\"text\": \"([^\"]*)\"");
  std::map<std::string, Lines> chains;
  for (const auto& entry : std::filesystem::directory_iterator(TESTS_FOLDER "/../web/lecture/chains")) {
    const std::string text = contents(entry.path());
    Lines& lines = chains[entry.path().stem().string()];
    for (std::sregex_iterator at(text.begin(), text.end(), line), end; at != end; ++at) lines.push_back((*at)[1]);
  }
  return chains;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The line with one sign, one comparison or one number changed, in every place.
Lines mutations(const std::string& line) {
  Lines result;
  const auto replace = [&](std::size_t at, std::size_t length, const std::string& by) {
    result.push_back(std::string(line).replace(at, length, by));
  };
  for (std::size_t i = line.rfind("d/d", 0) == 0 ? 4 : 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool starts_number = is_digit(c) && (i == 0 || !is_digit(line[i - 1]));
    if (c == '+') replace(i, 1, "-");
    if (c == '-') replace(i, 1, "+");
    if (c == '*' || c == '(') replace(i + 1, 0, "-");
    if (c == '<') replace(i, line[i + 1] == '=' ? 2 : 1, ">");
    if (c == '>') replace(i, line[i + 1] == '=' ? 2 : 1, "<");
    if (starts_number) replace(i, 1, std::string(1, static_cast<char>(c + 1)));
  }
  return result;
}

// Changes that say the same: at a single point, under an even power, by a constant that a derivative loses; and one
// that leaves neither side a value to differ by.
const std::set<std::string> still_true = {
    "d/dx(x>0 ? x : alpha*(e^x+1))",
    "d/dx(x>0 ? x : alpha*(e^x-2))",
    "x>0 ? 1 : x<1 ? alpha*e^x : undefined",
    "x>0 ? 1 : x<1 ? alpha*(e^x-1)+alpha : undefined",
    "x>0 ? 1 : x<1 ? elu(x,alpha)+alpha : undefined",
    "alpha<1 ? ((2-alpha)*x>0 ? x : alpha*x) : undefined",
    "alpha>=1 ? (alpha*x+x>0 ? alpha*x : x) : undefined",
    "alpha>=1 ? ((alpha+1)*x>0 ? alpha*x : x) : undefined",
    "x>0 ? 1 : x<1 ? alpha : undefined",
    "alpha>=1 ? (x>0 ? alpha : x<1 ? 1 : undefined) : undefined",
    "max(-0*x,x)",
    "max(0*-x,x)",
    "max(-0,x)",
    "min(-0,x)",
    "d/dx(max(-0,x))",
    "d/dx(x>0 ? x : 1)",
    "x>0 ? 1 : x<1 ? 0 : undefined",
    "max(-0,relu(x))",
    "d/dx(relu(x)>0 ? relu(x) : 1)",
    "relu(x)>0 ? 1 : x<1 ? 0 : undefined",
    "(1+e^-x)/(1+e^-x)^2-(-1/(1+e^-x))^2",
    "sinh(x)/cosh(-x)",
    "1-tanh(-x)^2",
    "1-(-(e^x-e^-x)/(e^x+e^-x))^2",
    "d/dz(-log(-sigmoid(z)))",
};

Verdict::Truth truth(const Lines& pair) {
  const auto checked = check_chain(pair);
  return std::get<std::vector<LineVerdict>>(checked).back().claim.verdict.truth;
}

}  // namespace

TEST_CASE("every line of every chain is proved") {
  const auto chains = all_chains();
  CHECK(chains.size() >= 18);
  for (const auto& [id, lines] : chains) {
    INFO(id);
    CHECK(lines.size() >= 2);
    const auto checked = check_chain(lines);
    if (const auto* error = std::get_if<LineError>(&checked)) FAIL_CHECK(lines[error->line] << ": " << error->error.code);
    for (const LineVerdict& line : std::get<std::vector<LineVerdict>>(checked)) {
      INFO(lines[static_cast<std::size_t>(&line - std::get<std::vector<LineVerdict>>(checked).data())]);
      CHECK(line.claim.verdict.truth == Verdict::Truth::proved);
    }
  }
}

TEST_CASE("a changed line of a chain is refuted") {
  int refuted = 0;
  for (const auto& [id, lines] : all_chains()) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      for (const std::string& changed : mutations(lines[i])) {
        const Lines pair = i == 0 ? Lines{changed, lines[1]} : Lines{lines[i - 1], changed};
        INFO(id << ": " << pair[0] << "  ->  " << pair[1]);
        const bool stays_true = still_true.count(changed) > 0;
        const bool is_refuted = truth(pair) == Verdict::Truth::refuted;
        CHECK(is_refuted != stays_true);
        refuted += is_refuted;
      }
    }
  }
  CHECK(refuted >= 600);
}
