/* Templates become sentences; see messages.h. */
#include "messages.h"

#include <libxml/tree.h>

#include "amount.h"
#include "embedded.h"
#include "language.h"
#include "list.h"
#include "phrases.h"
#include "rule.h"

static const xmlNode *child_named(const xmlNode *n, const char *name)
{
    for (const xmlNode *c = n->children; c; c = c->next)
        if (xmlStrEqual(c->name, BAD_CAST name))
            return c;
    return NULL;
}

/* What has no translation yet, or one of an English that stands no more, is told in English. */
static bool is_translated(const xmlNode *target)
{
    xmlChar *state = xmlGetNoNsProp(target, BAD_CAST "state");
    bool waits = xmlStrEqual(state, BAD_CAST "new") || xmlStrEqual(state, BAD_CAST "needs-translation");
    xmlFree(state);
    return !waits;
}

static void add_units(struct catalog *c, const xmlNode *n)
{
    for (; n; n = n->next) {
        if (!xmlStrEqual(n->name, BAD_CAST "trans-unit")) {
            add_units(c, n->children);
            continue;
        }
        const xmlNode *target = child_named(n, "target");
        xmlChar *id = xmlGetNoNsProp(n, BAD_CAST "id"), *text = NULL;
        if (target && is_translated(target))
            text = xmlNodeGetContent(target);
        if (id && text && *text) {
            MEMORY_ROOM(c->entries, c->count, c->cap);
            c->entries[c->count].id = arena_copy(&c->arena, str_of((char *)id));
            c->entries[c->count++].text = arena_copy(&c->arena, str_of((char *)text));
        }
        xmlFree(id);
        xmlFree(text);
    }
}

bool catalog_load(struct catalog *c, const char *language)
{
    *c = (struct catalog){ .right_to_left = language_of(language)->right_to_left };
    if (strlen(language) != 2)
        return false;
    memcpy(c->language, language, 3);
    if (strcmp(language, "en") == 0)
        return true;
    struct buf path = { 0 };
    buf_text(&path, "transform/messages/");
    buf_text(&path, language);
    buf_add(&path, ".xlf", sizeof ".xlf");
    xmlDoc *doc = embedded_document(path.at);
    buf_free(&path);
    if (!doc)
        return false;
    add_units(c, xmlDocGetRootElement(doc));
    xmlFreeDoc(doc);
    list_sort(c->entries, c->count, sizeof *c->entries, list_by_text);
    return true;
}

void catalog_free(struct catalog *c)
{
    memory_drop(c->entries);
    arena_free(&c->arena);
    *c = (struct catalog){ 0 };
}

struct str say_or(const struct voice *v, struct str id, struct str english)
{
    const struct catalog *c = v->catalog;
    const struct str *found = list_find(&id, c->entries, c->count, sizeof *c->entries, list_by_text);
    return found ? found[1] : english;
}

struct str say_id(const struct voice *v, struct str id)
{
    const char *english = phrase_english(id.at, id.len);
    return say_or(v, id, english ? str_of(english) : id);
}

struct str say(const struct voice *v, const char *id)
{
    return say_id(v, str_of(id));
}

/* In a right-to-left language every inserted value is isolated, so that Latin codes and numbers keep their own
 * order and do not move the words around them. */
static void isolate(struct buf *out, const struct voice *v, bool begin)
{
    if (v->catalog->right_to_left)
        buf_text(out, begin ? "\u2068" : "\u2069");
}

static void tell_list(struct buf *out, const struct voice *v, struct str lines, bool states)
{
    struct str comma = say(v, "list/comma"), language = str_of(v->catalog->language);
    if (!lines.len)
        buf_str(out, say(v, "list/none"));
    for (bool first = true; lines.len; first = false) {
        if (!first)
            buf_str(out, comma);
        isolate(out, v, true);
        struct str one = str_cut(&lines, '\n');
        buf_str(out, states ? registry_state_name(v->registry, one, language) : one);
        isolate(out, v, false);
    }
}

/* The words of a unit in that form of the language; the English ones where it has no such words yet. */
static struct str unit_words(const struct voice *v, const char *unit, const char *form, uint64_t size)
{
    struct buf id = { 0 };
    buf_text(&id, "unit/");
    buf_text(&id, unit);
    buf_byte(&id, '/');
    size_t begin = id.len;
    buf_text(&id, form);
    struct str words = say_or(v, buf_all(&id), STR(""));
    id.len = begin;
    buf_text(&id, language_of("en")->form(size));
    if (!words.len)
        words = say_id(v, buf_all(&id));
    buf_free(&id);
    return words;
}

/* The form goes by the size of the number, whichever its sign. Words that hold no number, as those of Arabic for one and
 * two, hold no sign. */
void tell_amount(struct buf *out, const struct voice *v, const char *unit, int64_t number)
{
    uint64_t size = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    struct str words = unit_words(v, unit, language_of(v->catalog->language)->form(size), size);
    if (number < 0 && !memchr(words.at, '{', words.len))
        words = unit_words(v, unit, "other", size);
    const struct arg n = arg_count("n", number);
    tell(out, v, words, &n, 1);
}

static void tell_date(struct buf *out, const struct voice *v, struct date d)
{
    isolate(out, v, true);
    buf_text(out, date_text(d).at);
    isolate(out, v, false);
}

