/* A State or an organization takes part in one class of participants, and is listed there once. */
#include "rule.h"

static void judge(struct check *c, struct item participants, struct item named, struct str class)
{
    struct str name, before, phrase;
    struct buf id = { 0 };
    if (!item_token(named, &name))
        return;
    struct item first = named_before(c, name, item_parent(item_parent(named)));
    if (!item_given(first))
        return;
    bool same = first.element == participants.element;
    if (!same && item_token(item_at(first, "@class"), &before))
        class = before;
    buf_text(&id, "class/");
    buf_str(&id, class);
    phrase = buf_all(&id);
    finding(c, named, arg_state("who", name), arg_phrase("class", phrase));
    buf_free(&id);
}

static void check(struct check *c, struct item participants)
{
    struct str class;

    if (!need_token(c, participants, "@class", &class))
        return;
    for (struct item s = item_at(participants, "state"); item_given(s); s = item_next(s))
        judge(c, participants, item_at(s, "@code"), class);
    for (struct item o = item_at(participants, "organization"); item_given(o); o = item_next(o))
        judge(c, participants, item_at(o, "@id"), class);
}

const struct rule rule_participant_twice = {
    .id = "participant-twice",
    .kinds = MEETING_REPORT,
    .basis = "record-lists",
    .about = ABOUT_RECORD,
    .stands_back_for = "item-repeated item-twice paragraph-twice",
    .message = "{who} is listed here, and already among {class}",
    .help = "Compare the lists of participants with the document.",
    .on_record = check,
    .each = "proceedings/participants",
};
