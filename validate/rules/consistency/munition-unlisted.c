/* Each type that is held, found or retained is described, where the report describes types at all. What was destroyed is
 * no longer owned at the end of the period, and was described before; so may others have been, save in a first report. */
#include "rule.h"

static const char *const rows[] = { "stockpiles/munition", "found-later/munition", "retained/munition" };
static const char *const loose[] = { "stockpiles/submunition", "found-later/submunition", "retained/submunition" };

static void judge(struct check *c, const char *list, struct item row, bool first_report)
{
    struct item type = item_at(row, "@type");
    struct str name;
    if (!item_token(type, &name) || item_given(item_of_key_(c, list, name)) ||
        item_given(named_before(c, name, type)))
        return;
    rests_on(c, first_report ? "a7-1-c" : "practice-types-described");
    finding(c, type, arg_text("type", name), arg_list("near", nearest_key_(c, list, name)));
}

static void check(struct check *c, struct item root)
{
    static const char munitions[] = "technical-characteristics/munition";
    static const char submunitions[] = "technical-characteristics/submunition";
    struct item section = item_at(root, "technical-characteristics");
    bool first = str_is(item_word(item_at(root, "@type")), "initial");
    struct item form = item_of_key(c, "cover-page/form", STR("C"));
    if (!item_given(section) || item_given(item_at(section, "@value")) ||
        str_is(item_word(item_at(form, "@tick")), "unchanged")) {
        not_applicable(c, "reason/no-characteristics");
        return;
    }
    for (size_t n = 0; n < sizeof rows / sizeof *rows; n++) {
        for (struct item i = item_at_(root, rows[n]); item_given(i); i = item_next(i)) {
            judge(c, munitions, i, first);
            for (struct item s = item_at(i, "submunition"); item_given(s); s = item_next(s))
                judge(c, submunitions, s, first);
        }
        for (struct item i = item_at_(root, loose[n]); item_given(i); i = item_next(i))
            judge(c, submunitions, i, first);
    }
}

const struct rule rule_munition_unlisted = {
    .id = "munition-unlisted",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a7-1-c practice-types-described",
    .about = ABOUT_CONDUCT,
    .message = "the technical characteristics have no row for {type}; nearest there: {near}",
    .help = "Compare the name of the type with the document; the row may stand in an earlier report, unless this "
            "is the first.",
    .on_record = check,
    .each = ".",
};
