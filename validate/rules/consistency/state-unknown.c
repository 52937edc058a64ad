/* A State is named by a code that the registry knows; in a registry, also by one that it defines itself. */
#include "rule.h"

static void judge(struct check *c, struct item at)
{
    struct str code;
    if (!item_token(at, &code) || registry_has_code(registry_of(c), code) ||
        item_given(item_of_key(c, "states/state", code)))
        return;
    struct str near = nearest_state_by_code(registry_of(c), code);
    finding(c, at, arg_text("code", code), arg_list("near", near));
}

static void check(struct check *c, struct item root)
{
    each_below(i, root, "@state")
        judge(c, i);
    if (root.record->kind == REGISTRY)
        return; /* where meetings and other things have codes too */
    each_below(i, root, "@code")
        judge(c, i);
    each_below(i, root, "receiver")
        judge(c, i);
    each_below(i, root, "state") /* in reports of meetings these bear a code and hold no text */
        judge(c, i);
}

const struct rule rule_state_unknown = {
    .id = "state-unknown",
    .kinds = RECORDS | REGISTRY,
    .basis = "record-codes",
    .about = ABOUT_RECORD,
    .message = "the registry knows no State with the code {code}; nearest: {near}",
    .help = "Write the three-letter code of the State; a State that is not known here needs a registry of its own.",
    .on_record = check,
    .each = ".",
};
