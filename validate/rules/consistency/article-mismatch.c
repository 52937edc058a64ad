/* A request or a declaration holds what belongs to the Article that it names. */
#include "rule.h"

static const struct {
    enum kind kind;
    int64_t article; /* to which the item belongs */
    const char *item;
} items[] = {
    { COMPLIANCE_DECLARATION, 3, "destroyed" }, { COMPLIANCE_DECLARATION, 4, "released" },
    { EXTENSION_REQUEST, 3, "article-3" },      { EXTENSION_REQUEST, 3, "work-plan/munitions-to-destroy" },
    { EXTENSION_REQUEST, 4, "article-4" },      { EXTENSION_REQUEST, 4, "work-plan/area-to-release" },
};

static void check(struct check *c, struct item root)
{
    int64_t article;
    if (!need_number(c, root, "@article", &article))
        return;
    for (size_t n = 0; n < sizeof items / sizeof *items; n++) {
        struct item found = item_at_(root, items[n].item);
        if (items[n].kind != root.record->kind || items[n].article == article || !item_given(found) ||
            item_given(item_at(found, "@value")))
            continue;
        finding(c, found, arg_code("item", str_of(items[n].item)), arg_count("its", items[n].article),
                arg_count("article", article));
    }
}

const struct rule rule_article_mismatch = {
    .id = "article-mismatch",
    .kinds = EXTENSION_REQUEST | COMPLIANCE_DECLARATION,
    .basis = "record-article",
    .about = ABOUT_RECORD,
    .message = "{item} belongs to Article {its}; the record is on Article {article}",
    .help = "Compare the Article with the document; a record is on one of the two.",
    .on_record = check,
    .each = ".",
};
