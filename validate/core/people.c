/* Adds up people by sex and age; see people.h. */
#include "people.h"

#include "rule.h"

/* The figure of a part; what is said to be none is zero. */
static bool figure_of(struct item part, int64_t *out)
{
    if (item_number(part, out))
        return true;
    *out = 0;
    return str_is(item_word(item_at(part, "@value")), "none");
}

static bool add(int64_t *sum, int64_t figure)
{
    return !__builtin_add_overflow(*sum, figure, sum);
}

bool people_add(struct people *p, struct item block)
{
    static const char *const names[] = { "women", "men", "girls", "boys" };
    int64_t figures[4], told = 0, unrecorded, total;
    int given = 0;
    struct people sum = *p;

    if (!item_given(item_at(block, "total")))
        return item_given(item_at(block, "@value"));
    for (int i = 0; i < 4; i++) {
        given += figure_of(item_at_(block, names[i]), &figures[i]);
        told += figures[i]; /* of at most 18 digits each */
    }
    (void)figure_of(item_at(block, "not-recorded"), &unrecorded);
    if (!figure_of(item_at(block, "total"), &total) || total < told + unrecorded ||
        (given == 4 && total != told + unrecorded) || !add(&sum.total, total) || !add(&sum.women, figures[0]) ||
        !add(&sum.men, figures[1]) || !add(&sum.girls, figures[2]) || !add(&sum.boys, figures[3]))
        return false;
    sum.told += told; /* not more than the total */
    sum.untold = sum.total - sum.told;
    *p = sum;
    return true;
}

const char *people_basis(struct item block)
{
    struct str name = element_name(block.record, block.element);
    if (block.record->kind == EXTENSION_REQUEST)
        return "er-victims";
    return str_is(name, "reached")         ? "rre-tailored"
           : str_is(name, "beneficiaries") ? "practice-beneficiaries"
                                           : "va-data";
}

static const struct sort {
    const char *rows, *blocks[3], *kinds[3], *phrase, *requirement;
} sorts[] = {
    { "risk-education/programme", { "reached" }, { 0 }, "people/reached", "rre-tailored" },
    { "victim-assistance/service",
      { "beneficiaries" },
      { "emergency-medical-care", "continuing-medical-care" },
      "people/medical-care",
      "va-medical" },
    { "victim-assistance/service",
      { "beneficiaries" },
      { "rehabilitation", "psychological-support", "peer-support" },
      "people/rehabilitation",
      "va-rehab-psych" },
    { "victim-assistance/service",
      { "beneficiaries" },
      { "economic-inclusion", "social-inclusion", "education" },
      "people/inclusion",
      "va-inclusion" },
    { "victim-assistance/new-casualties",
      { "killed", "injured", "outcome-unknown" },
      { 0 },
      "people/casualties",
      "va-data" },
    { "victims", { "killed", "injured", "outcome-unknown" }, { 0 }, "people/casualties", "er-victims" },
};

static bool is_of(const struct sort *s, struct item row)
{
    struct str kind = item_word(item_at(row, "kind"));
    bool found = !s->kinds[0];
    for (int i = 0; i < 3 && s->kinds[i]; i++)
        found |= str_is(kind, s->kinds[i]);
    return found;
}

static bool add_row(struct check *c, const struct sort *s, struct item row, struct people *sum)
{
    for (int i = 0; i < 3 && s->blocks[i]; i++) {
        struct item block = item_at_(row, s->blocks[i]);
        if (item_given(block) && !people_add(sum, block))
            return not_evaluated_at(c, block, "reason/no-people");
    }
    return true;
}

static bool add_rows(struct check *c, const struct sort *s, struct item root, struct people_sum *sum)
{
    for (struct item row = item_at_(root, s->rows); item_given(row); row = item_next(row)) {
        if (!is_of(s, row))
            continue;
        if (!item_given(sum->at))
            sum->at = row;
        if (!add_row(c, s, row, &sum->people))
            return false;
    }
    return true;
}

void each_people_sum(struct check *c, struct item root, void (*judge)(struct check *, const struct people_sum *))
{
    for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++) {
        struct people_sum sum = { .sort = sorts[i].phrase, .requirement = sorts[i].requirement, .at = NO_ITEM };
        if (add_rows(c, &sorts[i], root, &sum) && sum.people.total)
            judge(c, &sum);
    }
}

bool delegates_read(struct check *c, struct item counted, struct delegates *d)
{
    *d = (struct delegates){ 0 };
    if (!item_given(counted) || !need_number(c, counted, "@total", &d->total))
        return false;
    (void)figure_of(item_at(counted, "@women"), &d->women);
    (void)figure_of(item_at(counted, "@men"), &d->men);
    (void)figure_of(item_at(counted, "@another"), &d->another);
    d->told = d->women + d->men + d->another; /* of at most 18 digits each */
    return d->told <= d->total || not_evaluated_at(c, counted, "reason/no-people");
}
