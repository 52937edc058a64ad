/* A section that is given has all its parts: the letters of Article 5(2) in victim assistance, the submunitions of a row of
 * munitions, the methods of a stretch of work. The declarations say so, each with its requirement (tl:due). */
#include "rule.h"

static bool of_parent(const struct due *due)
{
    return !due->when && !due->beside_count;
}

static void say(struct check *c, const struct wanting *w)
{
    finding_of_missing(c, w->parent, w->item, arg_code("item", w->item),
                       arg_code("parent", element_name(w->parent.record, w->parent.element)));
}

static void check(struct check *c, struct item root)
{
    each_due_missing(c, root, say);
}

const struct rule rule_part_missing = {
    .id = "part-missing",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST | COMPLIANCE_DECLARATION,
    .dues = of_parent,
    .about = ABOUT_CONDUCT,
    .message = "{parent} has no {item}",
    .help = "Give it, or say with a value state why there is nothing to give.",
    .on_record = check,
    .each = ".",
};
