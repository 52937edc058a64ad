/* Texts and what they have; see texts.h. */
#include "texts.h"

#include "escape.h"

enum { DIGIT = 1, STOP = 2, SLASH = 4, AT = 8, BLANK = 16, OTHER = 32, DELETE = 64, HIGH = 128, DOUBLED = 256 };

static bool goes_on(char c)
{
    return is_letter(c) || is_digit(c);
}

/* Whether the word at `word` is the one at `before`: "the the", "the the,", not "in industry". The rule looks closer. */
static bool is_again(const char *before, const char *word, const char *end)
{
    size_t length = 0;
    if ((*word ^ *before) & ~0x20)
        return false;
    while (!blank(before[length]))
        length++;
    return length > 1 && (size_t)(end - word) >= length && memcmp(word + 1, before + 1, length - 1) == 0 &&
           (word + length == end || !goes_on(word[length]));
}

/* What the bytes of a text are, all together, and whether a word stands twice. */
static unsigned classes_of(struct str text)
{
    enum { D = DIGIT, S = STOP, B = BLANK, o = OTHER, H = HIGH, PIECE = 256 };
    static const unsigned char classes[256] = {
        B,  B, B, B, B, B, B, B, B, B, B, B, B, B, B, B,      /* 00: white space; XML allows no others */
        B,  B, B, B, B, B, B, B, B, B, B, B, B, B, B, B,      /* 10 */
        B,  o, o, o, o, o, o, o, o, o, o, o, S, o, S, SLASH,  /* 20: , . / */
        D,  D, D, D, D, D, D, D, D, D, o, o, o, o, o, o,      /* 30 */
        AT, o, o, o, o, o, o, o, o, o, o, o, o, o, o, o,      /* 40 */
        o,  o, o, o, o, o, o, o, o, o, o, o, o, o, o, o,      /* 50 */
        o,  o, o, o, o, o, o, o, o, o, o, o, o, o, o, o,      /* 60 */
        o,  o, o, o, o, o, o, o, o, o, o, o, o, o, o, DELETE, /* 70 */
        H,  H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,      H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
        H,  H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,      H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
        H,  H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,      H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
        H,  H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,      H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    };
    const char *begins[PIECE], *before = NULL, *at = text.at, *end = text.at + text.len;
    unsigned seen = 0, last = BLANK;
    while (at < end) {
        const char *stop = end - at < PIECE ? end : at + PIECE;
        uint32_t words = 0;
        for (; at < stop; at++) { /* without a branch, since no one could guess where words end */
            unsigned its = classes[(unsigned char)*at];
            seen |= its;
            begins[words] = at;
            words += (last & ~its & BLANK) != 0;
            last = its;
        }
        for (uint32_t i = 0; i < words; before = begins[i++])
            /* a word has begun wherever one is counted */
            /* NOLINTNEXTLINE(clang-analyzer-core.CallAndMessage) */
            if (before && is_again(before, begins[i], end))
                seen |= DOUBLED;
    }
    return seen;
}

struct range {
    uint32_t from, to;
    unsigned marks;
};

/* Characters that mean something to a rule, sorted; letters with which UTF-8 begins when it is read as Windows-1252,
 * Windows-1251 or Windows-1256 are suspects. */
