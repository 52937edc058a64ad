/* Messages on stderr; see tell.h. */
#include "tell.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#include "escape.h"
#include "progress.h"
#include "terminal.h"

int graver(int a, int b)
{
    static const int weight[] = {
        [EXIT_CLEAN] = 0, [EXIT_FINDINGS] = 1, [EXIT_NOT_THERE] = 2, [EXIT_USAGE] = 3, [EXIT_FAULT] = 4
    };
    return weight[a] > weight[b] ? a : b;
}

void tell_error(const char *pattern, ...)
{
    char text[2048];
    struct buf line = { 0 };
    va_list values;
    va_start(values, pattern);
    /* NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized): va_start stands just above */
    vsnprintf(text, sizeof text, pattern, values);
    va_end(values);
    struct screen screen = terminal_screen(STDERR_FILENO);
    screen_style(&line, &screen, STYLE_ERROR, STR("treatylint:"));
    buf_byte(&line, ' ');
    escape(&line, ESCAPE_TERMINAL, str_of(text));
    buf_byte(&line, '\n');
    progress_erase();
    fwrite(line.at, 1, line.len, stderr);
    buf_free(&line);
}
