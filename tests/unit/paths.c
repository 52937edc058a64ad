/* Every path that a rule or a fact names exists in the schema of each kind it is for; every fact and field is read by
 * somebody; every natural key is an attribute of its element. */
#include <dirent.h>

#include "facts.h"
#include "phrases.h"
#include "unit.h"

static struct session *session;

static const struct declaration *root_of(unsigned kind)
{
    return &session->parser.schemas[kind_index((enum kind)kind)]->root;
}

static bool exists(const struct declaration *from, const char *literal)
{
    const struct attribute_declaration *attribute;
    return from && schema_resolve(from, vocabulary_path(&session->names, literal), &attribute) &&
           (!strchr(literal, '@') || attribute);
}

static const struct declaration *resolve(const struct declaration *from, const char *literal)
{
    const struct attribute_declaration *attribute;
    return schema_resolve(from, vocabulary_path(&session->names, literal), &attribute);
}

/* The declaration of the first item of that name, at any depth; of an attribute, what bears it. */
static const struct declaration *find_below(const struct declaration *from, const char *name, int depth)
{
    const struct declaration *found = exists(from, name) ? resolve(from, name) : NULL;
    for (uint32_t i = 0; !found && depth < 8 && i < from->type->child_count; i++)
        found = find_below(&from->type->children[i], name, depth + 1);
    return found;
}

/* Whether the path exists from that declaration or from any below it. */
static bool exists_below(const struct declaration *from, const char *literal, int depth)
{
    if (exists(from, literal))
        return true;
    for (uint32_t i = 0; depth < 8 && i < from->type->child_count; i++)
        if (exists_below(&from->type->children[i], literal, depth + 1))
            return true;
    return false;
}

static void test_facts(void **state)
{
    (void)state;
    for (uint32_t k = 0; k < fact_kind_count; k++)
        for (unsigned kind = 1; kind <= RECORDS; kind <<= 1) {
            if (!(fact_kinds[k].kinds & kind) || fact_kinds[k].each[0] == '*')
                continue;
            bool anywhere = fact_kinds[k].each[0] == '/';
            assert_non_null(anywhere ? find_below(root_of(kind), fact_kinds[k].each + 2, 0)
                                     : resolve(root_of(kind), fact_kinds[k].each));
            for (const struct field *f = fact_kinds[k].fields; f < fact_kinds[k].fields + FIELDS_MOST && f->name;
                 f++) {
                char above[200];
                if (anywhere) { /* what stands above it is not known */
                    if (!exists_below(root_of(kind), f->path, 0))
                        fail_msg("fact %s: no %s", fact_kinds[k].name, f->path);
                    continue;
                }
                snprintf(above, sizeof above, "%s", fact_kinds[k].each);
                for (int up = 0; up < f->up; up++)
                    if (strchr(above, '/'))
                        *strrchr(above, '/') = '\0';
                    else
                        strcpy(above, ".");                    /* the root */
                char *lasting = memory_get(strlen(above) + 1); /* paths live as long as the vocabulary */
                strcpy(lasting, above);
                if (f->path[0] == '/' ? !find_below(resolve(root_of(kind), lasting), f->path + 2, 0)
                                      : !exists(resolve(root_of(kind), lasting), f->path))
                    fail_msg("fact %s: no %s in %s", fact_kinds[k].name, f->path, above);
            }
        }
}

/* The next string literal behind one of these words in a source file, or NULL. */
static char *next_path(char **at)
{
    static const char *const words[] = { "item_at(",    "need_date(",   "need_derived(", "need_number(",
                                         "need_token(", "item_of_key(", "each_below(" };
    for (;; (*at)++) {
        if (!**at)
            return NULL;
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            if (strncmp(*at, words[i], strlen(words[i])) != 0)
                continue;
            char *open = strchr(*at, '"'), *end = strchr(*at, ';');
            if (!open || !end || open > end)
                continue;
            char *close = strchr(open + 1, '"');
            *close = '\0';
            *at = close + 1;
            return open + 1;
        }
    }
}

/* Sources stay where they are to the end: the vocabulary remembers literals by their address. */
static struct buf *source_of(const char *path)
{
    static struct buf kept[1024];
    static size_t count;
    assert_true(count < sizeof kept / sizeof *kept);
    kept[count] = read_file(path);
    buf_byte(&kept[count], '\0');
    return &kept[count++];
}

/* Whether one of the kinds that a rule reads has this path somewhere. */
static bool in_any_kind(unsigned kinds, const char *path)
{
    for (unsigned kind = 1; kind < KINDS_END; kind <<= 1)
        if ((kinds & kind) && exists_below(root_of(kind), path, 0))
            return true;
    return false;
}

static void test_rules(void **state)
{
    (void)state;
    for (uint32_t r = 0; r < rule_count; r++) {
        const struct rule *rule = rules[r].rule;
        char path[300], *literal;
        if (!rule->on_record)
            continue;
        for (unsigned kind = 1; kind < KINDS_END; kind <<= 1)
            if ((rule->kinds & kind) && !(rule->each[0] == '/' ? find_below(root_of(kind), rule->each + 2, 0)
                                                               : resolve(root_of(kind), rule->each)))
                fail_msg("rule %s: no %s", rule->id, rule->each);
        snprintf(path, sizeof path, "validate/rules/%s/%s.c", rules[r].module, rule->id);
        for (char *at = source_of(path)->at; (literal = next_path(&at));)
            if (!in_any_kind(rule->kinds, literal))
                fail_msg("rule %s: no %s", rule->id, literal);
    }
}