static const struct range ranges[] = {
    { 0x0080, 0x00a0, TEXT_UNSEEN },
    { 0x00ad, 0x00ad, TEXT_UNSEEN },
    { 0x00c2, 0x00c5, TEXT_SUSPECT },
    { 0x00d0, 0x00d1, TEXT_SUSPECT },
    { 0x00d8, 0x00d9, TEXT_SUSPECT },
    { 0x00e2, 0x00e2, TEXT_SUSPECT },
    { 0x00ef, 0x00ef, TEXT_SUSPECT },
    { 0x034f, 0x034f, TEXT_UNSEEN },
    { 0x0370, 0x03ff, TEXT_FOREIGN },
    { 0x0400, 0x041f, TEXT_FOREIGN },
    { 0x0420, 0x0421, TEXT_FOREIGN | TEXT_SUSPECT },
    { 0x0422, 0x052f, TEXT_FOREIGN },
    { 0x061c, 0x061c, TEXT_UNSEEN },
    { 0x0637, 0x0638, TEXT_SUSPECT },
    { 0x0660, 0x0669, TEXT_DIGITS },
    { 0x06f0, 0x06f9, TEXT_DIGITS },
    { 0x0966, 0x096f, TEXT_DIGITS },
    { 0x09e6, 0x09ef, TEXT_DIGITS },
    { 0x0e50, 0x0e59, TEXT_DIGITS },
    { 0x0ed0, 0x0ed9, TEXT_DIGITS },
    { 0x1040, 0x1049, TEXT_DIGITS },
    { 0x115f, 0x1160, TEXT_UNSEEN },
    { 0x17b4, 0x17b5, TEXT_UNSEEN },
    { 0x17e0, 0x17e9, TEXT_DIGITS },
    { 0x180e, 0x180e, TEXT_UNSEEN },
    { 0x2000, 0x200f, TEXT_UNSEEN },
    { 0x2028, 0x2029, TEXT_UNSEEN },
    { 0x202a, 0x202e, TEXT_BIDI | TEXT_UNSEEN },
    { 0x202f, 0x202f, TEXT_UNSEEN },
    { 0x205f, 0x2065, TEXT_UNSEEN },
    { 0x2066, 0x2069, TEXT_BIDI | TEXT_UNSEEN },
    { 0x206a, 0x206f, TEXT_UNSEEN },
    { 0x3000, 0x3000, TEXT_UNSEEN },
    { 0x3164, 0x3164, TEXT_UNSEEN },
    { 0xe000, 0xf8ff, TEXT_UNSEEN },
    { 0xfdd0, 0xfdef, TEXT_UNSEEN },
    { 0xfeff, 0xfeff, TEXT_UNSEEN },
    { 0xff10, 0xff19, TEXT_DIGITS },
    { 0xff21, 0xff3a, TEXT_FOREIGN },
    { 0xff41, 0xff5a, TEXT_FOREIGN },
    { 0xffa0, 0xffa0, TEXT_UNSEEN },
    { 0xfff9, 0xfffc, TEXT_UNSEEN },
    { 0xfffd, 0xfffd, TEXT_SUSPECT },
    { 0xe0000, 0x10ffff, TEXT_UNSEEN },
};

/* The range of a character; where it is in none, what lies between two of them, written into `gap`. */
static const struct range *range_of(uint32_t c, struct range *gap)
{
    uint32_t low = 0, high = sizeof ranges / sizeof *ranges;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (ranges[middle].to < c)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < sizeof ranges / sizeof *ranges && ranges[low].from <= c)
        return &ranges[low];
    bool last = low == sizeof ranges / sizeof *ranges;
    *gap = (struct range){ low ? ranges[low - 1].to + 1 : 0x80, last ? 0x10ffff : ranges[low].from - 1, 0 };
    return gap;
}

/* Text is mostly of one script: the range of the character before is tried first. False where it is not UTF-8. */
static bool mark_characters(struct str text, unsigned *marks)
{
    struct range gap = { 0 };
    const struct range *r = &gap;
    while (text.len) {
        if ((unsigned char)*text.at < 0x80) {
            text.at++;
            text.len--;
            continue;
        }
        const char *before = text.at;
        uint32_t c = utf8_take(&text);
        if (c == 0xfffd && text.at - before != 3)
            return false;
        if (c < r->from || c > r->to)
            r = range_of(c, &gap);
        *marks |= r->marks;
    }
    return true;
}

/* Prose and code, as the schema declares the item; what it does not know is read as prose. */
static unsigned nature_of(struct item i)
{
    const struct element *e = &i.record->elements[i.element];
    const struct type *type = e->declaration ? e->declaration->type : NULL;
    const struct simple_type *its = item_type(i);
    if (its && !its->prose)
        return TEXT_CODE;
    return type && type->printed ? TEXT_PRINTED : TEXT_PROSE;
}

