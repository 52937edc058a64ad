/* What the program says beside its output: on stderr, one line each, harmless for a terminal. */
#ifndef TL_TELL_H
#define TL_TELL_H

/* Exit codes, the gravest last; DESIGN: 4 before 2 before 3 before 1 before 0. */
enum exit_code { EXIT_CLEAN = 0, EXIT_FINDINGS = 1, EXIT_USAGE = 2, EXIT_NOT_THERE = 3, EXIT_FAULT = 4 };

/* The graver of two exit codes. */
int graver(int, int);

/* "treatylint: ..." */
void tell_error(const char *pattern, ...) __attribute__((format(printf, 1, 2)));

#endif
