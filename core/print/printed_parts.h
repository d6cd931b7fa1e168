// What was printed before: the lines of a derivation repeat each other's parts, and each part need be written only once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "expr/node_index.h"

namespace slope {

class PrintedParts {
 public:
  struct Part {
    std::string text;
    bool is_tall;  // of LaTeX: there is a fraction or a choice in it
  };

  // nullptr: not kept.
  const Part* find(const Expr& e) const {
    const int number = may_return(e) ? numbers_.get(e) : -1;
    return number < 0 ? nullptr : &parts_[static_cast<std::size_t>(number)];
  }

  void keep(const Expr& e, std::string_view text, bool is_tall = false) {
    if (!may_return(e) || text.size() > room_) return;
    room_ -= text.size();
    numbers_.set(e, static_cast<int>(parts_.size()));
    parts_.push_back({std::string(text), is_tall});
  }

 private:
  static constexpr std::uint32_t long_enough = 6;  // nodes

  // Whether it is worth the trouble: long, and not only a part of the one tree that it stands in.
  static bool may_return(const Expr& e) { return e.size() >= long_enough && e.node().owners > 1; }

  NodeIndex numbers_{NodeIndex::Sameness::tree};
  std::vector<Part> parts_;
  std::size_t room_ = 1'000'000;  // bytes
};

}  // namespace slope
