/* What a requirement says, and which rules and numbers rest on it; see explain.h. */
#include "explain.h"
#include "rule.h"

void explain_basis(struct page *p, const struct requirement *r)
{
    struct buf text = { 0 }, citation = { 0 }, id = { 0 };
    buf_text(&id, "requirement/");
    buf_str(&id, r->id);
    tell_citation(&citation, &p->voice, r);
    struct arg args[] = {
        arg_term("citation", STR(""), buf_all(&citation)),
        arg_term("force", STR(""), explain_coded(p, "force/", force_name(r->force))),
        arg_term("certainty", STR(""), explain_coded(p, "certainty/", certainty_name(r->certainty))),
        arg_term("text", STR(""), say_or(&p->voice, buf_all(&id), r->text)),
    };
    tell_phrase(&text, &p->voice, "explain/requirement", args, 4);
    explain_line(p, buf_all(&text));
    buf_free(&text);
    buf_free(&citation);
    buf_free(&id);
}

static bool names_basis(const struct rule *rule, struct str id)
{
    struct str ids = str_of(rule->basis);
    while (ids.len)
        if (str_same(str_cut(&ids, ' '), id))
            return true;
    return false;
}

static void number(struct page *p, struct str id, struct arg value, bool *any)
{
    struct buf text = { 0 };
    struct arg args[] = { arg_code("id", id), value };
    tell_phrase(&text, &p->voice, "explain/number", args, 2);
    if (!*any)
        explain_head(p, "explain/numbers");
    *any = true;
    explain_line(p, buf_all(&text));
    buf_free(&text);
}

static void numbers(struct page *p, struct str id)
{
    const struct registry *r = p->voice.registry;
    bool any = false;
    for (uint32_t i = 0; i < r->number_count; i++)
        if (str_same(r->numbers[i].requirement, id))
            number(p, r->numbers[i].id, arg_span("span", r->numbers[i].value, r->numbers[i].unit), &any);
    for (uint32_t i = 0; i < r->bound_count; i++)
        if (str_same(r->bounds[i].requirement, id))
            number(p, r->bounds[i].id, arg_amount("span", r->bounds[i].amount), &any);
}

bool explain_requirement(struct page *p, const char *name)
{
    const struct requirement *r = registry_requirement(p->voice.registry, str_of(name));
    bool any = false;
    if (!r)
        return false;
    explain_title(p, r->id, say(&p->voice, "explain/sort/requirement"));
    explain_head(p, "explain/what");
    explain_basis(p, r);
    if (date_given(r->since)) {
        struct buf text = { 0 };
        struct arg since = arg_date("date", r->since);
        tell_phrase(&text, &p->voice, "explain/since", &since, 1);
        explain_line(p, buf_all(&text));
        buf_free(&text);
    }
    numbers(p, r->id);
    for (uint32_t i = 0; i < rule_count; i++) {
        if (!names_basis(rules[i].rule, r->id))
            continue;
        if (!any)
            explain_head(p, "explain/rules");
        any = true;
        explain_line(p, str_of(rules[i].rule->id));
    }
    return true;
}

struct str nearest_requirement(const struct registry *r, const struct near_text *asked, uint32_t *best)
{
    struct str found = STR("");
    for (uint32_t i = 0; i < r->requirement_count; i++)
        nearest_of(asked, r->requirements[i].id, best, &found);
    return found;
}
