/* What one State transfers to another for training stands among what that one acquired in the year (Art. 3(6) to 3(8); Form
 * D). What is transferred for destruction is not retained, and not looked for. */
#include "rule.h"

static struct given_list reports_of(const struct check *c, const struct fact *transfer)
{
    static const char *const names[GIVEN_FIELDS] = { "receiver", "date" };
    return given_like(given_of(c), GIVEN_REPORTS_IN, transfer, names);
}

static int64_t acquired(const struct fact *report)
{
    const struct arg *munitions = fact_field(report, "acquired"), *loose = fact_field(report, "acquired-loose");
    return (munitions ? munitions->number : 0) | (loose ? loose->number : 0);
}

static void check(struct check *c, const struct fact *transfer)
{
    const struct arg *giver = fact_field(transfer, "giver"), *receiver = fact_field(transfer, "receiver"),
                     *date = fact_field(transfer, "date"), *purpose = fact_field(transfer, "purpose");
    if (!giver || !receiver || !date || !purpose || str_same(giver->text, receiver->text) ||
        !str_is(purpose->text, "development-and-training")) {
        not_applicable(c, "reason/no-transfer-for-training");
        return;
    }
    struct given_list reports = reports_of(c, transfer);
    if (reports.count != 1)
        not_evaluated(c, reports.count ? "reason/several-reports" : "reason/report-of-state-not-given",
                      receiver->text);
    else if (acquired(reports.at->fact) == 0)
        finding_of_fact(c, transfer, arg_state("giver", giver->text), arg_state("receiver", receiver->text),
                        arg_date("date", date->date), arg_code("record", reports.at->record->id));
}

const struct rule rule_transfer_not_received = {
    .id = "transfer-not-received",
    .kinds = ARTICLE_7_REPORT,
    .basis = "practice-transfer-both",
    .about = ABOUT_RECORD,
    .message =
        "transfer from {giver} to {receiver} on {date}, for training; the report given of {receiver} on that year "
        "tells of nothing acquired ({record})",
    .help = "Compare Form D of both reports.",
    .on_corpus = check,
    .each = "transfer",
};
