/* Of items that a key tells apart, none stands twice beside the other: two areas of one name, two texts in one language. */
#include "rule.h"

/* Of these other rules speak, and say more: cover-form-twice, reporting-letters, panel-twice, participant-twice. And an
 * office may be held by two, one after the other. */
static const struct {
    const char *parent, *name;
} exempt[] = {
    { "cover-page", "form" },    { "decision", "officer" },          { "extension", "reporting" },
    { "officers", "officer" },   { "panel", "alternate" },           { "panel", "member" },
    { "participants", "state" }, { "participants", "organization" },
};

static bool is_exempt(struct item i, struct str name)
{
    struct str parent = element_name(i.record, item_parent(i).element);
    for (size_t n = 0; n < sizeof exempt / sizeof *exempt; n++)
        if (str_is(parent, exempt[n].parent) && str_is(name, exempt[n].name))
            return true;
    if (i.record->elements[i.element].declaration->most == 1)
        return true;                                                                    /* item-repeated */
    return item_given(item_at(i, "@paragraph")) && !item_given(item_at(i, "@article")); /* paragraph-twice */
}

static void judge(struct check *c, struct item i)
{
    struct str name = element_name(i.record, i.element);
    struct buf key = { 0 }, whole = { 0 };
    if (item_key(i, &key) && !is_exempt(i, name)) {
        buf_number(&whole, item_parent(i).element);
        buf_line(&whole, name);
        buf_line(&whole, buf_all(&key));
        struct item first = named_before(c, buf_all(&whole), i);
        if (item_given(first))
            finding(c, i, arg_code("item", name), arg_list("key", buf_all(&key)),
                    arg_count("first", line_of(c, first)), arg_count("second", line_of(c, i)));
    }
    buf_free(&whole);
    buf_free(&key);
}

static void check(struct check *c, struct item root)
{
    for (struct item i = item_onward(root); item_given(i); i = item_onward(i))
        if (item_may_share_key(i))
            judge(c, i);
}

const struct rule rule_item_twice = {
    .id = "item-twice",
    .kinds = RECORDS,
    .basis = "record-lists",
    .about = ABOUT_RECORD,
    .stands_back_for = "item-repeated",
    .message = "{item} {key} stands twice: lines {first} and {second}",
    .help = "If both are the same, take one out; if not, give each its own name, type, number or language.",
    .on_record = check,
    .each = ".",
};
