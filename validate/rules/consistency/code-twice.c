/* A code that may stand several times, such as a method or a purpose, stands once for each thing that it names. Items that a
 * key tells apart are judged by item-twice. */
#include "rule.h"

/* Whether it is one of a list of codes that has no key of its own. */
static bool is_code(struct item i)
{
    const struct declaration *d = i.record->elements[i.element].declaration;
    return d && !d->key_count && d->most == MANY && d->type->text && d->type->text->value_count;
}

static struct item same_before(struct item i)
{
    for (struct item other = item_child(item_parent(i), i.record->elements[i.element].name);
         other.element != i.element; other = item_next(other))
        if (str_same(item_word(other), item_word(i)))
            return other;
    return NO_ITEM;
}

static void check(struct check *c, struct item root)
{
    for (struct item i = item_onward(root); item_given(i); i = item_onward(i)) {
        struct item first = is_code(i) && item_word(i).len ? same_before(i) : NO_ITEM;
        if (item_given(first))
            finding(c, i, arg_code("item", element_name(i.record, i.element)), arg_code("code", item_word(i)),
                    arg_count("first", line_of(c, first)), arg_count("second", line_of(c, i)));
    }
}

const struct rule rule_code_twice = {
    .id = "code-twice",
    .kinds = RECORDS,
    .basis = "record-lists",
    .about = ABOUT_RECORD,
    .message = "{item} {code} stands twice: lines {first} and {second}",
    .help = "Take one of them out.",
    .on_record = check,
    .each = ".",
};
