// The same in C++20.
#include "layout.c"
