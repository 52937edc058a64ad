/* The table of operands; see operand.h. */
#include "operand.h"

#include "command.h"
#include "completion.h"
#include "language.h"
#include "profile.h"
#include "rule.h"
#include "schema.h"
#include "summary.h"
#include "views.h"

static void add(struct buf *out, struct str word)
{
    if (out->len)
        buf_byte(out, ' ');
    buf_str(out, word);
}

static void find_states(struct buf *out, const struct registry *r)
{
    for (uint32_t i = 0; r && i < r->state_count; i++)
        add(out, r->states[i].code);
}

static void find_states_and_all(struct buf *out, const struct registry *r)
{
    add(out, STR("all"));
    find_states(out, r);
}

static void find_meetings(struct buf *out, const struct registry *r)
{
    for (uint32_t i = 0; r && i < r->meeting_count; i++)
        add(out, r->meetings[i].code);
}

static void find_names(struct buf *out, const struct registry *r)
{
    for (uint32_t i = 0; i < rule_count; i++)
        add(out, str_of(rules[i].rule->id));
    for (uint32_t i = 0; r && i < r->requirement_count; i++)
        add(out, r->requirements[i].id);
}

static void find_languages(struct buf *out, const struct registry *r)
{
    (void)r;
    add(out, STR("en"));
    for (char code[3] = ""; language_next(code);)
        add(out, str_of(code));
}

static void find_kinds(struct buf *out, const struct registry *r)
{
    (void)r;
    for (unsigned kind = 1; kind < KINDS_END; kind <<= 1)
        if (kind & RECORDS)
            add(out, str_of(kind_name((enum kind)kind)));
}

static void find_summaries(struct buf *out, const struct registry *r)
{
    (void)r;
    add(out, STR("all"));
    for (uint32_t i = 0; i < summary_count; i++)
        add(out, str_of(summaries[i]->name));
}

static void find_commands(struct buf *out, const struct registry *r)
{
    (void)r;
    for (uint32_t i = 0; i < command_count; i++)
        add(out, str_of(commands[i]->name));
}

static void find_shells(struct buf *out, const struct registry *r)
{
    (void)r;
    for (uint32_t i = 0; i < shell_count; i++)
        add(out, str_of(shells[i]->name));
}

static void find_profiles(struct buf *out, const struct registry *r)
{
    (void)r;
    for (uint32_t i = 0; i < profile_count; i++)
        add(out, str_of(profiles[i].name));
}

static void find_views(struct buf *out, const struct registry *r)
{
    (void)r;
    views_told(out, " ");
}

enum { EVERY = ~0u };

