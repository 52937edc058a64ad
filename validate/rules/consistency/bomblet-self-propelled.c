/* An explosive bomblet does not propel itself (Art. 2(13)). */
#include "rule.h"

static void check(struct check *c, struct item submunition)
{
    struct item propelled = item_at(submunition, "self-propelled");
    if (!str_is(item_word(item_at(submunition, "kind")), "explosive-bomblet") || !item_word(propelled).len) {
        not_applicable(c, "reason/no-bomblet");
        return;
    }
    if (str_is(item_word(propelled), "yes"))
        finding(c, propelled, arg_text("type", item_word(item_at(submunition, "@type"))));
}

const struct rule rule_bomblet_self_propelled = {
    .id = "bomblet-self-propelled",
    .kinds = ARTICLE_7_REPORT,
    .basis = "def-bomblet",
    .about = ABOUT_RECORD,
    .message = "{type} is listed as an explosive bomblet, which by definition is not self-propelled; the record "
               "says that it is self-propelled",
    .help = "Compare the kind, and whether it is self-propelled, with the document.",
    .on_record = check,
    .each = "technical-characteristics/submunition",
};
