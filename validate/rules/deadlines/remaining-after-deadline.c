/* What a report still lists at the end of its period, beside the deadline under Article 3 or 4 as the registry knows it.
 * Outside it are stocks found after completion, and areas that became contaminated later. */
#include "rule.h"

static const struct row {
    int64_t article;
    const char *path;
} rows[] = { { 3, "stockpiles/total-munitions" },
             { 3, "stockpiles/total-submunitions" },
             { 4, "contaminated-areas/total" } };

/* The figure, without the areas that have a deadline of their own. */
static bool figure(struct check *c, struct item report, const char *path, struct amount *out)
{
    struct amount size;
    if (!item_given(item_at_(report, path)) || !need_amount_(c, report, path, out))
        return false;
    for (struct item i = item_at(item_parent(item_at_(report, path)), "area"); item_given(i); i = item_next(i))
        if (item_given(item_at(i, "end-of-hostilities")) &&
            (!need_amount(c, i, "size", &size) || !amount_subtract(out, size)))
            return false;
    return out->thousandths > 0;
}

static bool judge(struct check *c, struct item report, const struct row *row, struct str state, struct date end)
{
    const struct registry *r = registry_of(c);
    struct derivation known = derive_deadline(r, state, row->article, (struct date){ 0 });
    struct amount left;
    if (!date_before(derivation_date(&known), end) || registry_fulfilled(r, state, row->article, end) ||
        !figure(c, report, row->path, &left))
        return false;
    rests_on(c, row->article == 3 ? "a3-2-deadline" : "a4-1a-deadline");
    if (need_horizon(c, state, row->article, end))
        finding(c, item_at_(report, row->path), arg_date("end", end), arg_amount("left", left),
                arg_derivation("deadline", &known), arg_count("article", row->article));
    return true;
}

static void check(struct check *c, struct item report)
{
    const struct state *s = need_state(c);
    struct date end;
    if (s && need_date(c, report, "period/@to", &end) && state_is_party(s, end))
        for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
            if (judge(c, report, &rows[i], s->code, end) && i == 0)
                i++; /* of the submunitions in these munitions nothing is told besides */
}

const struct rule rule_remaining_after_deadline = {
    .id = "remaining-after-deadline",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a3-2-deadline a4-1a-deadline",
    .about = ABOUT_CONDUCT,
    .message = "listed at the end of the period, {end}: {left}; the deadline under Article {article} is {deadline}",
    .help = "Nothing need be changed where the figure and the period are right.",
    .on_record = check,
    .each = ".",
};