static const struct operand table[] = {
    { .name = "ARTICLE", .commands = EVERY, .sort = OPERAND_WORDS, .words = "3 4" },
    { .name = "COMMAND", .commands = EVERY, .sort = OPERAND_WORDS, .find = find_commands },
    { .name = "DATE", .commands = EVERY },
    { .name = "FILE", .commands = EVERY, .sort = OPERAND_FILE },
    { .name = "OLD", .commands = FOR_DIFF, .sort = OPERAND_FILE },
    { .name = "NEW", .commands = FOR_DIFF, .sort = OPERAND_FILE },
    { .name = "RECEIPT", .commands = FOR_VERIFY, .sort = OPERAND_FILE },
    { .name = "FOLDER", .commands = EVERY, .sort = OPERAND_FOLDER },
    { .name = "FORMAT",
      .commands = FOR_SUMMARY,
      .sort = OPERAND_WORDS,
      .words = "html md txt csv ics xml",
      .usual = "html" },
    { .name = "FORMAT",
      .commands = FOR_DIFF | FOR_VERIFY,
      .sort = OPERAND_WORDS,
      .words = "text html json md xml",
      .usual = "text" },
    { .name = "FORMAT",
      .commands = FOR_DEADLINES | FOR_LEDGER,
      .sort = OPERAND_WORDS,
      .words = "text json csv",
      .usual = "text" },
    { .name = "FORMAT",
      .commands = FOR_EXPLAIN | FOR_RULES,
      .sort = OPERAND_WORDS,
      .words = "text md json",
      .usual = "text" },
    { .name = "FORMAT[=FILE]",
      .commands = EVERY,
      .sort = OPERAND_WORDS,
      .find = find_views,
      .usual = "text",
      .open = true,
      .files = true },
    { .name = "KIND", .commands = EVERY, .sort = OPERAND_WORDS, .find = find_kinds },
    { .name = "LANG", .commands = FOR_NEW, .sort = OPERAND_WORDS, .words = "ar en es fr ru zh", .usual = "en" },
    { .name = "LANG", .commands = EVERY, .sort = OPERAND_WORDS, .find = find_languages, .usual = "en" },
    { .name = "LEVEL",
      .commands = EVERY,
      .sort = OPERAND_WORDS,
      .words = "error warning note never",
      .usual = "error" },
    { .name = "MEETING", .commands = EVERY, .sort = OPERAND_WORDS, .find = find_meetings, .open = true },
    { .name = "N", .commands = EVERY },
    { .name = "NAME", .commands = FOR_EXPLAIN, .sort = OPERAND_WORDS, .find = find_names, .open = true },
    { .name = "PATH", .commands = EVERY, .sort = OPERAND_FILE },
    { .name = "PROFILE", .commands = EVERY, .sort = OPERAND_WORDS, .find = find_profiles },
    { .name = "SHELL", .commands = EVERY, .sort = OPERAND_WORDS, .find = find_shells },
    { .name = "STATE", .commands = EVERY, .sort = OPERAND_WORDS, .find = find_states, .open = true },
    { .name = "STATE[:Y1-Y2]",
      .commands = EVERY,
      .sort = OPERAND_WORDS,
      .find = find_states_and_all,
      .open = true },
    { .name = "SUMMARY", .commands = EVERY, .sort = OPERAND_WORDS, .find = find_summaries, .several = true },
    { .name = "TABLE", .commands = EVERY },
    { .name = "TYPE",
      .commands = EVERY,
      .sort = OPERAND_WORDS,
      .words = "initial annual voluntary original revised",
      .open = true },
    { .name = "WHEN", .commands = EVERY, .sort = OPERAND_WORDS, .words = "auto always never", .usual = "auto" },
    { .name = "WAY", .commands = EVERY, .sort = OPERAND_WORDS, .words = "require auto off", .usual = "auto" },
    { .name = "YEAR", .commands = EVERY },
    { .name = "update", .commands = EVERY, .sort = OPERAND_WORDS, .words = "update" },
};

enum { OPERANDS = sizeof table / sizeof *table };

const struct operand *operand_named(struct str name, unsigned command)
{
    for (int i = 0; i < OPERANDS; i++)
        if ((table[i].commands & command) && str_is(name, table[i].name))
            return &table[i];
    return NULL;
}

void operand_words(struct buf *out, const struct operand *v, const struct registry *r)
{
    if (v->find)
        v->find(out, r);
    else if (v->words)
        buf_text(out, v->words);
}

void operand_told(struct buf *out, const struct operand *v, bool marked)
{
    struct buf words = { 0 };
    operand_words(&words, v, NULL);
    struct str rest = buf_all(&words);
    for (bool first = true; rest.len; first = false) {
        struct str word = str_cut(&rest, ' ');
        buf_text(out, first ? "" : rest.len || v->open ? ", " : " or ");
        buf_str(out, word);
        if (marked && v->usual && str_is(word, v->usual))
            buf_text(out, " (default)");
    }
    buf_free(&words);
}

bool operand_fits(const struct operand *v, const char *option, const char *text)
{
    struct buf words = { 0 }, told = { 0 };
    if (v->sort != OPERAND_WORDS || v->open)
        return true;
    operand_words(&words, v, NULL);
    bool fits = *text && str_listed(buf_all(&words), ' ', str_of(text));
    operand_told(&told, v, false);
    if (!fits)
        tell_error("%s takes %.*s, not '%s'", option, (int)told.len, told.at, text);
    buf_free(&words);
    buf_free(&told);
    return fits;
}
