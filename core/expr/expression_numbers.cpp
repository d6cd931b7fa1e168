// A hash table with chains and a fixed number of buckets: enough for trees of some thousand nodes.
#include "expr/expression_numbers.h"

namespace slope {

ExpressionNumbers::ExpressionNumbers() : buckets_(bucket_count, -1) {}

int ExpressionNumbers::find(const Expr& e) const {
  int number = buckets_[e.node().hash % bucket_count];
  while (number >= 0 && (*this)[number] != e) number = entries_[static_cast<std::size_t>(number)].next;
  return number;
}

int ExpressionNumbers::add(const Expr& e) {
  const int known = find(e);
  if (known >= 0) return known;
  int& bucket = buckets_[e.node().hash % bucket_count];
  entries_.push_back({e, bucket});
  return bucket = size() - 1;
}

}  // namespace slope
