/* How the Vice-Presidents and the coordinators of a meeting are composed. No source states a quota for these offices: the
 * figures are told, and nothing is held against them. */
#include "rule.h"

static void tell(struct check *c, struct item at, const char *body, const struct composition *n)
{
    if (!n->members)
        return;
    if (n->members < SHARES_LEAST_STATES) {
        not_applicable(c, "reason/few-states");
        return;
    }
    finding(c, at, arg_phrase("body", str_of(body)), arg_count("members", n->members), arg_count("women", n->women),
            arg_count("men", n->men), arg_count("another", n->another), arg_count("unstated", n->unstated),
            arg_count("african", n->of[AFRICAN]), arg_count("asian", n->of[ASIA_PACIFIC]),
            arg_count("eastern", n->of[EASTERN_EUROPEAN]), arg_count("latin", n->of[LATIN_AMERICAN]),
            arg_count("western", n->of[WESTERN]), arg_count("none", n->of[NO_GROUP]),
            arg_count("unknown", n->of[GROUP_UNKNOWN]), arg_count("affected", n->affected));
}

static void check(struct check *c, struct item root)
{
    const struct registry *r = registry_of(c);
    struct composition vice = { 0 }, coordinators = { 0 };
    struct item elected = item_at(root, "proceedings/vice-presidents"), first = NO_ITEM;

    if (!need_date(c, root, "head/adopted/@date", &vice.day))
        return;
    coordinators.day = vice.day;
    for (struct item i = elected; item_given(i); i = item_next(i))
        composition_add_all(&vice, r, item_at(i, "state"), "@code");
    for (struct item d = item_at(root, "decisions/decision"); item_given(d); d = item_next(d))
        for (struct item g = item_at(d, "group"); item_given(g); g = item_next(g)) {
            first = item_given(first) ? first : g;
            composition_add_all(&coordinators, r, item_at(g, "coordinator"), "@state");
        }
    tell(c, elected, "body/vice-presidents", &vice);
    tell(c, first, "body/coordinators", &coordinators);
}

const struct rule rule_office_balance = {
    .id = "office-balance",
    .kinds = MEETING_REPORT,
    .basis = "practice-composition",
    .about = ABOUT_DECIDED,
    .message =
        "{body}: {members}; women: {women}, men: {men}, another gender: {another}, gender not stated: {unstated}; "
        "African: {african}, Asia-Pacific: {asian}, Eastern European: {eastern}, Latin American and Caribbean: "
        "{latin}, Western European and others: {western}, of no group: {none}, group not known: {unknown}; "
        "with clearance obligations under Article 4 that the registry knows: {affected}",
    .help = "For information: no source states a quota. Offices held by fewer than " SHARES_TEXT(
        SHARES_LEAST_STATES) " are not told; who coordinates two groups counts twice.",
    .on_record = check,
    .each = ".",
};
