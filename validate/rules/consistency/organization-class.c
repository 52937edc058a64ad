/* Organizations observe under rule 1(2) or 1(3) of the rules of procedure, and States do not (CCM/MSP/2022/12, paragraphs
 * 8 to 12). */
#include "rule.h"

static void check(struct check *c, struct item participants)
{
    struct str class;
    if (!need_token(c, participants, "@class", &class))
        return;
    bool observes = str_is(class, "rule-1-2") || str_is(class, "rule-1-3");
    struct item wrong = observes ? item_at(participants, "state") : item_at(participants, "organization");
    if (!item_given(wrong))
        return;
    struct buf listed = { 0 };
    buf_text(&listed, "class/");
    buf_str(&listed, class);
    struct item who = observes ? item_at(wrong, "@code") : item_at(wrong, "@id");
    finding(c, wrong, arg_code("who", item_word(who)), arg_phrase("listed", buf_all(&listed)));
    buf_free(&listed);
}

const struct rule rule_organization_class = {
    .id = "organization-class",
    .kinds = MEETING_REPORT,
    .basis = "msp10-observers",
    .about = ABOUT_RECORD,
    .message = "{who} is listed among {listed}; States and organizations are listed apart",
    .help = "Compare the lists of participants with the document.",
    .on_record = check,
    .each = "proceedings/participants",
};
