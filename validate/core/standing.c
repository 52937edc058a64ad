/* The sentences on a deadline; see standing.h. */
#include "standing.h"

#include "phrases.h"

const char *standing_name(enum standing s)
{
    static const char *const names[] = {
        [STANDING_AHEAD] = "ahead", [STANDING_OPEN] = "open", [STANDING_COMPLETED] = "completed"
    };
    return names[s];
}

/* A code in the words of the catalogue: "outcome/granted"; one that it does not know is told as it is. */
static struct arg coded(const char *name, const struct voice *v, const char *folder, struct str code)
{
    struct buf id = { 0 };
    buf_text(&id, folder);
    buf_str(&id, code);
    const char *english = phrase_english(id.at, id.len);
    struct arg a = arg_term(name, STR(""), say_or(v, buf_all(&id), english ? str_of(english) : code));
    buf_free(&id);
    return a;
}

/* A date as far as it is known. */
static struct arg known_date(const char *name, const struct voice *v, struct str date)
{
    return date.len ? arg_code(name, date) : arg_term(name, STR(""), say(v, "deadlines/no-day"));
}

void tell_standing(struct buf *out, const struct voice *v, const struct deadline *d)
{
    static const char *const told[] = { [STANDING_AHEAD] = "deadlines/ahead", [STANDING_OPEN] = "deadlines/open" };
    bool stocks = str_is(d->fulfilled, "no-stocks-confirmed");
    struct arg args[] = {
        arg_date("date", derivation_date(&d->derivation)),
        arg_count("left", d->days_left),
        arg_date("until", d->known_until),
        known_date("when", v, d->fulfilled_when),
        coded("certainty", v, "certainty/", d->fulfilled_certainty),
    };
    if (d->standing == STANDING_COMPLETED)
        tell_phrase(out, v, stocks ? "deadlines/no-stocks" : "deadlines/completed", args, 5);
    else
        tell_phrase(out, v, told[d->standing], args, 5);
}

void tell_decision(struct buf *out, const struct voice *v, const struct decision *d)
{
    const struct extension *e = &d->extension;
    struct arg args[] = {
        arg_meeting("meeting", e->meeting),
        known_date("when", v, e->decided),
        coded("outcome", v, "outcome/", d->outcome),
        arg_date("to", e->to),
        coded("certainty", v, "certainty/", e->certainty),
    };
    tell_phrase(out, v, date_given(e->to) ? "deadlines/extended" : "deadlines/decided", args, 5);
}

void tell_pending(struct buf *out, const struct voice *v, const struct deadline *d)
{
    if (!d->pending_meeting.len)
        return;
    struct arg args[] = { arg_meeting("meeting", d->pending_meeting), arg_code("symbol", d->pending_symbol) };
    tell_phrase(out, v, "deadlines/pending", args, 2);
}

/* One side of a contradiction. */
static struct arg side(const char *name, const struct voice *v, const struct decision *d, struct buf *text)
{
    struct arg args[] = {
        arg_meeting("meeting", d->extension.meeting),
        coded("outcome", v, "outcome/", d->outcome),
        arg_date("from", d->extension.from),
        arg_date("to", d->extension.to),
    };
    tell_phrase(text, v, date_given(d->extension.to) ? "deadlines/side-extended" : "deadlines/side", args, 4);
    return arg_term(name, STR(""), buf_all(text));
}

static void tell_contradiction(struct buf *out, const struct voice *v, const struct contradiction *c)
{
    struct buf given = { 0 }, known = { 0 };
    struct str source = c->known.report;
    struct arg args[] = {
        arg_code("report", c->given.report),
        side("given", v, &c->given, &given),
        source.len ? arg_code("source", source) : arg_term("source", STR(""), say(v, "deadlines/registry")),
        side("known", v, &c->known, &known),
    };
    tell_phrase(out, v, "deadlines/contradiction", args, 4);
    buf_free(&given);
    buf_free(&known);
}

bool tell_note(struct buf *out, const struct voice *v, const struct deadline *d, uint32_t note)
{
    if (note < d->contradiction_count) {
        tell_contradiction(out, v, &d->contradictions[note]);
        return true;
    }
    note -= d->contradiction_count;
    for (uint32_t i = 0; i < d->decision_count; i++) {
        const struct decision *one = &d->decisions[i];
        if (!date_given(one->reached) || note--)
            continue;
        struct arg args[] = { arg_meeting("meeting", one->extension.meeting), arg_date("from", one->extension.from),
                              arg_date("date", one->reached) };
        tell_phrase(out, v, "deadlines/gap", args, 3);
        return true;
    }
    return false;
}

void decision_documents(struct buf *out, const struct decision *d)
{
    if (d->extension.symbol.len)
        buf_line(out, d->extension.symbol);
    if (!d->report.len)
        return;
    buf_line(out, d->report);
    if (d->paragraph.len) {
        buf_byte(out, '#');
        buf_str(out, d->paragraph);
    }
}
