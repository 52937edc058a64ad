/* The version of the program, of the rules and of the built-in registry: they change together. */
#ifndef TL_VERSION_H
#define TL_VERSION_H

#define TL_VERSION "0.1.0"

#endif
