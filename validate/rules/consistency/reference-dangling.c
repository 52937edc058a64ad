/* What a row refers to by its short name stands in the list of the same record: the site of a destruction, the area
 * that was worked on. An area that is released need no longer be listed. */
#include "rule.h"

static const struct reference {
    const char *each, *name, *section, *list, *basis;
} references[] = {
    { "destroyed/munition", "@site", "destruction-programme", "destruction-programme/site", "record-citations" },
    { "destroyed/submunition", "@site", "destruction-programme", "destruction-programme/site", "record-citations" },
    { "clearance/worked-on", "@area", "contaminated-areas", "contaminated-areas/area", "practice-areas-listed" },
};

static bool is_released(struct item row)
{
    struct str outcome = item_word(item_at(row, "outcome"));
    return str_is(outcome, "released") || str_is(outcome, "declared-complete") || str_is(outcome, "residual");
}

static void judge(struct check *c, const struct reference *r, struct item row)
{
    struct item at = item_at_(row, r->name);
    struct str name;
    if (!item_token(at, &name) || item_given(item_of_key_(c, r->list, name)) || is_released(row))
        return;
    rests_on(c, r->basis);
    finding(c, at, arg_text("name", name), arg_code("list", str_of(r->list)),
            arg_list("near", nearest_key_(c, r->list, name)));
}

static void check(struct check *c, struct item root)
{
    for (size_t i = 0; i < sizeof references / sizeof *references; i++) {
        struct item section = item_at_(root, references[i].section);
        if (!item_given(section) || item_given(item_at(section, "@value"))) {
            not_applicable(c, "reason/no-list");
            continue;
        }
        for (struct item row = item_at_(root, references[i].each); item_given(row); row = item_next(row))
            judge(c, &references[i], row);
    }
}

const struct rule rule_reference_dangling = {
    .id = "reference-dangling",
    .kinds = ARTICLE_7_REPORT,
    .basis = "record-citations practice-areas-listed",
    .about = ABOUT_RECORD,
    .message = "{name} is not in the list {list}; nearest there: {near}",
    .help =
        "Write the short name as the list has it, or add it to the list; an area may be in the list of an earlier "
        "report.",
    .on_record = check,
    .each = ".",
};
