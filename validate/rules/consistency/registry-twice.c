/* A State, a requirement, a number or a date of the Convention, a currency and a type of munition are defined once in a
 * document: a second row cannot be loaded. Of a meeting and of an obligation several rows may speak. */
#include "rule.h"

static void judge(struct check *c, struct item row, const char *list, struct item at)
{
    struct str id;
    if (item_token(at, &id) && item_given(pair_before(c, str_of(list), id, row)))
        finding(c, at, arg_code("row", id));
}

static void check(struct check *c, struct item root)
{
    static const struct {
        const char *path, *key;
    } once[] = {
        { "convention/number", "@id" },       { "convention/day", "@id" },
        { "convention/date", "@id" },         { "requirements/requirement", "@id" },
        { "states/state", "@code" },          { "currencies/currency", "@code" },
        { "munitions/submunition", "@type" }, { "munitions/munition", "@type" },
    };
    for (size_t n = 0; n < sizeof once / sizeof *once; n++)
        for (struct item i = item_at_(root, once[n].path); item_given(i); i = item_next(i))
            judge(c, i, once[n].path, item_at_(i, once[n].key));
}

const struct rule rule_registry_twice = {
    .id = "registry-twice",
    .kinds = REGISTRY,
    .basis = "record-lists",
    .about = ABOUT_RECORD,
    .message = "{row} stands here a second time",
    .help = "Keep one row, with what both of them say.",
    .on_record = check,
    .each = ".",
};
