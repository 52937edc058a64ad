/* The version of the program, of the rules and of the built-in registry: they change together. */
#ifndef TL_VERSION_H
#define TL_VERSION_H

#define TL_VERSION "0.1.0"
/* The day of its texts, which pages of the manual bear: it is written here, so that every build gives the same bytes. */
#define TL_VERSION_DATE "2026-11-30"

#endif
