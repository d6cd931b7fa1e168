// How much may still be computed for an answer, and whether the answer is still to be had.
//
// Nothing is thrown: exceptions make WebAssembly large and slow. An attempt remembers instead that it has failed. Whatever is
// computed in it from then on means nothing, costs little, and is thrown away by whoever started the attempt.
#pragma once

#include <cstdint>

namespace slope {

// Shared by all attempts at one question, so that any input is answered in bounded time. A unit is about 0.1 microseconds.
class Effort {
 public:
  explicit Effort(int allowed) : left_(allowed) {}

  void spend(std::int64_t amount) {  // also of a tree whose size is beyond counting
    if (left_ >= 0) left_ -= amount;
  }
  bool is_spent() const { return left_ < 0; }
  std::int64_t left() const { return left_; }

 private:
  std::int64_t left_;
};

class Attempt {
 public:
  explicit Attempt(Effort& effort) : effort_(effort) {}

  Effort& effort() const { return effort_; }
  void spend(std::int64_t amount) const { effort_.spend(amount); }
  void fail() { has_failed_ = true; }
  bool has_failed() const { return has_failed_ || effort_.is_spent(); }

 private:
  Effort& effort_;
  bool has_failed_ = false;
};

}  // namespace slope
