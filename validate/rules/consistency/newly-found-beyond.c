/* Land that was found to be contaminated in the period is still contaminated at its end, or was released in it
 * (Art. 7(1)(h), 7(1)(i)). */
#include "rule.h"

static const char *const released[] = { "clearance/total/cancelled", "clearance/total/reduced",
                                        "clearance/total/cleared" };

static void check(struct check *c, struct item areas)
{
    struct amount found, total;
    struct sum gone = { 0 };

    if (!need_amount(c, areas, "newly-found", &found) || !need_amount(c, areas, "total", &total) ||
        !need_same_unit(c, areas, found, total) || found.thousandths <= total.thousandths)
        return;
    for (size_t i = 0; i < sizeof released / sizeof *released; i++) {
        if (!item_given(item_at_(record_root(areas.record), released[i]))) {
            not_applicable(c, "reason/no-totals");
            return;
        }
        if (!need_sum(c, record_root(areas.record), released[i], &gone))
            return;
    }
    struct amount both = total;
    if (amount_add(&both, gone.amount) && found.thousandths > both.thousandths && !amounts_agree(found, both))
        finding(c, item_at(areas, "newly-found"), arg_amount("found", found), arg_amount("total", total),
                arg_amount("released", gone.amount));
}

const struct rule rule_newly_found_beyond = {
    .id = "newly-found-beyond",
    .kinds = ARTICLE_7_REPORT,
    .basis = "practice-newly-found",
    .about = ABOUT_RECORD,
    .message = "newly found: {found}; contaminated at the end of the period: {total}; released in the period: "
               "{released}",
    .help = "Compare the three figures, and their units, with the source.",
    .on_record = check,
    .each = "contaminated-areas",
};
