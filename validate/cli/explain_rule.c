/* What a rule says, on which legal basis, one case that raises it and one that does not; see explain.h. */
#include "check.h"
#include "embedded.h"
#include "explain.h"
#include "matrix.h"

/* A text of the rule itself, in the language of the run. */
static void own_text(struct page *p, const struct rule *rule, const char *phrase, const char *part,
                     const char *english)
{
    struct buf id = { 0 };
    buf_text(&id, rule->id);
    buf_text(&id, part);
    explain_head(p, phrase);
    p->writer->line(p,
                    &(struct page_line){ .text = say_or(&p->voice, buf_all(&id), str_of(english)), .alone = true });
    buf_free(&id);
}

static void kinds(struct page *p, const struct rule *rule)
{
    explain_head(p, "explain/kinds");
    for (unsigned bit = 1; bit && bit <= rule->kinds; bit <<= 1)
        if (rule->kinds & bit)
            explain_code(p, "kind/", str_of(kind_name((enum kind)bit)));
}

/* The gravest that a finding can have, by all that it can rest on. */
static void most(struct page *p, const struct rule *rule)
{
    static const char *const names[] = { [NOTE] = "note", [WARNING] = "warning", [ERROR] = "error" };
    enum severity gravest = NOTE;
    struct buf lines = { 0 };
    basis_of_rule(&lines, p->session, rule);
    struct str ids = buf_all(&lines);
    while (ids.len) {
        const struct requirement *r = registry_requirement(p->voice.registry, str_cut(&ids, '\n'));
        if (r && severity_of(r, rule->about) > gravest)
            gravest = severity_of(r, rule->about);
    }
    buf_free(&lines);
    struct str code = str_of(names[gravest]);
    explain_head(p, "explain/severity");
    p->writer->line(
        p, &(struct page_line){ .text = explain_coded(p, "severity/", code), .code = code, .alone = true });
}

static void fixes(struct page *p, const struct rule *rule)
{
    if (!rule->mend)
        return;
    explain_head(p, "explain/fix");
    p->writer->line(p, &(struct page_line){ .text = say(&p->voice, "explain/fix-sure"), .alone = true });
}

static void basis(struct page *p, const struct rule *rule)
{
    struct buf lines = { 0 };
    basis_of_rule(&lines, p->session, rule);
    struct str ids = buf_all(&lines);
    explain_head(p, "explain/basis");
    while (ids.len) {
        const struct requirement *r = registry_requirement(p->voice.registry, str_cut(&ids, '\n'));
        if (r)
            explain_basis(p, r);
    }
    buf_free(&lines);
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

static void verbatim(struct page *p, struct str line)
{
    p->writer->line(p, &(struct page_line){ .text = line, .verbatim = true });
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
            verbatim(p, today);
        verbatim(p, base);
        while (lines.len) {
            struct str one = str_cut(&lines, '\n');
            if (one.len && !str_starts(one, "expect") && !str_starts(one, "gone") && !str_starts(one, "base") &&
                !str_starts(one, "beside") && !str_starts(one, "as-of"))
                verbatim(p, one);
        }
        return;
    }
}

static void explain(struct page *p, const struct rule_entry *e)
{
    explain_title(p, "rule", str_of(e->rule->id), "", str_of(e->module));
    own_text(p, e->rule, "explain/message", "/message", e->rule->message);
    own_text(p, e->rule, "explain/help", "/help", e->rule->help);
    fixes(p, e->rule);
    most(p, e->rule);
    basis(p, e->rule);
    kinds(p, e->rule);
    one_case(p, e->rule, "explain/raises", e->rule->id);
    one_case(p, e->rule, "explain/clean", "nothing");
}

bool explain_rule(struct page *p, const char *name)
{
    for (uint32_t i = 0; i < rule_count; i++)
        if (strcmp(rules[i].rule->id, name) == 0) {
            explain(p, &rules[i]);
            return true;
        }
    return false;
}

/* The module that follows another one by name; NULL behind the last. */
static const char *module_after(const char *before)
{
    const char *next = NULL;
    for (uint32_t i = 0; i < rule_count; i++)
        if (strcmp(rules[i].module, before) > 0 && (!next || strcmp(rules[i].module, next) < 0))
            next = rules[i].module;
    return next;
}

void explain_rules(struct page *p)
{
    for (const char *module = module_after(""); module; module = module_after(module)) {
        p->writer->group(p, str_of(module));
        for (uint32_t i = 0; i < rule_count; i++)
            if (strcmp(rules[i].module, module) == 0)
                explain(p, &rules[i]);
    }
}

struct str nearest_rule(const struct near_text *asked, uint32_t *best)
{
    struct str found = STR("");
    for (uint32_t i = 0; i < rule_count; i++)
        nearest_of(asked, str_of(rules[i].rule->id), best, &found);
    return found;
}
