/* Characters and what they were meant to be; see plain.h. */
#include "plain.h"

#include "escape.h"

/* Letters that look like Latin ones, sorted. */
static const struct {
    uint16_t character;
    char letter;
} letters[] = {
    { 0x0391, 'A' }, { 0x0392, 'B' }, { 0x0395, 'E' }, { 0x0396, 'Z' }, { 0x0397, 'H' }, { 0x0399, 'I' },
    { 0x039a, 'K' }, { 0x039c, 'M' }, { 0x039d, 'N' }, { 0x039f, 'O' }, { 0x03a1, 'P' }, { 0x03a4, 'T' },
    { 0x03a5, 'Y' }, { 0x03a7, 'X' }, { 0x03bf, 'o' }, { 0x0405, 'S' }, { 0x0406, 'I' }, { 0x0408, 'J' },
    { 0x0410, 'A' }, { 0x0412, 'B' }, { 0x0415, 'E' }, { 0x041a, 'K' }, { 0x041c, 'M' }, { 0x041d, 'H' },
    { 0x041e, 'O' }, { 0x0420, 'P' }, { 0x0421, 'C' }, { 0x0422, 'T' }, { 0x0423, 'Y' }, { 0x0425, 'X' },
    { 0x0430, 'a' }, { 0x0435, 'e' }, { 0x043e, 'o' }, { 0x0440, 'p' }, { 0x0441, 'c' }, { 0x0443, 'y' },
    { 0x0445, 'x' }, { 0x0455, 's' }, { 0x0456, 'i' }, { 0x0458, 'j' },
};

/* The zeros behind which the other nine digits stand. */
static const uint16_t zeros[] = { 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x0ed0, 0x1040, 0x17e0, 0xff10 };

/* Characters that are not seen, and what stands for them: nothing, or a blank. */
static const struct {
    uint32_t from, to;
    const char *becomes;
} unseen[] = {
    { 0x00a0, 0x00a0, " " }, { 0x034f, 0x034f, "" },  { 0x061c, 0x061c, "" },  { 0x180e, 0x180e, "" },
    { 0x2000, 0x200a, " " }, { 0x200b, 0x200f, "" },  { 0x2028, 0x2029, " " }, { 0x202a, 0x202c, "" },
    { 0x202f, 0x202f, " " }, { 0x205f, 0x205f, " " }, { 0x2060, 0x2064, "" },  { 0x2066, 0x2069, "" },
    { 0x3000, 0x3000, " " }, { 0xfeff, 0xfeff, "" },
};

enum { FULL_WIDTH = 0xfee0 }; /* from an ASCII character to the full-width one */

char plain_letter(uint32_t c)
{
    if ((c >= FULL_WIDTH + 'A' && c <= FULL_WIDTH + 'Z') || (c >= FULL_WIDTH + 'a' && c <= FULL_WIDTH + 'z'))
        return (char)(c - FULL_WIDTH);
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (letters[i].character == c)
            return letters[i].letter;
    return 0;
}

char plain_digit(uint32_t c)
{
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
        if (c >= zeros[i] && c - zeros[i] < 10)
            return (char)('0' + c - zeros[i]);
    return 0;
}

static const char *seen_as(uint32_t c)
{
    for (size_t i = 0; i < sizeof unseen / sizeof *unseen; i++)
        if (c >= unseen[i].from && c <= unseen[i].to)
            return unseen[i].becomes;
    return NULL;
}

/* Characters that say nothing by themselves: controls, private ones, what stands for one that could not be read. Or that make
 * what is seen another text than what is written: an order that is forced, a hyphen that some show and others do not. */
static bool is_riddle(uint32_t c)
{
    return c == 0x00ad || c == 0x202d || c == 0x202e || (c < ' ' && c != '\t' && c != '\n' && c != '\r') ||
           (c >= 0x7f && c < 0xa0) || (c >= 0xe000 && c <= 0xf8ff) || (c >= 0xfdd0 && c <= 0xfdef) ||
           (c >= 0xfff9 && c <= 0xfffd) || c >= 0xe0000;
}

bool plain_seen(struct buf *out, struct str text)
{
    while (text.len) {
        struct str character = text;
        uint32_t c = utf8_take(&text);
        character.len -= text.len;
        const char *becomes = seen_as(c);
        if (is_riddle(c))
            return false;
        if (becomes)
            buf_text(out, becomes);
        else
            buf_str(out, character);
    }
    return true;
}

bool plain_code(struct buf *out, struct str text)
{
    struct buf seen = { 0 };
    bool good = plain_seen(&seen, text), gap = false;
    struct str rest = str_trimmed(buf_all(&seen));
    while (good && rest.len) {
        struct str character = rest;
        uint32_t c = utf8_take(&rest);
        character.len -= rest.len;
        char plain = plain_letter(c);
        if (!plain)
            plain = plain_digit(c);
        gap |= blank(*character.at);
        if (blank(*character.at))
            continue;
        if (gap)
            buf_byte(out, ' ');
        gap = false;
        if (plain)
            buf_byte(out, plain);
        else
            buf_str(out, character);
    }
    buf_free(&seen);
    return good;
}
