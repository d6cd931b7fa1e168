// Numbers for nodes: what a walk over a tree with shared parts remembers of each.
#pragma once

#include <vector>

#include "expr/expression.h"

namespace slope {

class NodeIndex {
 public:
  // What counts as one: the very node, or every tree that is equal. Equal trees are found quickly if their parts are shared.
  enum class Sameness { node, tree };

  explicit NodeIndex(Sameness sameness = Sameness::node) : sameness_(sameness) {}

  // The number set for e, else -1.
  int get(const Expr& e) const;
  // Keeps e alive, so that its address stays its own.
  void set(const Expr& e, int number);

 private:
  struct Entry {
    Expr e;
    int number;
  };

  // The slot of e, or the free one where it belongs.
  std::size_t slot(const Expr& e) const;

  Sameness sameness_;
  std::vector<Entry> entries_;
  std::vector<int> slots_;  // places in entries_, -1 if free; at least half are
};

}  // namespace slope
