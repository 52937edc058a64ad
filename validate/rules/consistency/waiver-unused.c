/* A waiver is for something that is found: when the record has been mended, or the item has another path, it goes. Of a
 * record that is not given, or not judged by that rule, nothing is concluded. */
#include "rule.h"

static void check(struct check *c, const struct fact *waiver)
{
    const struct arg *rule = fact_field(waiver, "rule"), *item = fact_field(waiver, "item"),
                     *record = fact_field(waiver, "record");
    bool met;
    if (rule && item && record && need_waiver(c, waiver, &met) && !met)
        finding_of_fact(c, waiver, arg_code("rule", rule->text), arg_code("item", item->text),
                        arg_code("record", record->text));
}

const struct rule rule_waiver_unused = {
    .id = "waiver-unused",
    .kinds = WAIVERS,
    .basis = "record-waivers",
    .about = ABOUT_RECORD,
    .message = "the record {record} is given, and {rule} finds nothing at {item}",
    .help = "Take the waiver out if the record has been mended; if not, compare rule and item with those of the "
            "finding.",
    .on_corpus = check,
    .each = "waiver",
};
