/* Terminals; see terminal.h. */
#include "terminal.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { USUAL_COLUMNS = 80, LEAST_COLUMNS = 40, STREAMS = STDERR_FILENO + 1 };

static const char *chosen = "auto";
static struct screen screens[STREAMS];

void terminal_choose(const char *when)
{
    chosen = when;
}

bool terminal_is(int stream)
{
    const char *term = getenv("TERM");
    return isatty(stream) && term && *term && strcmp(term, "dumb") != 0;
}

/* A number of columns from the environment; 0 where it has none. */
static uint32_t columns_told(void)
{
    const char *told = getenv("COLUMNS");
    long number = told ? strtol(told, NULL, 10) : 0;
    return number > 0 && number < UINT16_MAX ? (uint32_t)number : 0;
}

uint32_t terminal_columns(int stream)
{
    struct winsize size = { 0 };
    if (ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col)
        return size.ws_col;
    uint32_t told = columns_told();
    return told ? told : USUAL_COLUMNS;
}

/* https://no-color.org: any value, but not the empty one. */
static bool wants_none(void)
{
    const char *none = getenv("NO_COLOR");
    return none && *none;
}

void terminal_begin(void)
{
    for (int stream = 0; stream < STREAMS; stream++) {
        struct screen *s = &screens[stream];
        s->colors = terminal_is(stream) && !wants_none();
        s->width = isatty(stream) ? terminal_columns(stream) : 0;
        if (s->width && s->width < LEAST_COLUMNS)
            s->width = LEAST_COLUMNS;
    }
}

struct screen terminal_screen(int stream)
{
    struct screen s = screens[stream];
    if (strcmp(chosen, "auto") != 0)
        s.colors = strcmp(chosen, "always") == 0;
    return s;
}