/* Whether a literal looks like a path of more than one step. */
static bool is_path(const char *literal)
{
    return literal[strspn(literal, "abcdefghijklmnopqrstuvwxyz0123456789-/@")] == '\0' && strchr(literal, '/') &&
           literal[0] != '/' && literal[strlen(literal) - 1] != '/';
}

/* Paths stand in tables, too: each exists in a kind that the rule is for. */
static void check_tables(const char *path, unsigned kinds)
{
    for (char *open = source_of(path)->at; (open = strchr(open, '"'));) {
        char *close = strchr(open + 1, '"');
        bool found = false;
        if (!close)
            return;
        *close = '\0';
        if (is_path(open + 1) && !phrase_english(open + 1, strlen(open + 1))) {
            for (unsigned kind = 1; kind < KINDS_END && !found; kind <<= 1)
                found = (kinds & kind) && exists_below(root_of(kind), open + 1, 0);
            if (!found)
                fail_msg("%s: no %s", path, open + 1);
        }
        open = close + 1;
    }
}

static void test_tables(void **state)
{
    (void)state;
    for (uint32_t r = 0; r < rule_count; r++) {
        char path[300];
        snprintf(path, sizeof path, "validate/rules/%s/%s.c", rules[r].module, rules[r].rule->id);
        if (rules[r].rule->on_record)
            check_tables(path, rules[r].rule->kinds);
    }
    check_tables("validate/core/totals.c", RECORDS);
    check_tables("validate/core/stocks.c", RECORDS);
}

static void add_folder(struct buf *all, const char *folder)
{
    DIR *dir = opendir(folder);
    assert_non_null(dir);
    for (struct dirent *e; (e = readdir(dir));) {
        char path[600];
        snprintf(path, sizeof path, "%s/%s", folder, e->d_name);
        if (e->d_name[0] != '.' && strchr(e->d_name, '.')) {
            struct buf one = read_file(path);
            buf_str(all, buf_all(&one));
            buf_free(&one);
        } else if (e->d_name[0] != '.') {
            add_folder(all, path);
        }
    }
    closedir(dir);
}

/* A word of a list of names, or a whole literal: "expectation observation". */
static bool is_read(const char *sources, const char *name)
{
    for (const char *at = sources; (at = strstr(at, name)); at++) {
        char before = at[-1], behind = at[strlen(name)];
        if ((before == '"' || before == ' ') && (behind == '"' || behind == ' '))
            return true;
    }
    return false;
}

static void test_every_fact_is_read(void **state)
{
    (void)state;
    struct buf sources = { 0 };
    add_folder(&sources, "validate/summaries");
    add_folder(&sources, "validate/rules");
    static const char *const readers[] = {
        "validate/core/report_index.c", "validate/core/chain.c",    "validate/core/check.c",
        "validate/core/gap.c",          "validate/core/identity.c", "validate/core/carried.c",
        "validate/core/sequence.c",     "validate/cli/run.c",       "validate/core/asked.c",
        "validate/core/given.c",        "validate/core/flow.c",     "validate/core/accrued.c",
        "validate/core/ledger.c",       "validate/core/listing.c",  "validate/core/ledger_told.c",
        "validate/core/deadlines.c",    "validate/core/update.c",   "validate/core/plan.c",
        "validate/core/figures.c"
    };
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        struct buf one = read_file(readers[i]);
        buf_str(&sources, buf_all(&one));
        buf_free(&one);
    }
    for (size_t i = 0; i < sources.len; i++) /* phrases name their arguments in braces */
        if (sources.at[i] == '\0')
            sources.at[i] = ' ';
    struct buf sentences = read_file("validate/core/phrases.c");
    buf_byte(&sources, '\0');
    buf_byte(&sentences, '\0');
    for (uint32_t k = 0; k < fact_kind_count; k++) {
        if (strcmp(fact_kinds[k].name, "decision") != 0 && !is_read(sources.at, fact_kinds[k].name))
            fail_msg("nobody reads the fact %s", fact_kinds[k].name);
        for (const struct field *f = fact_kinds[k].fields; f < fact_kinds[k].fields + FIELDS_MOST && f->name; f++) {
            char braced[100];
            snprintf(braced, sizeof braced, "{%s}", f->name);
            if (!is_read(sources.at, f->name) && !strstr(sentences.at, braced))
                fail_msg("nobody reads %s of the fact %s", f->name, fact_kinds[k].name);
        }
    }
    buf_free(&sources);
    buf_free(&sentences);
}

static void check_keys(const struct declaration *d, int depth)
{
    for (int k = 0; k < d->key_count; k++)
        if (!type_attribute(d->type, d->key[k]))
            fail_msg("a key of %s is no attribute", vocabulary_name(&session->names, d->name).at);
    for (uint32_t i = 0; depth < 8 && i < d->type->child_count; i++)
        check_keys(&d->type->children[i], depth + 1);
}

static void test_keys(void **state)
{
    (void)state;
    for (unsigned kind = MEETING_REPORT; kind < KINDS_END; kind <<= 1)
        check_keys(root_of(kind), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_facts),  cmocka_unit_test(test_rules),
        cmocka_unit_test(test_tables), cmocka_unit_test(test_every_fact_is_read),
        cmocka_unit_test(test_keys),
    };
    session = open_session();
    return RUN(tests);
}