static uint32_t digits_of(struct str text)
{
    uint32_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += is_digit(text.at[i]);
    return count;
}

static unsigned prose_marks(struct str text, unsigned seen)
{
    enum { NUMBER = 3, FIGURE = 5, TELEPHONE = 7 };
    unsigned marks = seen & DOUBLED ? TEXT_DOUBLED : 0;
    if (!(seen & DIGIT) || !(seen & (OTHER | HIGH | BLANK | SLASH)))
        return marks;
    uint32_t digits = digits_of(text);
    marks |= digits >= NUMBER ? TEXT_NUMBER : 0;
    marks |= digits >= FIGURE && seen & STOP ? TEXT_FIGURE : 0;
    marks |= digits >= TELEPHONE ? TEXT_LONG_NUMBER : 0;
    return marks | (seen & SLASH ? TEXT_SLASH : 0);
}

static void add(struct text_list *l, struct item i)
{
    struct str text;
    if (!item_text(i, &text))
        return;
    unsigned seen = classes_of(text), marks = 0;
    bool brief = text.len && str_trimmed(text).len <= TEXT_BRIEF_MOST;
    if (!brief && !(seen & (HIGH | DELETE | AT | BLANK)) && !(seen & DIGIT && seen & (STOP | SLASH)))
        return;
    unsigned nature = nature_of(i);
    if (nature == TEXT_CODE && !(seen & (HIGH | DELETE | AT)))
        return;
    if (seen & HIGH && !mark_characters(text, &marks))
        return;
    marks |= seen & DELETE ? TEXT_UNSEEN : 0;
    marks |= seen & AT && !(nature & TEXT_PRINTED) ? TEXT_ADDRESS : 0;
    if (nature == TEXT_PROSE)
        marks |= prose_marks(text, seen) | (brief ? TEXT_BRIEF : 0);
    if (!marks)
        return;
    MEMORY_ROOM(l->texts, l->count, l->cap);
    l->texts[l->count++] = (struct marked_text){ i.element, i.attribute, marks | nature };
}

void texts_read(struct text_list *l, const struct record *r)
{
    l->count = 0;
    l->read = true;
    for (uint32_t e = 0; e < r->element_count; e++) {
        const struct element *its = &r->elements[e];
        for (uint32_t a = its->attributes; a < its->attributes + its->attribute_count; a++)
            add(l, (struct item){ r, e, a + 1 });
        if (its->simple && its->length)
            add(l, (struct item){ r, e, 0 });
    }
}

void texts_free(struct text_list *l)
{
    memory_drop(l->texts);
    *l = (struct text_list){ 0 };
}

struct str text_named_language(struct item i)
{
    struct str language = STR("");
    i.attribute = 0;
    for (; item_given(i) && !language.len; i = item_parent(i))
        language = item_word(item_at(i, "@xml:lang"));
    return language;
}

struct str text_language(struct item i)
{
    struct str language = text_named_language(i);
    if (!language.len)
        language = item_word(item_at(record_root(i.record), "@language"));
    return str_cut(&language, '-');
}

struct character_text character_text(struct str text)
{
    struct character_text out = { "U+" };
    uint32_t c = text.len ? utf8_take(&text) : 0;
    int digits = c > 0xfffff ? 6 : c > 0xffff ? 5 : 4;
    for (int i = 0; i < digits; i++)
        out.at[2 + i] = "0123456789ABCDEF"[c >> 4 * (digits - 1 - i) & 15];
    return out;
}

int64_t number_in(struct str text)
{
    int64_t number = 0;
    for (size_t i = 0; i < text.len; i++)
        if (is_digit(text.at[i]) && number < INT64_MAX / 100)
            number = number * 10 + (text.at[i] - '0');
    return number;
}