static void tell_step(struct buf *out, const struct voice *v, const struct step *s)
{
    static const char *const ids[] = {
        [STEP_FROM] = "derivation/from",
        [STEP_PLUS] = "derivation/plus",
        [STEP_LESS] = "derivation/less",
        [STEP_EXTENDED] = "derivation/extended",
    };
    const char *english = s->kind == STEP_FROM ? phrase_english(s->term.at, s->term.len) : NULL;
    struct arg args[] = {
        arg_date("date", s->date),
        arg_span("span", s->amount, (enum unit)s->unit),
        s->kind == STEP_EXTENDED ? arg_meeting("meeting", s->term)
                                 : arg_term("term", s->term, str_of(english ? english : "")),
    };
    if (s->kind < STEP_FROM || s->kind > STEP_EXTENDED)
        return;
    bool by_span = s->kind == STEP_EXTENDED && s->amount;
    tell_phrase(out, v, by_span ? "derivation/extended-by" : ids[s->kind], args, 3);
    const struct requirement *basis = registry_requirement(v->registry, s->basis);
    if (basis && basis->article.len) {
        buf_text(out, " (");
        tell_citation(out, v, basis);
        buf_byte(out, ')');
    }
    if (s->unverified) {
        buf_byte(out, ' ');
        buf_str(out, say(v, "derivation/unverified"));
    }
}

/* A meeting that the registry does not know yet still has a name. */
static struct str meeting_name(const struct voice *v, struct str code)
{
    struct str name = registry_meeting_name(v->registry, code, str_of(v->catalog->language));
    struct buf id = { 0 };
    buf_text(&id, "meeting/");
    buf_str(&id, code);
    const char *english = phrase_english(id.at, id.len);
    if (english && str_same(name, code))
        name = say_or(v, buf_all(&id), str_of(english));
    buf_free(&id);
    return name;
}

void tell_arg(struct buf *out, const struct voice *v, const struct arg *a)
{
    struct str language = str_of(v->catalog->language);
    bool isolated = a->type == ARG_TEXT || a->type == ARG_CODE || (a->type == ARG_AMOUNT && a->text.len);
    if (isolated)
        isolate(out, v, true);
    switch ((enum arg_type)a->type) {
    case ARG_TEXT:
        buf_text(out, "'");
        buf_str(out, a->text);
        buf_text(out, a->cut ? "\u2026'" : "'");
        break;
    case ARG_CODE:
        buf_str(out, a->text);
        if (a->cut)
            buf_text(out, "\u2026");
        break;
    case ARG_DATE:
        tell_date(out, v, a->date);
        break;
    case ARG_COUNT:
        buf_number(out, a->number);
        break;
    case ARG_SPAN:
        tell_amount(out, v, unit_name((enum unit)a->unit), a->number);
        break;
    case ARG_STATE:
        buf_str(out, registry_state_name(v->registry, a->text, language));
        break;
    case ARG_MEETING:
        buf_str(out, meeting_name(v, a->text));
        break;
    case ARG_TERM:
        buf_str(out, say_or(v, a->text, a->english));
        break;
    case ARG_LIST:
    case ARG_STATES:
        tell_list(out, v, a->text, a->type == ARG_STATES);
        break;
    case ARG_DERIVATION:
        tell_date(out, v, derivation_date(a->derivation));
        break;
    case ARG_AMOUNT:
        amount_write(out, (struct amount){ a->number, a->text });
        if (a->text.len)
            buf_text(out, " ");
        buf_str(out, a->text);
        break;
    }
    if (isolated)
        isolate(out, v, false);
}

void tell_derivation(struct buf *out, const struct voice *v, const struct derivation *d)
{
    for (uint32_t i = 0; d && i < d->count; i++)
        tell_step(out, v, &d->step[i]);
}

void tell(struct buf *out, const struct voice *v, struct str pattern, const struct arg *args, uint32_t count)
{
    while (pattern.len) {
        buf_str(out, str_cut(&pattern, '{'));
        if (!pattern.len)
            break;
        struct str name = str_cut(&pattern, '}');
        const struct arg *a = args_find(args, count, name);
        if (a)
            tell_arg(out, v, a);
        else
            buf_text(out, "\u2026");
    }
}

void tell_phrase(struct buf *out, const struct voice *v, const char *id, const struct arg *args, uint32_t count)
{
    tell(out, v, say(v, id), args, count);
}

void tell_citation(struct buf *out, const struct voice *v, const struct requirement *r)
{
    struct arg args[] = {
        arg_code("article", r->article),
        arg_code("symbol", r->symbol),
        arg_code("paragraph", r->paragraph),
        arg_code("action", r->action),
    };
    const char *phrase = r->force == FORCE_PRACTICE ? "basis/practice" : "basis/record";
    if (r->article.len)
        phrase = "basis/article";
    else if (r->action.len)
        phrase = "basis/action";
    else if (r->paragraph.len)
        phrase = memchr(r->paragraph.at, ',', r->paragraph.len) ? "basis/paragraphs" : "basis/paragraph";
    else if (r->symbol.len)
        phrase = "basis/document";
    tell_phrase(out, v, phrase, args, 4);
}

void tell_form(struct buf *out, const struct voice *v, struct str form)
{
    struct buf id = { 0 };
    struct str letter = str_cut(&form, '.');
    buf_text(&id, "form/");
    buf_str(&id, letter);
    struct str name = say_id(v, buf_all(&id));
    if (form.len) {
        struct arg args[] = { arg_term("form", STR(""), name), arg_code("part", form) };
        tell_phrase(out, v, "form/part", args, 2);
    } else {
        buf_str(out, name);
    }
    buf_free(&id);
}

void tell_finding(struct buf *out, const struct voice *v, const struct finding *f)
{
    const struct rule *rule = rules[f->rule].rule;
    struct buf id = { 0 };
    buf_text(&id, rule->id);
    buf_text(&id, "/message");
    tell(out, v, say_or(v, buf_all(&id), str_of(rule->message)), f->args, f->arg_count);
    buf_free(&id);
}
