/* The ways in which a page is written; see explain.h. */
#include "explain.h"
#include "version.h"

/* As text for a terminal. */

static void text_begin(struct page *p, const char *noun, struct str title)
{
    (void)noun;
    if (title.len) {
        buf_str(&p->out, title);
        buf_byte(&p->out, '\n');
    }
}

static void text_group(struct page *p, struct str name)
{
    buf_byte(&p->out, '\n');
    buf_str(&p->out, name);
    buf_byte(&p->out, '\n');
}

static void text_title(struct page *p, const char *sort, struct str name, struct str code, struct str of)
{
    (void)sort;
    (void)code;
    if (p->out.len)
        buf_byte(&p->out, '\n');
    buf_str(&p->out, name);
    buf_text(&p->out, " (");
    buf_str(&p->out, of);
    buf_text(&p->out, ")\n");
}

static void text_head(struct page *p, const char *phrase)
{
    text_group(p, say(&p->voice, phrase));
}

static void text_line(struct page *p, const struct page_line *line)
{
    buf_text(&p->out, line->below ? "      " : "  ");
    buf_str(&p->out, line->text);
    buf_byte(&p->out, '\n');
}

static void text_end(struct page *p)
{
    (void)p;
}

/* As Markdown. */

static void put(struct page *p, const char *before, struct str text, const char *after)
{
    buf_text(&p->out, before);
    escape(&p->out, ESCAPE_MARKDOWN, text);
    buf_text(&p->out, after);
}

static void heading(struct page *p, uint32_t level)
{
    if (p->out.len)
        buf_byte(&p->out, '\n');
    buf_fill(&p->out, '#', level);
}

static void md_begin(struct page *p, const char *noun, struct str title)
{
    (void)noun;
    if (title.len)
        put(p, "# ", title, "\n");
}

static void md_group(struct page *p, struct str name)
{
    heading(p, p->level - 1);
    put(p, " ", name, "\n");
}

static void md_title(struct page *p, const char *sort, struct str name, struct str code, struct str of)
{
    (void)sort;
    (void)code;
    heading(p, p->level);
    put(p, " ", name, " (");
    put(p, "", of, ")\n");
}

static void md_head(struct page *p, const char *phrase)
{
    put(p, "\n**", say(&p->voice, phrase), "**\n\n");
}

/* In a block of code nothing is markup; a line of it is one line. */
static void md_line(struct page *p, const struct page_line *line)
{
    if (line->verbatim) {
        buf_text(&p->out, "    ");
        buf_str(&p->out, line->text);
        buf_byte(&p->out, '\n');
        return;
    }
    put(p, line->alone ? "" : line->below ? "  - " : "- ", line->text, "\n");
}

/* As JSON: codes and figures as they are, sentences in the language of the page. */

static void close_to(struct page *p, bool keep_listed, bool keep_object)
{
    if (p->is_nested && !keep_object)
        json_end(&p->json, ']');
    if (p->is_object && !keep_object)
        json_end(&p->json, '}');
    p->is_nested = p->is_nested && keep_object;
    p->is_object = p->is_object && keep_object;
    if (p->is_listed && !keep_listed)
        json_end(&p->json, ']');
    p->is_listed = p->is_listed && keep_listed;
}

static void json_open(struct page *p, const char *noun, struct str title)
{
    (void)title;
    p->json = (struct json){ .out = &p->out };
    json_begin(&p->json, NULL, '{');
    json_text(&p->json, "tool", STR("treatylint"));
    json_text(&p->json, "version", STR(TL_VERSION));
    json_text(&p->json, "language", str_of(p->voice.catalog->language));
    json_begin(&p->json, noun, '[');
}

static void json_group(struct page *p, struct str name)
{
    (void)p;
    (void)name;
}

static void end_entry(struct page *p)
{
    close_to(p, false, false);
    if (p->is_titled)
        json_end(&p->json, '}');
    p->is_titled = false;
}

/* What a rule is of is its module; what an item is of, a kind of record; the others have their sort alone. */
static void json_title(struct page *p, const char *sort, struct str name, struct str code, struct str of)
{
    const char *key = strcmp(sort, "rule") == 0 ? "module" : strcmp(sort, "item") == 0 ? "kind" : NULL;
    (void)of;
    end_entry(p);
    json_begin(&p->json, NULL, '{');
    json_text(&p->json, "sort", str_of(sort));
    json_text(&p->json, "id", name);
    if (key)
        json_text(&p->json, key, code);
    p->is_titled = true;
}

/* The key of a section is the last part of the phrase that heads it. */
static void json_head(struct page *p, const char *phrase)
{
    close_to(p, false, false);
    p->key = strrchr(phrase, '/') + 1;
}

static void value_of(struct page *p, const struct page_line *line)
{
    if (!line->count) {
        json_text(&p->json, NULL, line->code.len ? line->code : line->text);
        return;
    }
    json_begin(&p->json, NULL, '{');
    for (uint32_t i = 0; i < line->count; i++) {
        const struct arg *a = &line->args[i];
        if (a->type == ARG_TERM && a->text.len) {
            json_key(&p->json, a->name);
            json_text(&p->json, NULL, a->text);
        } else {
            json_arg(&p->json, a);
        }
    }
}

static void json_line(struct page *p, const struct page_line *line)
{
    if (line->alone) {
        json_text(&p->json, p->key, line->code.len ? line->code : line->text);
        return;
    }
    bool below = line->below && p->is_object;
    close_to(p, true, below);
    if (!p->is_listed)
        json_begin(&p->json, p->key, '[');
    p->is_listed = true;
    if (below && !p->is_nested) {
        json_begin(&p->json, "values", '[');
        p->is_nested = true;
    }
    value_of(p, line);
    if (line->count && below)
        json_end(&p->json, '}');
    else if (line->count)
        p->is_object = true;
}

static void json_close(struct page *p)
{
    end_entry(p);
    json_end(&p->json, ']');
    json_end(&p->json, '}');
    buf_byte(&p->out, '\n');
}

static const struct page_writer writers[] = {
    { "text", text_begin, text_group, text_title, text_head, text_line, text_end },
    { "md", md_begin, md_group, md_title, md_head, md_line, text_end },
    { "json", json_open, json_group, json_title, json_head, json_line, json_close },
};

const struct page_writer *page_writer(const char *name)
{
    for (size_t i = 0; i < sizeof writers / sizeof *writers; i++)
        if (name && strcmp(writers[i].name, name) == 0)
            return &writers[i];
    return writers;
}
