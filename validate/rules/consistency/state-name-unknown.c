/* A State's name as the document prints it is one of the names of that State. A form that may come from how the copy
 * was set is not held against the document. */
#include "rule.h"

/* The code of the State that the printed form belongs to; false where it belongs to something else. */
static bool state_of(struct item printed, struct str *code)
{
    struct item owner = item_parent(printed);
    return item_token(item_at(owner, "@code"), code) || item_token(item_at(owner, "@state"), code);
}

static void check(struct check *c, struct item printed)
{
    const struct registry *r = registry_of(c);
    struct str code, name, tag, language;

    if (!state_of(printed, &code)) {
        not_applicable(c, "reason/no-state");
        return;
    }
    if (item_given(item_at(printed, "@doubt"))) {
        not_applicable(c, "reason/copy-in-doubt");
        return;
    }
    if (!need_token(c, printed, ".", &name) || !need_token(c, printed, "@xml:lang", &tag))
        return;
    language = str_cut(&tag, '-');
    if (!state_has_name(r, code, language)) {
        not_evaluated(c, "reason/no-names-in-language", language);
        return;
    }
    if (state_is_called(r, code, name, language))
        return;
    finding(c, printed, arg_text("printed", name), arg_state("state", code),
            arg_text("name", registry_state_name(r, code, language)),
            arg_states("near", nearest_state_by_name(r, name, language)));
}

const struct rule rule_state_name_unknown = {
    .id = "state-name-unknown",
    .kinds = MEETING_REPORT,
    .basis = "record-state-names",
    .about = ABOUT_RECORD,
    .stands_back_for = "item-twice",
    .message = "{printed} is printed for {state}; name in that language: {name}; nearest State: {near}",
    .help = "Compare the name with the document; a search for the State by its name misses this place.",
    .on_record = check,
    .each = "//printed",
};
