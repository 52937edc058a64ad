/* Adding up the rows of a table; see sums.h. */
#include <string.h>

#include "check.h"
#include "rule.h"

bool need_same_unit(struct check *c, struct item at, struct amount a, struct amount b)
{
    return amount_same_unit(a, b) || not_evaluated_at(c, at, "reason/units-differ");
}

/* The children of the name that a path begins with; `rest` is what of the path is left. */
static struct item first_of(struct item base, const char *path, const char **rest)
{
    struct str left = str_of(path), step = str_cut(&left, '/');
    *rest = left.len ? left.at : NULL;
    return item_child(base, vocabulary_find(base.record->names, step));
}

static bool add_figure(struct check *c, struct item at, struct sum *sum)
{
    struct amount figure;
    if (!need_amount(c, at, ".", &figure))
        return false;
    sum->rows++;
    if (amount_add(&sum->amount, figure))
        return true;
    return not_evaluated_at(c, at,
                            amount_same_unit(sum->amount, figure) ? "reason/too-large" : "reason/units-differ");
}

/* What is to be added up: of all rows each must have the figure; of one type, a row may have none of it. */
struct terms {
    struct check *check;
    struct str type;
    struct sum *sum;
};

static bool add_below(const struct terms *t, struct item base, const char *path, bool first)
{
    const char *rest;
    struct amount none;
    struct str state = item_word(item_at(base, "@value"));
    struct item row = first_of(base, path, &rest);
    if (state.len)
        return str_is(state, "none") || not_evaluated_at(t->check, base, "reason/no-value");
    if (!item_given(row) && !first && (!t->type.len || !strchr(path, '/')))
        return need_amount_(t->check, base, path, &none);
    for (; item_given(row); row = item_next(row)) {
        bool holds = rest && !strchr(rest, '/'); /* the figure stands right below this row */
        if (holds && t->type.len && !str_same(item_word(item_at(row, "@type")), t->type))
            continue;
        if (rest ? !add_below(t, row, rest, false) : !add_figure(t->check, row, t->sum))
            return false;
    }
    return true;
}

bool need_sum_of_type(struct check *c, struct item base, const char *path, struct str type, struct sum *sum)
{
    struct terms terms = { c, type, sum };
    return !item_given(base) || add_below(&terms, base, path, true);
}

bool need_sum(struct check *c, struct item base, const char *path, struct sum *sum)
{
    return need_sum_of_type(c, base, path, STR(""), sum);
}

bool each_figure(struct item base, const char *path, bool (*visit)(void *, struct item), void *data)
{
    const char *rest;
    for (struct item row = first_of(base, path, &rest); item_given(row); row = item_next(row))
        if (rest ? !each_figure(row, rest, visit, data) : !visit(data, row))
            return false;
    return true;
}

static bool add_given(void *data, struct item at)
{
    struct sum *sum = data;
    struct amount figure;
    sum->rows += item_amount(at, &figure) && amount_add(&sum->amount, figure);
    return true;
}

struct sum sum_of_given(struct item base, const char *path)
{
    struct sum sum = { 0 };
    if (item_given(base))
        each_figure(base, path, add_given, &sum);
    return sum;
}
