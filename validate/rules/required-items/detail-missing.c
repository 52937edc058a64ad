/* What an item calls for that stands beside it, or elsewhere in the record: the plan beside the areas, the day of completion
 * beside the word completed. The declarations say so, each with its requirement (tl:due). */
#include "rule.h"

static bool beside_another(const struct due *due)
{
    return due->beside_count > 0;
}

static void say(struct check *c, const struct wanting *w)
{
    struct buf beside = { 0 };
    item_path(w->beside, &beside);
    finding_of_missing(c, w->parent, w->item, arg_code("item", w->item),
                       arg_code("parent", element_name(w->parent.record, w->parent.element)),
                       arg_code("beside", buf_all(&beside)));
    buf_free(&beside);
}

static void check(struct check *c, struct item root)
{
    each_due_missing(c, root, say);
}

const struct rule rule_detail_missing = {
    .id = "detail-missing",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST | COMPLIANCE_DECLARATION,
    .dues = beside_another,
    .about = ABOUT_CONDUCT,
    .message = "{parent} has no {item}, which goes with {beside}",
    .help = "Give it, or say with a value state why there is nothing to give.",
    .on_record = check,
    .each = ".",
};
