/* Decoding by iconv; see decode.h. */
#include "decode.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

#include "escape.h"

/* Encodings that are accepted, by their names before the figures that some end with. Each is one that keeps ASCII as it
 * is. The phrase encoding/not-accepted names them for people. */
static const struct {
    const char *name;
    size_t figures; /* at most */
} accepted[] = {
    { "ISO-8859-", 2 }, { "windows-125", 1 }, { "CP125", 1 }, { "GB18030", 0 },
    { "KOI8-R", 0 },    { "US-ASCII", 0 },    { "ASCII", 0 },
};

static const struct {
    const char *bytes;
    size_t count, skip;
    const char *encoding;
} marks[] = {
    { "\xef\xbb\xbf", 3, 3, "UTF-8" }, { "\xff\xfe", 2, 2, "UTF-16LE" }, { "\xfe\xff", 2, 2, "UTF-16BE" },
    { "<\0?\0", 4, 0, "UTF-16LE" },    { "\0<\0?", 4, 0, "UTF-16BE" },   { "<\0", 2, 0, "UTF-16LE" },
    { "\0<", 2, 0, "UTF-16BE" },
};

/* The encoding that the XML declaration names, copied into `name`; empty where it names none. */
static void read_declaration(struct str bytes, char *name, size_t room)
{
    struct str head = { bytes.at, bytes.len < 400 ? bytes.len : 400 };
    const char *end = str_starts(head, "<?xml") ? memchr(head.at, '>', head.len) : NULL;
    *name = '\0';
    for (const char *at = head.at; end && at + 9 < end; at++) {
        if (memcmp(at, "encoding", 8) != 0)
            continue;
        at += 8;
        while (at < end && strchr(" \t\r\n=", *at))
            at++;
        const char *close = at < end ? memchr(at + 1, *at, (size_t)(end - at - 1)) : NULL;
        if (close && (size_t)(close - at) <= room) {
            memcpy(name, at + 1, (size_t)(close - at - 1));
            name[close - at - 1] = '\0';
        }
        return;
    }
}

static bool is_accepted(const char *name)
{
    for (size_t i = 0; i < sizeof accepted / sizeof *accepted; i++) {
        size_t length = strlen(accepted[i].name);
        if (strncasecmp(name, accepted[i].name, length) != 0)
            continue;
        size_t figures = strspn(name + length, "0123456789");
        if (!name[length + figures] && figures <= accepted[i].figures && !figures == !accepted[i].figures)
            return true;
    }
    return false;
}

/* How many bytes of ASCII the text begins with; eight at a time. */
static size_t ascii_run(struct str text)
{
    uint64_t eight;
    size_t i = 0;
    for (; i + sizeof eight <= text.len; i += sizeof eight) {
        memcpy(&eight, text.at + i, sizeof eight);
        if (eight & 0x8080808080808080u)
            break;
    }
    while (i < text.len && (unsigned char)text.at[i] < 0x80)
        i++;
    return i;
}

/* UTF-8 is used as it is; the text ends before the first byte that is none. */
static void take_utf8(struct decoded *d, struct str bytes)
{
    struct str rest = bytes;
    while (rest.len) {
        struct str before = rest;
        size_t plain = ascii_run(rest);
        if (plain) {
            rest.at += plain;
            rest.len -= plain;
        } else if (utf8_take(&rest) == 0xfffd &&
                   memcmp(before.at, "\xef\xbf\xbd", before.len < 3 ? before.len : 3) != 0) {
            rest = before;
            d->undecodable = "UTF-8";
            break;
        }
    }
    d->text = (struct str){ bytes.at, bytes.len - rest.len };
}

/* UTF-16 is accepted, and is known by its bytes before it is declared. */
static void refuse(struct decoded *d, const char *encoding)
{
    d->undecodable = encoding;
    d->refused = strncasecmp(encoding, "UTF-16", 6) != 0;
}

