/* Which regional groups the States Parties belong to that took part in a meeting, and how many have a duty to clear (Art. 4). A
 * meeting is open to all: the figures are told, and nothing is held against them. */
#include "rule.h"

static void check(struct check *c, struct item participants)
{
    struct composition n = { 0 };

    if (!str_is(item_word(item_at(participants, "@class")), "states-parties")) {
        not_applicable(c, "reason/no-participants");
        return;
    }
    if (!need_date(c, record_root(participants.record), "head/dates/@from", &n.day))
        return;
    composition_add_all(&n, registry_of(c), item_at(participants, "state"), "@code");
    if (n.members < SHARES_LEAST_STATES) {
        not_applicable(c, "reason/few-states");
        return;
    }
    finding(c, participants, arg_count("members", n.members), arg_count("african", n.of[AFRICAN]),
            arg_count("asian", n.of[ASIA_PACIFIC]), arg_count("eastern", n.of[EASTERN_EUROPEAN]),
            arg_count("latin", n.of[LATIN_AMERICAN]), arg_count("western", n.of[WESTERN]),
            arg_count("none", n.of[NO_GROUP]), arg_count("unknown", n.of[GROUP_UNKNOWN]),
            arg_count("affected", n.affected));
}

const struct rule rule_participant_balance = {
    .id = "participant-balance",
    .kinds = MEETING_REPORT,
    .basis = "practice-composition",
    .about = ABOUT_DECIDED,
    .message =
        "States Parties that took part: {members}; African: {african}, Asia-Pacific: {asian}, Eastern European: "
        "{eastern}, Latin American and Caribbean: {latin}, Western European and others: {western}, of no group: "
        "{none}, group not known: {unknown}; with clearance obligations under Article 4 that the registry knows: "
        "{affected}",
    .help = "For information: no source states a quota. Lists of fewer than " SHARES_TEXT(
        SHARES_LEAST_STATES) " States are not told.",
    .on_record = check,
    .each = "proceedings/participants",
};
