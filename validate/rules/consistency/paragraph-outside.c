/* What belongs to a paragraph of the record, such as a channel or an expectation, is told by a paragraph between the first
 * and the last that the record has. */
#include "rule.h"

struct range {
    int64_t first, last;
};

static bool is_paragraph(struct item element)
{
    struct item section = item_parent(element);
    return item_given(section) && item_given(item_parent(section)) &&
           !item_given(item_parent(item_parent(section)));
}

static struct range paragraphs(struct item root)
{
    struct range r = { INT64_MAX, 0 };
    int64_t number;
    each_below(i, root, "@paragraph") {
        if (!is_paragraph((struct item){ i.record, i.element, 0 }) || !item_number(i, &number))
            continue;
        r.first = number < r.first ? number : r.first;
        r.last = number > r.last ? number : r.last;
    }
    return r;
}

static void check(struct check *c, struct item root)
{
    struct range its = paragraphs(root);
    int64_t number;

    each_below(i, root, "@paragraph") {
        if (is_paragraph((struct item){ i.record, i.element, 0 }) || !item_number(i, &number) ||
            (number >= its.first && number <= its.last))
            continue;
        finding(c, i, arg_count("paragraph", number), arg_count("first", its.first), arg_count("last", its.last));
    }
}

const struct rule rule_paragraph_outside = {
    .id = "paragraph-outside",
    .kinds = MEETING_REPORT,
    .basis = "record-paragraphs",
    .about = ABOUT_RECORD,
    .message = "paragraph {paragraph} is named; the paragraphs of the record are {first} to {last}",
    .help = "Compare the number with the document.",
    .on_record = check,
    .each = ".",
};
