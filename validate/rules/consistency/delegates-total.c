/* Delegates by gender are not more than all of them, and those who were sponsored are not more than there were. */
#include "rule.h"

static const char *const parts[] = { "@women", "@men", "@another" };

static void judge(struct check *c, struct item counted)
{
    int64_t sum = 0, total, part;
    if (!item_given(counted) || !need_number(c, counted, "@total", &total))
        return;
    for (int i = 0; i < 3; i++)
        sum += item_number(item_at_(counted, parts[i]), &part) ? part : 0;
    if (sum > total)
        finding(c, item_at(counted, "@total"), arg_count("part", sum), arg_count("whole", total));
}

static void check(struct check *c, struct item participants)
{
    struct item delegates = item_at(participants, "delegates"), sponsored = item_at(participants, "sponsored");
    static const char *const shared[] = { "@total", "@women", "@men", "@another" };
    int64_t part, whole;

    if (!item_given(delegates) && !item_given(sponsored))
        not_applicable(c, "reason/no-delegates");
    judge(c, delegates);
    judge(c, sponsored);
    for (int i = 0; i < 4; i++)
        if (item_number(item_at_(sponsored, shared[i]), &part) &&
            item_number(item_at_(delegates, shared[i]), &whole) && part > whole)
            finding(c, item_at_(sponsored, shared[i]), arg_count("part", part), arg_count("whole", whole));
}

const struct rule rule_delegates_total = {
    .id = "delegates-total",
    .kinds = MEETING_REPORT,
    .basis = "record-counts",
    .about = ABOUT_RECORD,
    .message = "delegates counted here: {part}; there are not more than {whole}",
    .help = "Compare the figures with the document.",
    .on_record = check,
    .each = "proceedings/participants",
};
