/* Land that was contaminated or found since is released or remains. Where the areas listed or the periods of work make the
 * balance even, it is a total that differs from them, which another rule tells. */
#include "rule.h"

static const char *const areas[] = { "area/size", NULL };
static const char *const released[] = { "released/cancelled", "released/reduced", "released/cleared", NULL };
static const char *const done[] = { "work-done/released/cancelled", "work-done/released/reduced",
                                    "work-done/released/cleared", NULL };

/* Whether rows stand there that make the balance even. */
static bool rows_agree(struct item article_4, const char *const *paths, struct amount there, struct amount rest)
{
    uint32_t rows = 0;
    for (; *paths; paths++) {
        struct sum sum = sum_of_given(article_4, *paths);
        rows += sum.rows;
        if (sum.rows && !amount_add(&rest, sum.amount))
            return false;
    }
    return rows && amounts_agree(there, rest);
}

static void check(struct check *c, struct item a)
{
    struct amount there, found, remaining, cleared = { 0 };
    struct sum gone = { 0 };

    if (!need_amount(c, a, "total-at-entry-into-force", &there) || !need_amount(c, a, "found-since", &found) ||
        !need_amount(c, a, "remaining", &remaining))
        return;
    for (const char *const *way = released; *way; way++)
        if (!need_amount_(c, a, *way, &cleared) || !need_sum(c, a, *way, &gone))
            return;
    struct amount told = gone.amount;
    if (!amount_add(&there, found) || !amount_add(&told, remaining)) {
        not_evaluated_at(c, a, "reason/too-large");
        return;
    }
    bool over = remaining.thousandths > there.thousandths || cleared.thousandths > there.thousandths;
    if (!over && !amounts_agree(there, told) && !rows_agree(a, areas, there, gone.amount) &&
        !rows_agree(a, done, there, remaining)) /* that a part is more than the whole is another rule's, too */
        finding(c, item_at(a, "remaining"), arg_amount("there", there), arg_amount("released", gone.amount),
                arg_amount("remaining", remaining), arg_amount("difference", amount_apart(there, told)));
}

const struct rule rule_area_balance = {
    .id = "area-balance",
    .kinds = EXTENSION_REQUEST,
    .basis = "a4-6-f",
    .about = ABOUT_RECORD,
    .message = "contaminated at entry into force or found since: {there}; released: {released}; remaining: "
               "{remaining}; difference: {difference}",
    .help = "Compare the areas, and their units, with the source.",
    .on_record = check,
    .each = "article-4",
};
