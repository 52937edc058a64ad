/* What a rule says, on which legal basis, one case that raises it and one that does not; see explain.h. */
#include "embedded.h"
#include "explain.h"
#include "rule.h"

/* A text of the rule itself, in the language of the run. */
static void own_text(struct page *p, const struct rule *rule, const char *phrase, const char *part,
                     const char *english)
{
    struct buf id = { 0 };
    buf_text(&id, rule->id);
    buf_text(&id, part);
    explain_head(p, phrase);
    explain_line(p, say_or(&p->voice, buf_all(&id), str_of(english)));
    buf_free(&id);
}

static void kinds(struct page *p, const struct rule *rule)
{
    explain_head(p, "explain/kinds");
    for (unsigned bit = 1; bit && bit <= rule->kinds; bit <<= 1)
        if (rule->kinds & bit)
            explain_line(p, explain_coded(p, "kind/", str_of(kind_name((enum kind)bit))));
}

static void basis(struct page *p, const struct rule *rule)
{
    struct str ids = str_of(rule->basis);
    explain_head(p, "explain/basis");
    while (ids.len) {
        const struct requirement *r = registry_requirement(p->voice.registry, str_cut(&ids, ' '));
        if (r)
            explain_basis(p, r);
    }
}

/* Takes the next case off the text: up to a line that begins with "--". */
static struct str take_case(struct str *rest)
{
    struct str whole = { rest->at, 0 };
    while (rest->len) {
        struct str before = *rest, one = str_cut(rest, '\n');
        if (str_starts(one, "--"))
            return (struct str){ whole.at, (size_t)(before.at - whole.at) };
    }
    whole.len = (size_t)(rest->at - whole.at);
    return whole;
}

static bool expects(struct str lines, const char *what)
{
    while (lines.len) {
        struct str words = str_cut(&lines, '\n');
        if (str_is(str_cut(&words, ' '), "expect") && str_is(str_cut(&words, ' '), what))
            return true;
    }
    return false;
}

/* The line of a case, or of the head of a file of cases, that begins so; else the one before it goes on. */
static struct str line_of_head(struct str lines, const char *begins, struct str before)
{
    while (lines.len) {
        struct str one = str_cut(&lines, '\n');
        if (str_starts(one, begins))
            before = one;
    }
    return before;
}

/* The first case of the rule that expects this, as the edit of a sample that it is. */
static void one_case(struct page *p, const struct rule *rule, const char *phrase, const char *expected)
{
    struct buf path = { 0 };
    buf_text(&path, "tests/rules/");
    buf_text(&path, rule->id);
    buf_add(&path, "/cases", sizeof "/cases");
    struct str rest = embedded_file(path.at), base = STR(""), today = STR("");
    buf_free(&path);
    while (rest.len) {
        struct str lines = take_case(&rest);
        base = line_of_head(lines, "base ", base);
        today = line_of_head(lines, "as-of ", today);
        if (!expects(lines, expected))
            continue;
        explain_head(p, phrase);
        if (today.len)
            explain_line(p, today);
        explain_line(p, base);
        while (lines.len) {
            struct str one = str_cut(&lines, '\n');
            if (one.len && !str_starts(one, "expect") && !str_starts(one, "gone") && !str_starts(one, "base") &&
                !str_starts(one, "beside") && !str_starts(one, "as-of"))
                explain_line(p, one);
        }
        return;
    }
}

bool explain_rule(struct page *p, const char *name)
{
    const struct rule_entry *found = NULL;
    for (uint32_t i = 0; i < rule_count; i++)
        if (strcmp(rules[i].rule->id, name) == 0)
            found = &rules[i];
    if (!found)
        return false;
    explain_title(p, str_of(name), str_of(found->module));
    own_text(p, found->rule, "explain/message", "/message", found->rule->message);
    own_text(p, found->rule, "explain/help", "/help", found->rule->help);
    basis(p, found->rule);
    kinds(p, found->rule);
    one_case(p, found->rule, "explain/raises", found->rule->id);
    one_case(p, found->rule, "explain/clean", "nothing");
    return true;
}

struct str nearest_rule(const struct near_text *asked, uint32_t *best)
{
    struct str found = STR("");
    for (uint32_t i = 0; i < rule_count; i++)
        nearest_of(asked, str_of(rules[i].rule->id), best, &found);
    return found;
}
