// The module `plot`: of the core's verbs those with which figures live, in half the bytes.
#include <emscripten/bind.h>

#include "plot_verbs.h"

EMSCRIPTEN_BINDINGS(plot) {
  slope::bind_plot_verbs();
}
