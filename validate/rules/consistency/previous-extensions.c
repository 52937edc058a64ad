/* Before the third request there were two extensions: those that a request tells of are numbered from 1 to the one before
 * it. Where it tells of none, another rule speaks. */
#include "rule.h"

static bool is_listed(struct item extension, int64_t wanted)
{
    int64_t number;
    for (; item_given(extension); extension = item_next(extension))
        if (item_number(item_at(extension, "@number"), &number) && number == wanted)
            return true;
    return false;
}

static void check(struct check *c, struct item root)
{
    struct item first = item_at(root, "previous-extension");
    int64_t request, number, count = 0;
    if (!need_number(c, root, "@number", &request))
        return;
    if (!item_given(first)) {
        not_applicable(c, "reason/no-previous-extension");
        return;
    }
    for (struct item i = first; item_given(i); i = item_next(i), count++)
        if (item_number(item_at(i, "@number"), &number) && number >= request)
            finding(c, item_at(i, "@number"), arg_count("request", request), arg_count("number", number),
                    arg_phrase("what", STR("extension/not-before")));
    for (int64_t n = 1; n < request && n <= count + 1; n++)
        if (!is_listed(first, n))
            finding(c, first, arg_count("request", request), arg_count("number", n),
                    arg_phrase("what", STR("extension/not-told")));
}

const struct rule rule_previous_extensions = {
    .id = "previous-extensions",
    .kinds = EXTENSION_REQUEST,
    .basis = "record-counts",
    .about = ABOUT_RECORD,
    .message = "the request is number {request}; extension {number} {what}",
    .help = "Compare the number of the request, and those of the extensions before it, with the documents.",
    .on_record = check,
    .each = ".",
};
