/* The edits; see edit.h. */
#include "edit.h"

#include <stdio.h>

#include "lex.h"

bool edit_read(const char *path, struct buf *out)
{
    FILE *f = fopen(path, "rb");
    char part[4096];
    size_t got;
    out->len = 0;
    if (!f)
        return false;
    while ((got = fread(part, 1, sizeof part, f)) > 0)
        buf_add(out, part, got);
    fclose(f);
    return true;
}

/* The item of that path; NO_ITEM where there is none. */
static struct item find(const struct record *r, struct str path)
{
    struct item found = NO_ITEM;
    struct buf its = { 0 };
    for (uint32_t e = 0; e < r->element_count && !item_given(found); e++) {
        const struct element *element = &r->elements[e];
        for (uint32_t a = 0; a <= element->attribute_count && !item_given(found); a++) {
            struct item i = { r, e, a ? element->attributes + a : 0 };
            its.len = 0;
            item_path(i, &its);
            if (str_same(buf_all(&its), path))
                found = i;
        }
    }
    buf_free(&its);
    return found;
}

/* The bytes of an element with its tags, and the blanks before it; of an attribute with its name. */
static struct span whole(struct item i)
{
    const struct element *e = &i.record->elements[i.element];
    struct str source = i.record->source;
    struct span s = { e->start, e->content };
    if (i.attribute) {
        s = item_span(i);
        s.to++;
        while (s.from > 0 && !strchr(" \t\r\n", source.at[s.from - 1]))
            s.from--;
    } else if (e->end > e->content || source.at[e->content - 2] != '/') {
        s.to = e->end;
        while (s.to < source.len && source.at[s.to] != '>')
            s.to++;
        s.to++;
    }
    while (s.from > 0 && strchr(" \t\r\n", source.at[s.from - 1]))
        s.from--;
    return s;
}

static void splice(struct buf *text, struct span s, struct str by)
{
    struct buf out = { 0 };
    buf_add(&out, text->at, s.from);
    buf_str(&out, by);
    buf_add(&out, text->at + s.to, text->len - s.to);
    buf_free(text);
    *text = out;
}

static int hex(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

static void unescape(struct buf *out, struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        char c = s.at[i];
        if (c != '\\' || i + 1 == s.len) {
            buf_byte(out, c);
            continue;
        }
        c = s.at[++i];
        if (c == 'x' && i + 2 < s.len + 0 && i + 2 <= s.len - 1) {
            buf_byte(out, (char)(hex(s.at[i + 1]) << 4 | hex(s.at[i + 2])));
            i += 2;
        } else {
            buf_byte(out, c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c);
        }
    }
}

static bool replace(struct buf *text, struct str rest)
{
    const char *arrow = NULL;
    for (size_t i = 0; i + 4 <= rest.len && !arrow; i++)
        if (memcmp(rest.at + i, " => ", 4) == 0 || (i + 4 == rest.len && memcmp(rest.at + i, " =>", 3) == 0))
            arrow = rest.at + i;
    if (!arrow && rest.len >= 3 && memcmp(rest.at + rest.len - 3, " =>", 3) == 0)
        arrow = rest.at + rest.len - 3;
    if (!arrow)
        return false;
    struct buf old = { 0 }, new = { 0 };
    size_t begin = (size_t)(arrow - rest.at), skip = begin + 4 <= rest.len ? 4 : 3;
    unescape(&old, (struct str){ rest.at, begin });
    unescape(&new, (struct str){ rest.at + begin + skip, rest.len - begin - skip });
    bool found = false;
    for (size_t i = 0; old.len && i + old.len <= text->len && !found; i++) {
        found = memcmp(text->at + i, old.at, old.len) == 0;
        if (found)
            splice(text, (struct span){ (uint32_t)i, (uint32_t)(i + old.len) }, buf_all(&new));
    }
    buf_free(&old);
    buf_free(&new);
    return found;
}

