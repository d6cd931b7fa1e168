// Forms, shorter forms and cases have the value of what they were made from, wherever both have one.
#include "calculus/algebra/normal_form.h"

#include <catch_amalgamated.hpp>

#include <cmath>

#include "calculus/algebra/writer.h"
#include "calculus/choices/cases.h"
#include "calculus/derive/share.h"
#include "calculus/derive/shorten.h"
#include "calculus/prove/counterexample.h"
#include "expr/substitute.h"
#include "generated.h"
#include "print/plain.h"

using namespace slope;

namespace {

// Empty where there is no form.
std::optional<Expr> rewritten(const Expr& e, NormalForm::Calls calls) {
  Algebra algebra(20'000);
  NormalForm normal_form(algebra, calls);
  const Style style;
  const Form form = normal_form(e);
  const Expr written = Writer(algebra, style).write(form);
  return form.is_undefined || algebra.attempt().has_failed() ? std::nullopt : std::optional(written);
}

// Whether no point tells their values apart; otherwise the message says which one does.
bool agree(const Expr& a, const Expr& b) {
  const auto found = compare(a, b).counterexample;
  if (!found || std::isnan(found->left) || std::isnan(found->right)) return true;
  std::string message = plain(a) + "  is not  " + plain(b) + "  at";
  for (const auto& [name, value] : found->point) message += " " + name + " = " + std::to_string(value);
  UNSCOPED_INFO(message);
  return false;
}

}  // namespace

TEST_CASE("normal forms have the values of the generated trees") {
  Trees trees(1);
  int forms = 0;
  for (int i = 0; i < 4'000; ++i) {
    const Expr e = trees.expression(1 + i % 4);
    for (const auto calls : {NormalForm::Calls::expanded, NormalForm::Calls::kept}) {
      const auto other = rewritten(e, calls);
      if (!other) continue;
      CHECK(agree(e, *other));
      ++forms;
    }
  }
  CHECK(forms > 2'000);
}

TEST_CASE("shortened and shared trees have the values of the generated ones") {
  Trees trees(2);
  for (int i = 0; i < 3'000; ++i) {
    const Expr e = trees.expression(2 + i % 3);
    const Expr shorter = shorten(e);
    CHECK(shorter.tokens() <= e.tokens());
    CHECK(agree(e, shorter));
    const Shared shared = share(e);
    Expr spelled_out = shared.result;
    for (auto part = shared.parts.rbegin(); part != shared.parts.rend(); ++part) {
      spelled_out = substitute(spelled_out, part->name, part->value);
    }
    CHECK(agree(e, spelled_out));
  }
}

TEST_CASE("no two generated trees are proved equal that a point tells apart") {
  Trees trees(3);
  std::vector<Expr> all;
  for (int i = 0; i < 250; ++i) all.push_back(trees.expression(1 + i % 2));
  int equal = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (!equal_in_every_case(all[i], all[k])) continue;
      CHECK(agree(all[i], all[k]));
      ++equal;
    }
  }
  CHECK(equal > 100);
}

TEST_CASE("a resolved tree has the values of the generated one where its conditions hold") {
  Trees trees(4);
  const Expr x = symbol("x"), nought = number(std::int64_t{0});
  for (int i = 0; i < 3'000; ++i) {
    const Expr e = trees.expression(2 + i % 2);
    for (const Relation relation : {Relation::less, Relation::greater, Relation::equal}) {
      const Comparison condition{relation, x, nought};
      const Expr resolved = resolve(e, {condition});
      const auto restricted = [&](const Expr& value) { return Choice{{{condition, value}}, nought}; };
      CHECK(agree(restricted(e), restricted(resolved)));
    }
  }
}

TEST_CASE("a sign that is established is that of every value") {
  Trees trees(5);
  int established = 0;
  for (int i = 0; i < 3'000; ++i) {
    const Expr e = trees.expression(1 + i % 3);
    const auto found = sign(e);
    if (!found) continue;
    ++established;
    CHECK(agree(call("sgn", {e}), number(std::int64_t{*found})));
  }
  CHECK(established > 500);
}
