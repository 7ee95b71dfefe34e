// The same numbers as C++ sees them.
#include "layout.c"
