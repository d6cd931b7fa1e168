// Constants as people write them.
#include "calculus/limit/readable.h"

#include <catch_amalgamated.hpp>

#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

TEST_CASE("Short fractions stay, long ones become decimals") {
  const struct {
    const char* text;
    const char* readable;
  } rows[] = {
      {"1/4", "1/4"},
      {"-1/6", "-1/6"},
      {"5/16", "5/16"},
      {"1/10", "0.1"},
      {"1/100", "0.01"},
      {"-7/1000", "-0.007"},
      {"1/600", "1/600"},
      {"2101401974710961/2000000000000000", "1.0507009873554805"},
      {"4183158105885943*2101401974710961/(2500000000000000*2000000000000000)", "1.7580993408473768"},
      {"sqrt(2)/4", "sqrt(2)/4"},
      {"log(1000000000000)", "27.631021115928547"},
      {"alpha*1.0507009873554805", "alpha*1.0507009873554805"},
      {"1/10 + pi", "1/10 + pi"},
      {"alpha/10", "alpha/10"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(plain(readable(parse_known(text))) == expected);
  }
}
