/* What a corpus rule reads of the records given beside its own; see rule.h. */
#include "asked.h"
#include "check.h"

void rests_on_cited(struct check *c, struct str citation)
{
    struct citation cited = citation_read(citation);
    struct str rest = str_of(c->rule->basis);
    while (rest.len) {
        const struct requirement *r = registry_requirement(c->registry, str_cut(&rest, ' '));
        if (r && str_same(r->symbol, cited.symbol) && str_listed(r->paragraph, ',', cited.paragraph)) {
            c->basis = r->id;
            return;
        }
    }
}

const struct given *given_of(const struct check *c)
{
    return &c->report->given;
}

const struct given_fact *request_decided(const struct check *c, const struct fact *decision)
{
    static const char *const names[GIVEN_FIELDS] = { "state", "article", "meeting" };
    struct given_list texts = given_like(given_of(c), GIVEN_REQUESTS, decision, names);
    const struct given_fact *last = NULL;
    for (uint32_t i = 0; i < texts.count; i++) {
        const struct arg *sent = fact_field(texts.at[i].fact, "submitted"),
                         *before = last ? fact_field(last->fact, "submitted") : NULL;
        if (sent && (!before || date_before(before->date, sent->date)))
            last = &texts.at[i];
    }
    return last;
}

const struct listings *listings_of(const struct check *c)
{
    return &c->report->listings;
}

bool listed_by_self(const struct check *c, struct str symbol)
{
    return listings_in(&c->report->listings, symbol, c->given) != NULL;
}

/* Whether an extension that was decided by the end of the period reaches into it. */
static bool reaches(const struct extension *e, struct date from, struct date to)
{
    struct date_text end = date_text(to);
    return !date_before(e->to, from) && e->decided.len >= 4 &&
           partial_date_order(e->decided, (struct str){ end.at, strlen(end.at) }) < 0;
}

static void not_asked(struct check *c, const struct fact *report)
{
    const struct arg *state = fact_field(report, "state"), *from = fact_field(report, "from"),
                     *to = fact_field(report, "to"), *type = fact_field(report, "type");
    not_applicable(c, "reason/nothing-asked");
    if (!state || !from || !to || !type || !str_is(type->text, "annual"))
        return;
    for (int64_t article = 3; article <= 4; article++) {
        const struct obligation *o = registry_obligation(c->registry, state->text, article);
        for (uint32_t i = 0; o && i < o->extension_count; i++)
            if (reaches(&o->extensions[i], from->date, to->date) &&
                !registry_fulfilled(c->registry, state->text, article, from->date) &&
                !report_record_of_symbol(c->report, o->extensions[i].stated_in))
                not_evaluated(c, "reason/decision-not-given", o->extensions[i].meeting);
    }
}

void each_asked(struct check *c, const struct fact *report,
                void (*judge)(struct check *, const struct fact *report, const struct asked *))
{
    struct asked a = { 0 };
    bool any = false;
    if (newer_given(c)) { /* which has to answer */
        not_applicable(c, "reason/superseded");
        return;
    }
    for (; asked_next(&c->report->given, c->registry, report, &a); any = true)
        judge(c, report, &a);
    if (!any)
        not_asked(c, report);
}

bool decision_given(const struct check *c, struct str citation)
{
    return report_has_anchor(c->report, citation);
}

const struct digest *newer_given(const struct check *c)
{
    return identity_newer(&c->report->identities, c->given);
}

const struct digest *twin_given(const struct check *c, bool *by_id)
{
    return identity_twin(&c->report->identities, c->given, by_id);
}

bool need_complete(struct check *c, struct str state, int64_t year)
{
    struct buf what = { 0 };
    bool whole = complete_covers(c->report->complete, state, year);
    if (whole && !sequence_misses(&c->report->sequence, state))
        return true;
    buf_str(&what, state);
    buf_byte(&what, ' ');
    buf_number(&what, year);
    not_evaluated(c, whole ? "reason/record-unread" : "reason/not-complete", buf_all(&what));
    buf_free(&what);
    return false;
}

/* Where the chain of a tick leads. False, and not applicable, where it is no such tick. `wanted` is the year of a report that
 * is not given; 0 where each is, or where the tick points at its own report. */
static bool follow_tick(struct check *c, const struct fact *tick, struct chain *chain, int64_t *year,
                        int64_t *wanted)
{
    const struct arg *state = fact_field(tick, "state"), *letter = fact_field(tick, "letter"),
                     *since = fact_field(tick, "since"), *from = fact_field(tick, "from");
    bool lettered = letter && letter->text.len == 1 && *letter->text.at >= 'A' && *letter->text.at <= 'Z';
    if (!state || !lettered || !since || !from) {
        not_applicable(c, "reason/nothing-unchanged");
        return false;
    }
    *year = chains_year_of(since->text);
    const struct report_year *y = chains_year(&c->report->chains, state->text, *year);
    *chain = y ? y->chain[*letter->text.at - 'A'] : (struct chain){ CHAIN_NOT_GIVEN, (int16_t)*year };
    bool own = *year >= from->date.year && chain->end != CHAIN_STANDS; /* it points at itself */
    *wanted = !own && chain->end == CHAIN_NOT_GIVEN ? chain->year : 0;
    if (own)
        chain->end = CHAIN_NOT_GIVEN;
    return true;
}

bool need_chain(struct check *c, const struct fact *tick, struct chain *chain, const struct report_year **ends)
{
    int64_t year, wanted;
    *ends = NULL;
    if (!follow_tick(c, tick, chain, &year, &wanted))
        return false;
    if (chain->end == CHAIN_NOT_GIVEN) {
        struct buf name = { 0 };
        buf_number(&name, wanted ? wanted : year);
        not_evaluated(c, "reason/report-not-given", buf_all(&name));
        buf_free(&name);
        return false;
    }
    *ends = chains_year(&c->report->chains, fact_word(tick, "state"), chain->year);
    return true;
}

bool chain_is_cut(struct check *c, const struct fact *tick, int64_t *year)
{
    struct chain chain;
    int64_t since;
    if (!follow_tick(c, tick, &chain, &since, year) || !*year)
        return false;
    struct str state = fact_word(tick, "state");
    return need_complete(c, state, *year) && !gap_is_told(c, state, *year);
}
