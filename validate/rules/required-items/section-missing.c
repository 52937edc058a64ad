/* A section that the schema lets out is due all the same by what the record is, and by the obligations of its State: the
 * letters of Article 7(1) and what Articles 4, 5 and 6 ask for within them, the items of a request and of a declaration.
 * The declarations say so, each with its requirement (tl:due). */
#include "rule.h"

static bool by_situation(const struct due *due)
{
    return due->when && !due->beside_count;
}

static void say(struct check *c, const struct wanting *w)
{
    struct buf because = { 0 };
    buf_text(&because, "due/");
    buf_str(&because, w->when);
    finding_of_missing(c, w->parent, w->item, arg_code("item", w->item),
                       arg_code("parent", element_name(w->parent.record, w->parent.element)),
                       arg_phrase("because", buf_all(&because)));
    buf_free(&because);
}

static void check(struct check *c, struct item root)
{
    struct situation s = situation_of(root, registry_of(c));
    if (situation_fits(&s, "voluntary", NULL))
        not_applicable(c, "reason/voluntary");
    else
        each_due_missing(c, root, say);
}

const struct rule rule_section_missing = {
    .id = "section-missing",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST | COMPLIANCE_DECLARATION,
    .dues = by_situation,
    .about = ABOUT_RECORD,
    .message = "{parent} has no {item}: {because}",
    .help = "Give it, or say with a value state why there is nothing to give; what has not changed since an "
            "earlier report, "
            "the cover page can say.",
    .on_record = check,
    .each = ".",
};
