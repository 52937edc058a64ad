/* A value state says why nothing stands there: so nothing stands beside it. A reason goes with not-applicable, and
 * not-applicable has one. */
#include "rule.h"

static void say(struct check *c, struct item at, struct item i, const char *phrase)
{
    finding(c, at, arg_code("item", element_name(i.record, i.element)), arg_phrase("what", str_of(phrase)));
}

static bool is_stated(struct item i)
{
    const struct declaration *d = i.record->elements[i.element].declaration;
    return d && d->type->stated;
}

static void judge_value(struct check *c, struct item i, struct item value)
{
    if (item_holds_something(i))
        say(c, value, i, "value-state/beside-value");
    if (str_is(item_word(value), "not-applicable") && !item_word(item_at(i, "@reason")).len)
        say(c, value, i, "value-state/without-reason");
}

static void check(struct check *c, struct item root)
{
    each_below(value, root, "@value")
        if (is_stated(item_parent(value)))
            judge_value(c, item_parent(value), value);
    each_below(reason, root, "@reason") {
        struct item i = item_parent(reason);
        if (is_stated(i) && !str_is(item_word(item_at(i, "@value")), "not-applicable"))
            say(c, reason, i, "value-state/reason-alone");
    }
}

const struct rule rule_value_and_state = {
    .id = "value-and-state",
    .kinds = RECORDS,
    .basis = "record-value-states",
    .about = ABOUT_RECORD,
    .message = "{item}: {what}",
    .help = "Keep the value or the state, as the document has it; give the reason for not-applicable only.",
    .on_record = check,
    .each = ".",
};