static void set(struct buf *text, struct item i, struct str value)
{
    const struct element *e = &i.record->elements[i.element];
    if (i.attribute || e->end > e->content || text->at[e->content - 2] != '/') {
        struct span s = i.attribute ? item_span(i) : (struct span){ e->content, e->end };
        splice(text, s, value);
        return;
    }
    struct buf tag = { 0 }; /* <name .../> becomes <name ...>value</name> */
    buf_byte(&tag, '>');
    buf_str(&tag, value);
    buf_text(&tag, "</");
    buf_str(&tag, lex_name(i.record->source, e->start + 1));
    buf_byte(&tag, '>');
    splice(text, (struct span){ e->content - 2, e->content }, buf_all(&tag));
    buf_free(&tag);
}

static void rename_item(struct buf *text, struct item i, struct str name)
{
    const struct element *e = &i.record->elements[i.element];
    size_t old = lex_name(i.record->source, e->start + 1).len;
    if (i.attribute) {
        struct span s = whole(i);
        while (strchr(" \t\r\n", text->at[s.from]))
            s.from++;
        s.to = s.from + (uint32_t)lex_name(i.record->source, s.from).len;
        splice(text, s, name);
        return;
    }
    if (e->end > e->content || text->at[e->content - 2] != '/')
        splice(text, (struct span){ e->end + 2, e->end + 2 + (uint32_t)old }, name);
    splice(text, (struct span){ e->start + 1, e->start + 1 + (uint32_t)old }, name);
}

static void insert(struct buf *text, struct item i, struct str what)
{
    const struct element *e = &i.record->elements[i.element];
    uint32_t at = e->content;
    if (what.len && *what.at == '@') { /* an attribute: @name="value" */
        at = e->start + 1 + (uint32_t)lex_name(i.record->source, e->start + 1).len;
        struct buf attribute = { 0 };
        buf_byte(&attribute, ' ');
        buf_add(&attribute, what.at + 1, what.len - 1);
        splice(text, (struct span){ at, at }, buf_all(&attribute));
        buf_free(&attribute);
        return;
    }
    splice(text, (struct span){ at, at }, what);
}

static void repeat(struct buf *text, struct item i)
{
    struct span s = whole(i);
    struct buf again = { 0 };
    buf_add(&again, text->at + s.from, s.to - s.from);
    splice(text, (struct span){ s.to, s.to }, buf_all(&again));
    buf_free(&again);
}

static bool move(struct buf *text, struct item i, struct item before)
{
    struct span s = whole(i), to = whole(before);
    struct buf moved = { 0 };
    if (to.from >= s.from && to.from < s.to)
        return false;
    buf_add(&moved, text->at + s.from, s.to - s.from);
    bool later = to.from > s.from;
    if (later)
        splice(text, (struct span){ to.from, to.from }, buf_all(&moved));
    splice(text, s, STR(""));
    if (!later)
        splice(text, (struct span){ to.from, to.from }, buf_all(&moved));
    buf_free(&moved);
    return true;
}

static bool edit_item(struct buf *text, const struct record *r, struct str verb, struct str rest)
{
    struct str path = str_cut(&rest, ' ');
    struct item i = find(r, path);
    if (!item_given(i))
        return false;
    if (str_is(verb, "set"))
        set(text, i, rest);
    else if (str_is(verb, "remove"))
        splice(text, whole(i), STR(""));
    else if (str_is(verb, "repeat"))
        repeat(text, i);
    else if (str_is(verb, "rename"))
        rename_item(text, i, rest);
    else if (str_is(verb, "insert"))
        insert(text, i, rest);
    else if (str_is(verb, "move") && str_starts(rest, "before "))
        return item_given(find(r, (struct str){ rest.at + 7, rest.len - 7 })) &&
               move(text, i, find(r, (struct str){ rest.at + 7, rest.len - 7 }));
    else
        return false;
    return true;
}

bool edit_apply(struct session *session, struct buf *text, struct str line, const char **why)
{
    struct str rest = line, verb = str_cut(&rest, ' ');
    bool good;
    if (str_is(verb, "replace")) {
        good = replace(text, rest);
        *why = "these bytes do not stand there";
    } else if (str_is(verb, "whole")) {
        text->len = 0;
        unescape(text, rest);
        good = true;
    } else {
        struct record r = { 0 };
        parse(&session->parser, buf_all(text), &r);
        good = edit_item(text, &r, verb, rest);
        *why = "there is no such item, or no such edit";
        record_free(&r);
    }
    return good;
}
