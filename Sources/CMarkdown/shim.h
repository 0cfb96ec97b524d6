// The Markdown parser of GitHub (cmark-gfm) and its extensions, from Debian's packages.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
