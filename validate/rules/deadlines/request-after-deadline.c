/* A request is submitted before the period that it extends has run out (Art. 4(6); for Article 3 our reading of
 * Art. 3(3)); the day of the deadline is in time. */
#include "rule.h"

static void check(struct check *c, struct item request)
{
    struct str type;
    struct date submitted, deadline;
    int64_t article;

    if (!need_token(c, request, "@type", &type) || !need_number(c, request, "@article", &article))
        return;
    if (str_is(type, "revised")) {
        not_applicable(c, "reason/revised-request");
        return;
    }
    if (!need_date(c, request, "submitted", &submitted) ||
        !need_date(c, request, "duration/current-deadline", &deadline) || !date_before(deadline, submitted))
        return;
    rests_on(c, article == 3 ? "a3-3-before-expiry" : "a4-6-before-expiry");
    finding(c, item_at(request, "submitted"), arg_date("submitted", submitted), arg_date("deadline", deadline),
            arg_span("days", days_between(deadline, submitted), UNIT_DAY));
}

const struct rule rule_request_after_deadline = {
    .id = "request-after-deadline",
    .kinds = EXTENSION_REQUEST,
    .basis = "a3-3-before-expiry a4-6-before-expiry",
    .about = ABOUT_CONDUCT,
    .message = "the request was submitted on {submitted}, {days} after the current deadline, {deadline}",
    .help = "Nothing need be changed where both days are right.",
    .on_record = check,
    .each = ".",
};
