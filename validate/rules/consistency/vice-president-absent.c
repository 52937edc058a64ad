/* A State elected to the vice-presidency is among the States Parties that take part, and does not preside. */
#include "rule.h"

static struct item taking_part(struct item root)
{
    struct str class;
    each_below(p, root, "participants") if (item_token(item_at(p, "@class"), &class) &&
                                            str_is(class, "states-parties")) return p;
    return NO_ITEM;
}

static bool is_among(struct item list, struct str state)
{
    struct str code;
    for (struct item s = item_at(list, "state"); item_given(s); s = item_next(s))
        if (item_token(item_at(s, "@code"), &code) && str_same(code, state))
            return true;
    return false;
}

static void check(struct check *c, struct item elected)
{
    struct item root = record_root(elected.record), parties = taking_part(root);
    struct str code, president;

    if (!item_given(parties)) {
        not_applicable(c, "reason/no-participants");
        return;
    }
    if (!need_token(c, elected, "@code", &code))
        return;
    bool presides =
        item_token(item_at(root, "proceedings/presidency/@state"), &president) && str_same(president, code);
    if (presides || !is_among(parties, code))
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
