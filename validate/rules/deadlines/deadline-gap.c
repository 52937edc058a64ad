/* Each extension goes on from the deadline before it. A row that tells only of later extensions is read beside what the
 * registry knows. */
#include "rule.h"

/* The last deadline that the registry knows before a day; else the original one. */
static struct date known_before(struct check *c, struct item row, int64_t article, struct date day)
{
    const struct registry *r = registry_of(c);
    struct str state = item_word(item_at(row, "@state"));
    const struct obligation *o = registry_obligation(r, state, article);
    struct derivation original = derive_original(r, state, article);
    struct date last = derivation_date(&original);
    for (uint32_t i = 0; o && i < o->extension_count; i++)
        if (date_before(o->extensions[i].to, day))
            last = o->extensions[i].to;
    return last;
}

static void check(struct check *c, struct item extension)
{
    struct item row = item_parent(extension);
    struct date from, to, before = { 0 };
    int64_t article;

    if (!need_number(c, row, "@article", &article) || !need_date(c, extension, "@from", &from) ||
        !need_date(c, extension, "@to", &to))
        return;
    for (struct item e = item_at(row, "extension"); e.element != extension.element; e = item_next(e))
        item_date(item_at(e, "@to"), &before);
    if (!date_given(before) && !item_date(item_at(row, "original-deadline/@date"), &before))
        before = known_before(c, row, article, to);
    if (!date_given(before)) {
        not_applicable(c, "reason/no-deadline-before");
        return;
    }
    if (date_same(before, from))
        return;
    rests_on(c, date_before(from, before) ? "practice-decision-continues"
                : article == 3            ? "a3-3-before-expiry"
                                          : "a4-gap");
    finding(c, item_at(extension, "@from"), arg_date("from", from), arg_date("before", before));
}

const struct rule rule_deadline_gap = {
    .id = "deadline-gap",
    .kinds = REGISTRY,
    .basis = "a4-gap a3-3-before-expiry practice-decision-continues",
    .about = ABOUT_RECORD,
    .message = "the extension runs from {from}; the previous deadline is {before}",
    .help = "Compare both days with the decisions; an extension goes on from the deadline that it extends.",
    .on_record = check,
    .each = "obligations/obligation/extension",
};
