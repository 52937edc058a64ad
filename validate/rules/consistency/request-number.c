/* A request is the first under its Article, or the one after the extensions that were granted before; of these it tells the
 * deadline to which each led. */
#include "rule.h"

/* How many extensions the registry knows that were decided before that day. */
static uint32_t decided_before(const struct obligation *o, struct date day)
{
    uint32_t count = 0;
    struct date_text text = date_text(day);
    while (count < o->extension_count && o->extensions[count].decided.len &&
           str_order(o->extensions[count].decided, str_of(text.at)) < 0)
        count++;
    return count;
}

static void check(struct check *c, struct item root)
{
    int64_t article, number, which;
    struct date submitted, stated;
    struct str state;
    if (!need_token(c, root, "@state", &state) || !need_number(c, root, "@article", &article) ||
        !need_number(c, root, "@number", &number) || !need_date(c, root, "submitted", &submitted) ||
        !need_horizon(c, state, article, submitted))
        return;
    const struct obligation *o = registry_obligation(registry_of(c), state, article);
    if (!o) {
        not_applicable(c, "reason/no-obligation");
        return;
    }
    uint32_t count = decided_before(o, submitted);
    if (number != (int64_t)count + 1)
        finding(c, item_at(root, "@number"), arg_code("stated", item_word(item_at(root, "@number"))),
                arg_count("known", count + 1));
    for (struct item i = item_at(root, "previous-extension"); item_given(i); i = item_next(i))
        if (item_number(item_at(i, "@number"), &which) && which >= 1 && which <= count &&
            item_date(item_at(i, "deadline"), &stated) && !date_same(stated, o->extensions[which - 1].to))
            finding(c, item_at(i, "deadline"), arg_code("stated", item_word(item_at(i, "deadline"))),
                    arg_date("known", o->extensions[which - 1].to));
}

const struct rule rule_request_number = {
    .id = "request-number",
    .kinds = EXTENSION_REQUEST,
    .basis = "record-request-number",
    .about = ABOUT_RECORD,
    .message = "the request gives {stated}; the extensions in the registry give {known}",
    .help = "Compare the number, and the deadlines of earlier extensions, with the decisions of the meetings.",
    .on_record = check,
    .each = ".",
};
