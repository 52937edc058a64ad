/* A value state says why nothing stands there: so nothing stands beside it. A reason goes with not-applicable, and
 * not-applicable has one. */
#include "rule.h"

static void say(struct check *c, struct item at, struct item i, const char *phrase)
{
    finding(c, at, arg_code("item", element_name(i.record, i.element)), arg_phrase("what", str_of(phrase)));
}

static void judge(struct check *c, struct item i)
{
    const struct declaration *d = i.record->elements[i.element].declaration;
    struct item value = item_at(i, "@value"), reason = item_at(i, "@reason");
    bool takes_reason = str_is(item_word(value), "not-applicable");
    if (!d || !d->type->stated)
        return;
    if (item_given(value) && item_holds_something(i))
        say(c, value, i, "value-state/beside-value");
    if (takes_reason && !item_word(reason).len)
        say(c, value, i, "value-state/without-reason");
    if (item_given(reason) && !takes_reason)
        say(c, reason, i, "value-state/reason-alone");
}

static void check(struct check *c, struct item root)
{
    for (struct item i = item_onward(root); item_given(i); i = item_onward(i))
        judge(c, i);
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
