/* A report names the institutions mandated to give information and to carry out the measures, and how to reach them
 * (Art. 7(1)(l)): one way is enough. */
#include "rule.h"

/* Of an item that is empty value-missing speaks. */
static bool is_given(struct item i)
{
    return item_given(i) && !item_given(item_at(i, "@value"));
}

static bool is_reachable(struct item institution)
{
    return is_given(item_at(institution, "address")) || is_given(item_at(institution, "telephone")) ||
           is_given(item_at(institution, "fax")) || is_given(item_at(institution, "e-mail")) ||
           is_given(item_at(institution, "web-page"));
}

static void judge(struct check *c, struct item institution)
{
    if (!item_word(item_at(institution, "name")).len || is_reachable(institution))
        return; /* one without a name is still to be filled, or is a value state */
    finding(c, institution, arg_code("institution", item_word(item_at(institution, "@id"))));
}

static void check(struct check *c, struct item root)
{
    for (struct item i = item_at(root, "contact"); item_given(i); i = item_next(i))
        judge(c, i);
    for (struct item i = item_at(root, "institutions/institution"); item_given(i); i = item_next(i))
        judge(c, i);
}

const struct rule rule_institution_unreachable = {
    .id = "institution-unreachable",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a7-1-l",
    .about = ABOUT_RECORD,
    .message = "no address, telephone, fax, e-mail or web page is given for {institution}",
    .help = "Give one way at least to reach the institution.",
    .on_record = check,
    .each = ".",
};
