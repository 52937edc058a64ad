/* How many submunitions of a type one munition holds: as stated, else by the numbers of both, beside the number that is
 * usually known. A hint only: variants hold other numbers. */
#include "rule.h"

/* The number of submunitions, and of the munitions that hold them. Where the figures of the row differ among themselves,
 * load-differs tells of it. */
static bool read_load(struct item munition, struct item submunition, int64_t *held, int64_t *by)
{
    struct item count = item_at(munition, "quantity");
    int64_t each, product;
    bool whole = item_number(item_at(submunition, "quantity"), held), counted = item_number(count, by);
    bool stated = item_number(item_at(submunition, "per-munition"), &each);
    if (stated && whole && counted && (__builtin_mul_overflow(each, *by, &product) || product != *held))
        return false;
    if (stated)
        *held = each;
    if (stated || !item_given(count))
        *by = 1; /* where types are described, one is meant */
    return stated || (whole && (counted || !item_given(count)));
}

static void check(struct check *c, struct item submunition)
{
    struct item munition = item_parent(submunition);
    const struct registry *r = registry_of(c);
    const struct munition_type *carrier = registry_munition(r, item_word(item_at(munition, "@type"))),
                               *carried = registry_munition(r, item_word(item_at(submunition, "@type")));
    int64_t held, by, least, most;
    if (!carrier || !carried || !munition_load(carrier, carried, &least, &most)) {
        not_applicable(c, "reason/load-unknown");
        return;
    }
    if (!read_load(munition, submunition, &held, &by)) {
        not_applicable(c, "reason/no-figures");
        return;
    }
    if (by > INT64_MAX / most || (held >= by * least && held <= by * most))
        return;
    struct buf known = { 0 };
    buf_number(&known, least);
    if (least < most) {
        buf_byte(&known, '-');
        buf_number(&known, most);
    }
    finding(c, submunition, arg_count("held", held), arg_code("submunition", carried->spelling),
            arg_count("by", by), arg_code("munition", carrier->spelling), arg_code("known", buf_all(&known)));
    buf_free(&known);
}

const struct rule rule_load_hint = {
    .id = "load-hint",
    .kinds = ARTICLE_7_REPORT | COMPLIANCE_DECLARATION | EXTENSION_REQUEST,
    .basis = "registry-lists-unverified",
    .about = ABOUT_RECORD,
    .message = "{submunition}: {held} in {by} of {munition}; known here: {known} in each",
    .help = "Nothing need be changed where the munitions are of a variant that holds another number.",
    .on_record = check,
    .each = "//submunition",
};
