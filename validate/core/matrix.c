/* The matrix of requirements; see matrix.h. */
#include "matrix.h"

#include "list.h"

static bool digit(struct str s)
{
    return s.len && *s.at >= '0' && *s.at <= '9';
}

static struct str take_number(struct str *s)
{
    struct str number = { s->at, 0 };
    while (digit(*s)) {
        number.len++;
        s->at++;
        s->len--;
    }
    while (number.len > 1 && *number.at == '0') {
        number.at++;
        number.len--;
    }
    return number;
}

/* Numbers within a text by their value: 2(1) before 11, WP.4 before WP.10. */
static int order_cited(struct str a, struct str b)
{
    while (a.len && b.len) {
        if (digit(a) && digit(b)) {
            struct str x = take_number(&a), y = take_number(&b);
            int order = x.len != y.len ? (x.len > y.len) - (x.len < y.len) : str_order(x, y);
            if (order)
                return order;
            continue;
        }
        if (*a.at != *b.at)
            return (unsigned char)*a.at < (unsigned char)*b.at ? -1 : 1;
        a.at++, a.len--;
        b.at++, b.len--;
    }
    return (a.len > 0) - (b.len > 0);
}

static int rank(const struct requirement *r)
{
    static const char *const instruments[] = { "convention", "meeting", "action-plan" };
    int rank = 0;
    while (rank < 3 && !str_is(r->instrument, instruments[rank]))
        rank++;
    return rank;
}

static int by_text(const void *left, const void *right)
{
    const struct requirement *a = *(const struct requirement *const *)left;
    const struct requirement *b = *(const struct requirement *const *)right;
    int orders[] = {
        rank(a) - rank(b),
        order_cited(a->article, b->article),
        order_cited(a->symbol, b->symbol),
        order_cited(a->paragraph, b->paragraph),
        order_cited(a->action, b->action),
        (a->force > b->force) - (a->force < b->force),
    };
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        if (orders[i])
            return orders[i];
    return str_order(a->id, b->id);
}

/* Of a due item that the schema requires, the fault of format speaks; of one that it lets out, the rules on what is due. */
static bool each_due(const struct rule *rule, const struct declaration *d, bool (*visit)(void *, struct str),
                     void *data)
{
    bool is_its = (rule->speaks_for != FAULT_NONE) == (d->least > 0);
    for (uint32_t i = 0; is_its && i < d->due_count; i++)
        if (d->due[i].basis && rule->dues(&d->due[i]) && !visit(data, str_of(d->due[i].basis)))
            return false;
    return true;
}

static bool each_due_of(const struct rule *rule, const struct schema *schema, bool (*visit)(void *, struct str),
                        void *data)
{
    for (uint32_t t = 0; t < schema->type_count; t++)
        for (uint32_t i = 0; i < schema->types[t]->child_count; i++)
            if (!each_due(rule, &schema->types[t]->children[i], visit, data))
                return false;
    return true;
}

void each_basis(const struct session *session, const struct rule *rule, bool (*visit)(void *, struct str),
                void *data)
{
    struct str ids = str_of(rule->basis);
    while (ids.len)
        if (!visit(data, str_cut(&ids, ' ')))
            return;
    for (int k = 0; rule->dues && k < KINDS_MOST; k++) {
        const struct schema *schema = session->parser.schemas[k];
        if (schema && (schema->kind & rule->kinds) && !each_due_of(rule, schema, visit, data))
            return;
    }
}

struct search {
    struct str requirement;
    bool found;
};

static bool differs(void *data, struct str requirement)
{
    struct search *s = data;
    s->found = s->found || str_same(s->requirement, requirement);
    return !s->found;
}

bool rule_names(const struct session *session, const struct rule *rule, struct str requirement)
{
    struct search s = { .requirement = requirement };
    each_basis(session, rule, differs, &s);
    return s.found;
}

static bool list_once(void *data, struct str requirement)
{
    struct buf *lines = data;
    struct str rest = buf_all(lines);
    while (rest.len)
        if (str_same(str_cut(&rest, '\n'), requirement))
            return true;
    buf_line(lines, requirement);
    return true;
}

void basis_of_rule(struct buf *lines, const struct session *session, const struct rule *rule)
{
    each_basis(session, rule, list_once, lines);
}

void rules_naming(struct buf *lines, const struct session *session, struct str requirement)
{
    for (uint32_t i = 0; i < rule_count; i++)
        if (rule_names(session, rules[i].rule, requirement))
            buf_line(lines, str_of(rules[i].rule->id));
}

enum matrix_standing requirement_standing(const struct session *session, const struct requirement *r)
{
    for (uint32_t i = 0; i < rule_count; i++)
        if (rule_names(session, rules[i].rule, r->id))
            return MATRIX_NAMED;
    return r->why.len ? MATRIX_NOT_CHECKABLE : MATRIX_NEITHER;
}

struct str requirement_heading(const struct requirement *r)
{
    struct str article = r->article;
    return article.len ? take_number(&article) : r->symbol;
}

bool requirement_beside(const struct requirement *a, const struct requirement *b)
{
    struct str heading = requirement_heading(a);
    return str_same(a->instrument, b->instrument) && str_same(heading, requirement_heading(b)) &&
           (heading.len || a->force == b->force);
}

void matrix_make(struct matrix *m, const struct session *session)
{
    *m = (struct matrix){ .count = session->registry.requirement_count };
    m->rows = memory_get((m->count + 1) * sizeof *m->rows);
    for (uint32_t i = 0; i < m->count; i++) {
        m->rows[i] = &session->registry.requirements[i];
        m->counts[requirement_standing(session, m->rows[i])]++;
    }
    list_sort(m->rows, m->count, sizeof *m->rows, by_text);
}

void matrix_free(struct matrix *m)
{
    memory_drop(m->rows);
}
