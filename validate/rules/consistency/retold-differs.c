/* A record of CCM/MSP/2022/12 says what that document says where meetings have decided on a figure, a day or a State; so a
 * slip is seen in any of its languages. */
#include "rule.h"

static const struct {
    const char *element, *key, *its, *attribute, *known, *basis;
} told[] = {
    { "expectation", "@kind", "further-request", "@meeting", "11MSP", "msp10-tcd-next-request" },
    { "lead", "@of", "work-plan-and-budget", "@year", "2024", "msp10-isu-budget" },
    { "lead", "@of", "work-plan-and-budget", "@days", "60", "msp10-isu-budget" },
    { "lead", "@of", "work-plan-and-budget", "@before", "11MSP", "msp10-isu-budget" },
    { "availability", NULL, NULL, "@from", "2022-10", "msp10-selection-time" },
    { "availability", NULL, NULL, "@to", "2023-03", "msp10-selection-time" },
    { "president", "@meeting", "11MSP", "@state", "IRQ", "msp10-presidents" },
    { "president", "@meeting", "12MSP", "@state", "MEX", "msp10-presidents" },
    { "next-meeting", "@meeting", "11MSP", "@from", "2023-09-11", "msp10-next-meeting" },
    { "next-meeting", "@meeting", "11MSP", "@to", "2023-09-14", "msp10-next-meeting" },
    { "contract", NULL, NULL, "@years", "4", "msp10-director-term" },
    { "contract", NULL, NULL, "@renewals", "1", "msp10-director-term" },
    { "contract", NULL, NULL, "@renewal-years", "4", "msp10-director-term" },
};

static void check(struct check *c, struct item root)
{
    struct str given;
    if (!str_is(item_word(item_at(root, "@symbol")), "CCM/MSP/2022/12")) {
        not_applicable(c, "reason/other-document");
        return;
    }
    for (size_t n = 0; n < sizeof told / sizeof *told; n++)
        for (struct item i = item_below(root, told[n].element, NO_ITEM); item_given(i);
             i = item_below(root, told[n].element, i)) {
            struct item at = item_at_(i, told[n].attribute);
            bool meant = !told[n].key || str_is(item_word(item_at_(i, told[n].key)), told[n].its);
            if (!meant || !item_token(at, &given) || str_is(given, told[n].known))
                continue;
            rests_on(c, told[n].basis);
            finding(c, at, arg_code("given", given), arg_code("known", str_of(told[n].known)));
        }
}

const struct rule rule_retold_differs = {
    .id = "retold-differs",
    .kinds = MEETING_REPORT,
    .basis = "msp10-next-meeting msp10-presidents msp10-isu-budget msp10-selection-time msp10-director-term "
             "msp10-tcd-next-request",
    .about = ABOUT_RECORD,
    .stands_back_for = "lead-year president-differs",
    .message = "given: {given}; known from the document: {known}",
    .help = "Compare with the document; if the record is right, the program is not: say so to its maintainers.",
    .on_record = check,
    .each = ".",
};
