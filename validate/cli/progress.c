/* The line of progress; see progress.h. */
#include "progress.h"

#include <time.h>
#include <unistd.h>

#include "escape.h"
#include "terminal.h"

enum { FIRST = 1000, AGAIN = 200 }; /* milliseconds */

static struct {
    const struct voice *voice; /* NULL: nothing is to be shown */
    uint32_t total;
    int64_t due; /* on the clock of `now` */
    bool shown;
} line;

static int64_t now(void)
{
    struct timespec t = { 0 };
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void put(struct str bytes)
{
    while (bytes.len) {
        ssize_t done = write(STDERR_FILENO, bytes.at, bytes.len);
        if (done <= 0)
            return;
        bytes.at += done;
        bytes.len -= (size_t)done;
    }
}

void progress_begin(const struct voice *voice, uint32_t total)
{
    line.voice = terminal_is(STDERR_FILENO) ? voice : NULL;
    line.total = total;
    line.due = now() + FIRST;
}

int progress_wait(void)
{
    int64_t left = line.due - now();
    return !line.voice ? -1 : left > 0 ? (int)left : 0;
}

/* As much of a text as fits: a line that wraps could not be taken away. The last column stays free. */
static struct str fitting(struct str text)
{
    uint32_t width = terminal_columns(STDERR_FILENO);
    struct str fits = { text.at, 0 }, rest = text;
    while (rest.len) {
        utf8_take(&rest);
        struct str longer = { text.at, text.len - rest.len };
        if (columns_of(longer) >= width)
            break;
        fits = longer;
    }
    return fits;
}

void progress_tell(uint32_t done)
{
    struct buf text = { 0 }, out = { 0 };
    struct arg args[] = { arg_count("done", done), arg_count("total", line.total) };
    if (progress_wait() != 0)
        return;
    tell_phrase(&text, line.voice, "progress/records", args, 2);
    buf_byte(&out, '\r');
    buf_str(&out, fitting(buf_all(&text)));
    buf_text(&out, "\033[K");
    put(buf_all(&out));
    line.shown = true;
    line.due = now() + AGAIN;
    buf_free(&text);
    buf_free(&out);
}

void progress_erase(void)
{
    if (line.shown)
        put(STR("\r\033[K"));
    line.shown = false;
}

void progress_end(void)
{
    progress_erase();
    line.voice = NULL;
}
