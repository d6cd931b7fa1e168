// A hash table with open addressing, and one instance of its code for the whole engine.
#include "expr/node_index.h"

namespace slope {

std::size_t NodeIndex::slot(const Expr& e) const {
  const std::size_t mask = slots_.size() - 1;
  const bool by_tree = sameness_ == Sameness::tree;
  std::size_t hash = by_tree ? e.node().hash : reinterpret_cast<std::size_t>(&e.node()) >> 4;
  hash *= 0x9E3779B1u;
  for (std::size_t i = (hash ^ hash >> 15) & mask;; i = (i + 1) & mask) {
    if (slots_[i] < 0) return i;
    const Expr& known = entries_[static_cast<std::size_t>(slots_[i])].e;
    if (by_tree ? known == e : &known.node() == &e.node()) return i;
  }
}

int NodeIndex::get(const Expr& e) const {
  if (slots_.empty()) return -1;
  const int place = slots_[slot(e)];
  return place < 0 ? -1 : entries_[static_cast<std::size_t>(place)].number;
}

void NodeIndex::set(const Expr& e, int number) {
  if (2 * entries_.size() >= slots_.size()) {
    slots_.assign(slots_.empty() ? 64 : 2 * slots_.size(), -1);
    for (std::size_t i = 0; i < entries_.size(); ++i) slots_[slot(entries_[i].e)] = static_cast<int>(i);
  }
  int& place = slots_[slot(e)];
  if (place < 0) {
    place = static_cast<int>(entries_.size());
    entries_.push_back({e, number});
  } else {
    entries_[static_cast<std::size_t>(place)].number = number;
  }
}

}  // namespace slope
