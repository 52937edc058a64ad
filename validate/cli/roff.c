/* Pages of the manual; see roff.h. */
#include "roff.h"

#include "screen.h"

static const struct {
    char is;
    const char *as;
} escapes[] = {
    { '\\', "\\e" },  { '-', "\\-" },   { '\'', "\\(aq" }, { '`', "\\(ga" },
    { '^', "\\(ha" }, { '~', "\\(ti" }, { '"', "\\(dq" },
};

void roff_str(struct buf *out, struct str text)
{
    for (size_t i = 0; i < text.len; i++) {
        const char *as = NULL;
        if (text.at[i] == '.' && (i == 0 || text.at[i - 1] == ' '))
            buf_text(out, "\\&"); /* at the beginning of a line it would be a request */
        for (size_t n = 0; n < sizeof escapes / sizeof *escapes; n++)
            if (escapes[n].is == text.at[i])
                as = escapes[n].as;
        if (as)
            buf_text(out, as);
        else
            buf_byte(out, text.at[i]);
    }
}

void roff_text(struct buf *out, const char *text)
{
    roff_str(out, str_of(text));
}

void roff_line(struct buf *out, struct str text)
{
    static const struct screen screen = { .width = 79 };
    struct buf line = { 0 };
    roff_str(&line, text);
    screen_line(out, &screen, buf_all(&line), 0, 0);
    buf_free(&line);
}

void roff_bold(struct buf *out, const char *text)
{
    buf_text(out, "\\fB");
    roff_text(out, text);
    buf_text(out, "\\fR");
}

void roff_name(struct buf *out, struct str text)
{
    buf_text(out, "\\fI");
    roff_str(out, text);
    buf_text(out, "\\fR");
}

void roff_section(struct buf *out, const char *title)
{
    buf_text(out, ".SH ");
    buf_text(out, title);
    buf_byte(out, '\n');
}

void roff_paragraphs(struct buf *out, const char *text)
{
    struct str rest = str_of(text);
    for (bool first = true; rest.len; first = false) {
        buf_text(out, first ? "" : ".PP\n");
        roff_line(out, str_cut(&rest, '\n'));
    }
}
