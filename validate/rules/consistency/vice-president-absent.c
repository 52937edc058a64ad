/* A State elected to the vice-presidency is among the States Parties that take part, and does not preside. */
#include "rule.h"

static void check(struct check *c, struct item elected)
{
    struct item root = record_root(elected.record);
    struct str code, president, class;

    struct item parties = item_of_key(c, "proceedings/participants", STR("states-parties"));
    if (!item_given(item_at(parties, "state"))) {
        not_applicable(c, "reason/no-participants");
        return;
    }
    if (!need_token(c, elected, "@code", &code))
        return;
    struct item listed = item_of_key(c, "proceedings/participants/state", code);
    bool takes_part = item_given(listed) && item_token(item_at(item_parent(listed), "@class"), &class) &&
                      str_is(class, "states-parties");
    bool presides =
        item_token(item_at(root, "proceedings/presidency/@state"), &president) && str_same(president, code);
    if (presides || !takes_part)
        finding(c, item_at(elected, "@code"), arg_state("state", code),
                arg_phrase("why", presides ? STR("vice/presides") : STR("vice/not-listed")));
}

const struct rule rule_vice_president_absent = {
    .id = "vice-president-absent",
    .kinds = MEETING_REPORT,
    .basis = "record-offices",
    .about = ABOUT_RECORD,
    .message = "{state} is elected to the vice-presidency: {why}",
    .help = "Compare both lists with the document.",
    .on_record = check,
    .each = "proceedings/vice-presidents/state",
};