/* Converters that were prepared, by the name of their encoding: there is room for all that are accepted. */
static struct {
    char name[41];
    iconv_t with;
} prepared[160];
static size_t prepared_count;
static bool prepared_only;

void decode_prepared_only(void)
{
    prepared_only = true;
}

bool decode_prepare(struct str encoding)
{
    char name[sizeof prepared[0].name] = "";
    if (encoding.len >= sizeof name)
        return false;
    memcpy(name, encoding.at, encoding.len);
    if (!is_accepted(name) && strcmp(name, "UTF-16LE") != 0 && strcmp(name, "UTF-16BE") != 0)
        return false;
    for (size_t i = 0; i < prepared_count; i++) /* two workers may want the same */
        if (strcasecmp(prepared[i].name, name) == 0)
            return true;
    if (prepared_count == sizeof prepared / sizeof *prepared)
        return false;
    memcpy(prepared[prepared_count].name, name, sizeof name);
    prepared[prepared_count++].with = iconv_open("UTF-8", name);
    return true;
}

/* True where the converter is there, be it that of an encoding that iconv does not know. */
static bool find_converter(const char *encoding, iconv_t *with)
{
    for (size_t i = 0; i < prepared_count; i++)
        if (strcasecmp(prepared[i].name, encoding) == 0) {
            *with = prepared[i].with;
            if (*with != (iconv_t)-1) /* NOLINT(performance-no-int-to-ptr): as POSIX has it */
                iconv(*with, NULL, NULL, NULL, NULL);
            return true;
        }
    return false;
}

static void convert(struct decoded *d, struct str bytes, const char *encoding)
{
    enum { STEP = 64 * 1024 };
    char *in = (char *)bytes.at;
    size_t left = bytes.len;
    iconv_t with;
    bool kept = find_converter(encoding, &with);
    if (!kept && prepared_only) {
        d->wants = encoding;
        return;
    }
    if (!kept)
        with = iconv_open("UTF-8", encoding);
    if (with == (iconv_t)-1) { /* NOLINT(performance-no-int-to-ptr): as POSIX has it */
        refuse(d, encoding);
        return;
    }
    while (left) {
        size_t begin = d->converted.len, room = STEP;
        buf_fill(&d->converted, 0, STEP);
        char *out = d->converted.at + begin;
        size_t result = iconv(with, &in, &left, &out, &room);
        int why = errno;
        d->converted.len = begin + STEP - room;
        if (result == (size_t)-1 && why != E2BIG) {
            d->undecodable = encoding;
            break;
        }
    }
    if (!kept)
        iconv_close(with);
    d->text = buf_all(&d->converted);
}

/* The encoding by the mark, which is taken off, else by the declaration. `name` has room for the latter. */
static const char *encoding_of(struct str *bytes, char *name, size_t room)
{
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (bytes->len < marks[i].count || memcmp(bytes->at, marks[i].bytes, marks[i].count) != 0)
            continue;
        bytes->at += marks[i].skip;
        bytes->len -= marks[i].skip;
        if (i == 0)
            break;
        *name = '\0';
        return marks[i].encoding;
    }
    read_declaration(*bytes, name, room);
    return *name ? name : marks[0].encoding;
}

size_t decode_width(struct str bytes)
{
    char name[sizeof(((struct decoded *)0)->name)];
    const char *encoding = encoding_of(&bytes, name, sizeof name);
    return strncasecmp(encoding, "UTF-16", 6) == 0 || strcasecmp(encoding, "GB18030") == 0 ? 2 : 1;
}

void decode(struct decoded *d, struct str bytes)
{
    *d = (struct decoded){ 0 };
    const char *encoding = encoding_of(&bytes, d->name, sizeof d->name);
    if (strcasecmp(encoding, "UTF-8") == 0 || strcasecmp(encoding, "UTF8") == 0)
        take_utf8(d, bytes);
    else if (!*d->name || is_accepted(encoding))
        convert(d, bytes, encoding);
    else
        refuse(d, encoding);
}

void decoded_free(struct decoded *d)
{
    buf_free(&d->converted);
}
