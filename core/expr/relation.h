// What the six relations mean, and how they turn.
#pragma once

#include "expr/expression.h"

namespace slope {

// Whether `a relation b` holds, from the sign of a - b.
inline bool holds(Relation relation, int sign) {
  switch (relation) {
    case Relation::less: return sign < 0;
    case Relation::less_equal: return sign <= 0;
    case Relation::greater: return sign > 0;
    case Relation::greater_equal: return sign >= 0;
    case Relation::equal: return sign == 0;
    case Relation::not_equal: return sign != 0;
  }
  return false;
}

// not (a < b) is a >= b
inline Relation opposite(Relation relation) {
  switch (relation) {
    case Relation::less: return Relation::greater_equal;
    case Relation::less_equal: return Relation::greater;
    case Relation::greater: return Relation::less_equal;
    case Relation::greater_equal: return Relation::less;
    case Relation::equal: return Relation::not_equal;
    case Relation::not_equal: return Relation::equal;
  }
  return relation;
}

// a < b is b > a
inline Relation mirrored(Relation relation) {
  switch (relation) {
    case Relation::less: return Relation::greater;
    case Relation::less_equal: return Relation::greater_equal;
    case Relation::greater: return Relation::less;
    case Relation::greater_equal: return Relation::less_equal;
    default: return relation;
  }
}

// a <= b without the case a == b; the same for >=. The other relations stay.
inline Relation strict(Relation relation) {
  switch (relation) {
    case Relation::less_equal: return Relation::less;
    case Relation::greater_equal: return Relation::greater;
    default: return relation;
  }
}

}  // namespace slope
