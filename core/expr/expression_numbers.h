// Numbers for expressions: each that is met gets the next one, equal ones the same.
#pragma once

#include <vector>

#include "expr/expression.h"

namespace slope {

// A hash table from trees to 0, 1, 2, ...; what belongs to a tree is kept by its owner in a vector. Keeps the trees alive.
class ExpressionNumbers {
 public:
  ExpressionNumbers();

  int find(const Expr& e) const;  // -1: not met yet
  int add(const Expr& e);         // its number, new or old

  int size() const { return static_cast<int>(entries_.size()); }
  const Expr& operator[](int number) const { return entries_[static_cast<std::size_t>(number)].expression; }

 private:
  struct Entry {
    Expr expression;
    int next;  // in the same bucket
  };
  static constexpr std::size_t bucket_count = 256;

  std::vector<int> buckets_;
  std::vector<Entry> entries_;
};

}  // namespace slope
