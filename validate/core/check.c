/* Runs rules over a record or a corpus, and keeps their outcomes; see check.h and rule.h. */
#include "check.h"

#include "asked.h"

#include <stdlib.h>

#include "facts.h"
#include "phrases.h"

enum severity severity_of(const struct requirement *r, enum about about)
{
    static const enum severity by_force[] = {
        [FORCE_RECORD] = ERROR,   [FORCE_BINDING] = ERROR, [FORCE_AGREED] = WARNING,
        [FORCE_POLITICAL] = NOTE, [FORCE_PRACTICE] = NOTE,
    };
    static const enum severity by_certainty[] = {
        [CERTAINTY_STATED] = ERROR,
        [CERTAINTY_INTERPRETED] = WARNING,
        [CERTAINTY_UNVERIFIED] = NOTE,
    };
    static const enum severity by_about[] = {
        [ABOUT_RECORD] = ERROR,
        [ABOUT_CONDUCT] = WARNING,
        [ABOUT_DECIDED] = NOTE,
    };
    enum severity lowest = by_about[about];
    if (by_force[r->force] < lowest)
        lowest = by_force[r->force];
    if (by_certainty[r->certainty] < lowest)
        lowest = by_certainty[r->certainty];
    return lowest;
}

void rests_on(struct check *c, const char *requirement)
{
    c->basis = str_of(requirement);
}

/* A message quotes at most 200 bytes of a record, and whole characters. */
static void shorten(struct arg *a)
{
    enum { MOST = 200 };
    if ((a->type != ARG_TEXT && a->type != ARG_CODE) || a->text.len <= MOST)
        return;
    a->text.len = MOST;
    while (a->text.len && ((unsigned char)a->text.at[a->text.len] & 0xc0) == 0x80)
        a->text.len--;
    a->cut = true;
}

static struct finding *add_finding(struct check *c, const struct arg *args, uint32_t count)
{
    struct digest *d = c->digest;
    c->this_found = true;
    if (d->finding_count >= c->most) {
        d->limited = true;
        return NULL;
    }
    const struct requirement *basis = registry_requirement(c->registry, c->basis);
    MEMORY_ROOM(d->findings, d->finding_count, c->finding_cap);
    struct finding *f = &d->findings[d->finding_count++];
    *f = (struct finding){
        .rule = c->index,
        .severity = basis ? severity_of(basis, c->rule->about) : NOTE,
        .basis = arena_copy(c->arena, c->basis),
        .args = args_copy(c->arena, args, count),
        .arg_count = count,
    };
    for (uint32_t i = 0; i < count; i++)
        shorten(&f->args[i]);
    return f;
}

/* Lines, columns and excerpts come last, in one walk through the text. */
static void locate(struct check *c)
{
    for (uint32_t i = 0; i < c->digest->finding_count; i++) {
        struct place *p = &c->digest->findings[i].place;
        *p = place_of(&c->places, p->from, p->to);
        p->excerpt = arena_copy(c->arena, p->excerpt);
    }
}

static struct str path_of(struct check *c, struct item at, struct str below)
{
    struct buf path = { 0 };
    item_path(at, &path);
    if (below.len) {
        if (str_is(buf_all(&path), "."))
            path.len = 0;
        else
            buf_byte(&path, '/');
        buf_str(&path, below);
    }
    struct str copy = arena_copy(c->arena, buf_all(&path));
    buf_free(&path);
    return copy;
}

/* The declaration of an item, of one below it that is missing, or NULL. */
static const struct declaration *declared(struct item at, struct str below)
{
    const struct declaration *d = at.record->elements[at.element].declaration;
    return d && below.len ? type_child(d->type, vocabulary_find(at.record->names, below)) : d;
}

/* The reporting form in which an item stands: its own, or that of the nearest item around it. */
static struct str form_of(struct check *c, struct item at, struct str below)
{
    const struct declaration *d = declared(at, below);
    if (d && d->form)
        return arena_copy(c->arena, str_of(d->form));
    for (uint32_t e = at.element; e != NO_ELEMENT; e = at.record->elements[e].parent) {
        d = at.record->elements[e].declaration;
        if (d && d->form)
            return arena_copy(c->arena, str_of(d->form));
    }
    return STR("");
}

static void locate_at(struct check *c, struct finding *f, struct item at, struct str below)
{
    struct span span = item_span(at);
    f->place = (struct place){ .from = span.from, .to = span.to };
    f->item = path_of(c, at, below);
    f->form = form_of(c, at, below);
}

void finding_(struct check *c, struct item at, const struct arg *args, uint32_t count)
{
    struct finding *f = add_finding(c, args, count);
    if (!f)
        return;
    if (!item_given(at))
        at = record_root(c->record);
    locate_at(c, f, at, STR(""));
}

void finding_of_missing_(struct check *c, struct item parent, struct str name, const struct arg *args,
                         uint32_t count)
{
    struct finding *f = add_finding(c, args, count);
    if (f)
        locate_at(c, f, parent, name);
}

const struct registry *registry_of(const struct check *c)
{
    return c->registry;
}

void not_applicable(struct check *c, const char *phrase)
{
    c->this_skipped = true;
    if (!c->skip_phrase)
        c->skip_phrase = phrase;
}

struct item pair_before(struct check *c, struct str one, struct str other, struct item at)
{
    struct buf key = { 0 };
    if (!one.len || !other.len)
        return NO_ITEM;
    buf_line(&key, one);
    buf_line(&key, other);
    struct item found = named_before(c, buf_all(&key), at);
    buf_free(&key);
    return found;
}

/* Whether one of the paragraphs "38, 39" is this one. */
static bool names_paragraph(struct str paragraphs, struct str paragraph)
{
    while (paragraphs.len)
        if (str_same(str_trimmed(str_cut(&paragraphs, ',')), paragraph))
            return true;
    return false;
}

void rests_on_cited(struct check *c, struct str citation)
{
    struct citation cited = citation_read(citation);
    struct str rest = str_of(c->rule->basis);
    while (rest.len) {
        const struct requirement *r = registry_requirement(c->registry, str_cut(&rest, ' '));
        if (r && str_same(r->symbol, cited.symbol) && names_paragraph(r->paragraph, cited.paragraph)) {
            c->basis = r->id;
            return;
        }
    }
}

struct arg arg_phrase(const char *name, struct str id)
{
    const char *english = phrase_english(id.at, id.len);
    return arg_term(name, id, str_of(english ? english : ""));
}

static struct meeting_days days_of(struct item from, struct item to)
{
    struct meeting_days d = { 0 };
    if (item_date(from, &d.opens) && !item_date(to, &d.closes))
        d.closes = d.opens;
    return d;
}

struct meeting_days meeting_days(struct check *c, struct str code)
{
    struct item root = record_root(c->record), next = item_of_key(c, "decisions/decision/next-meeting", code);
    if (c->record->kind == MEETING_REPORT && str_same(item_word(item_at(root, "@meeting")), code))
        return days_of(item_at(root, "head/dates/@from"), item_at(root, "head/dates/@to"));
    if (item_given(item_at(next, "@from")))
        return days_of(item_at(next, "@from"), item_at(next, "@to"));
    const struct meeting *m = registry_meeting(c->registry, code);
    return m ? (struct meeting_days){ m->opens, m->closes, m->unverified } : (struct meeting_days){ 0 };
}

bool matches_pattern(const struct check *c, struct str text)
{
    return pattern_matches(c->patterns[c->index], text);
}

bool text_next(struct check *c, unsigned marks, struct text_cursor *t)
{
    if (!c->texts.read)
        texts_read(&c->texts, c->record);
    while (t->next < c->texts.count) {
        const struct marked_text *m = &c->texts.texts[t->next++];
        if (!(m->marks & marks & ~(unsigned)TEXT_NATURE) ||
            (marks & TEXT_NATURE && !(m->marks & marks & TEXT_NATURE)))
            continue;
        t->item = (struct item){ c->record, m->element, m->attribute };
        t->marks = m->marks;
        t->at = 0;
        return item_text(t->item, &t->text);
    }
    return false;
}

bool piece_next(struct check *c, struct text_cursor *t, struct str *piece)
{
    enum pattern_result found = pattern_search(c->patterns[c->index], t->text, &t->at, piece);
    if (found == PATTERN_LIMIT)
        not_evaluated_at(c, t->item, "reason/search-limit");
    return found == PATTERN_FOUND;
}

struct pieces pieces_of(struct check *c, struct text_cursor *t)
{
    struct pieces all = { 0 };
    struct str piece;
    for (; piece_next(c, t, &piece); all.count++)
        if (!all.count)
            all.first = piece;
    return all;
}

struct item named_before(struct check *c, struct str key, struct item at)
{
    return seen_before(&c->seen, key, at);
}

static void unread(struct check *c, struct item base, const char *path, const char *phrase)
{
    c->this_unread = true;
    if (c->reason_phrase.len)
        return;
    c->reason_phrase = str_of(phrase);
    c->reason_item = path_of(c, base, str_is(str_of(path), ".") ? STR("") : str_of(path));
}

bool need_date_(struct check *c, struct item base, const char *path, struct date *out)
{
    bool good = item_date(item_at_(base, path), out);
    if (!good)
        unread(c, base, path, "reason/no-value");
    return good;
}

bool need_number_(struct check *c, struct item base, const char *path, int64_t *out)
{
    bool good = item_number(item_at_(base, path), out);
    if (!good)
        unread(c, base, path, "reason/no-value");
    return good;
}

bool need_amount_(struct check *c, struct item base, const char *path, struct amount *out)
{
    bool good = item_amount(item_at_(base, path), out);
    if (!good)
        unread(c, base, path, "reason/no-value");
    return good;
}

bool need_token_(struct check *c, struct item base, const char *path, struct str *out)
{
    bool good = item_token(item_at_(base, path), out);
    if (!good)
        unread(c, base, path, "reason/no-value");
    return good;
}

bool need_derived_(struct check *c, struct item base, const char *path, const struct derivation *d)
{
    bool good = date_given(derivation_date(d));
    if (!good)
        unread(c, base, path, "reason/no-date");
    return good;
}

const struct state *need_state(struct check *c)
{
    struct str code;
    if (!need_token(c, record_root(c->record), "@state", &code))
        return NULL;
    const struct state *s = registry_state(c->registry, code);
    if (s && date_given(s->entry_into_force))
        return s;
    not_evaluated(c, "reason/entry-into-force-unknown", code);
    return NULL;
}

bool need_horizon(struct check *c, struct str state, int64_t article, struct date day)
{
    struct date horizon = registry_horizon(c->registry, state, article);
    bool known = !date_before(horizon, day);
    if (!known)
        not_evaluated(c, "reason/horizon", str_of(date_text(horizon).at));
    return known;
}

static void begin_rule(struct check *c, uint32_t index)
{
    struct str first = str_of(rules[index].rule->basis);
    c->rule = rules[index].rule;
    c->index = index;
    c->basis = str_cut(&first, ' ');
    c->found = c->passed = c->skipped = c->unread = false;
    c->reason_phrase = c->reason_item = STR("");
    c->skip_phrase = NULL;
    seen_clear(&c->seen);
}

static void begin_item(struct check *c)
{
    struct str first = str_of(c->rule->basis);
    c->basis = str_cut(&first, ' ');
    c->this_found = c->this_skipped = c->this_unread = false;
}

static void end_item(struct check *c)
{
    c->found |= c->this_found;
    c->unread |= c->this_unread;
    c->skipped |= c->this_skipped;
    c->passed |= !c->this_found && !c->this_unread && !c->this_skipped;
}

void not_evaluated(struct check *c, const char *phrase, struct str about)
{
    c->this_unread = true;
    if (c->reason_phrase.len)
        return;
    c->reason_phrase = str_of(phrase);
    c->reason_item = arena_copy(c->arena, about);
}

bool not_evaluated_at(struct check *c, struct item at, const char *phrase)
{
    not_evaluated(c, phrase, path_of(c, at, STR("")));
    return false;
}

static void visit(void *data, struct item at)
{
    struct check *c = data;
    begin_item(c);
    if (c->digest->limited) /* nothing more would be told */
        not_evaluated(c, "reason/limit", STR(""));
    else
        c->rule->on_record(c, at);
    end_item(c);
}

static void visit_texts(struct check *c)
{
    struct text_cursor t = { 0 };
    c->passed = true; /* all other texts */
    while (text_next(c, c->rule->marks, &t)) {
        begin_item(c);
        if (c->digest->limited)
            not_evaluated(c, "reason/limit", STR(""));
        else
            c->rule->on_text(c, &t);
        end_item(c);
    }
}

static enum outcome outcome_of(const struct check *c)
{
    return c->found ? FINDING : c->unread ? NOT_EVALUATED : c->passed ? PASS : NOT_APPLICABLE;
}

static void close_rule(struct check *c, enum outcome outcome)
{
    struct digest *d = c->digest;
    d->outcomes[c->index] = (uint8_t)outcome;
    if ((outcome == PASS || outcome == FINDING) && !c->unread)
        return; /* a finding does not hide that another item could not be judged */
    if (!c->reason_phrase.len && outcome == NOT_APPLICABLE && c->skip_phrase)
        c->reason_phrase = str_of(c->skip_phrase);
    if (!c->reason_phrase.len) {
        c->reason_phrase = STR("reason/no-item");
        c->reason_item = str_of(c->rule->each ? c->rule->each : "");
    }
    MEMORY_ROOM(d->reasons, d->reason_count, c->reason_cap);
    d->reasons[d->reason_count++] = (struct reason){
        .rule = c->index,
        .phrase = arena_copy(c->arena, c->reason_phrase),
        .item = arena_copy(c->arena, c->reason_item),
    };
}

/* The requirement that asks for an item of this declaration in the record; else that of the rule. */
static void rest_on_due(struct check *c, const struct declaration *d, const struct situation *s)
{
    for (uint32_t i = 0; d && i < d->due_count; i++)
        if (c->rule->dues(&d->due[i]) && d->least && (!d->due[i].when || situation_fits(s, d->due[i].when, NULL)))
            rests_on(c, d->due[i].basis);
}

/* A rule of module `format` speaks for the faults that the parser found. */
static enum outcome speak_for_faults(struct check *c)
{
    const struct record *r = c->record;
    struct situation situation = { 0 };
    bool found = false;
    if (c->rule->dues && r->fault_count && r->element_count)
        situation = situation_of(record_root(r), c->registry);
    for (uint32_t i = 0; i < r->fault_count; i++) {
        const struct fault *fault = &r->faults[i];
        if (fault->kind != c->rule->speaks_for)
            continue;
        struct item at = { r, fault->element, fault->attribute };
        const struct declaration *d = fault->element == NO_ELEMENT ? NULL : declared(at, fault->below);
        begin_item(c);
        if (c->rule->dues)
            rest_on_due(c, d, &situation);
        struct finding *f = add_finding(c, fault->args, fault->arg_count);
        found = true;
        if (!f)
            break;
        f->place = (struct place){ .from = fault->from, .to = fault->to };
        f->item = STR(".");
        if (fault->element == NO_ELEMENT)
            continue;
        f->item = path_of(c, at, fault->below);
        f->form = form_of(c, at, fault->below);
        f->asked = arena_copy(c->arena, str_of(d ? d->articles : NULL));
    }
    return found ? FINDING : r->whole ? PASS : NOT_EVALUATED;
}

/* That findings were left out is a finding too, the only one beyond the limit. */
static void say_limit(struct check *c)
{
    struct arg args[] = { arg_term("limit", STR("limit/findings"), str_of(phrase_english("limit/findings", 14))),
                          arg_count("most", c->most) };
    for (uint32_t i = 0; i < rule_count; i++) {
        if (rules[i].rule->speaks_for != FAULT_LIMIT)
            continue;
        begin_rule(c, i);
        c->most = c->digest->finding_count + 1;
        struct finding *f = add_finding(c, args, 2);
        f->item = STR(".");
        f->place = (struct place){ .line = 1, .column = 1, .end_line = 1, .end_column = 1 };
        c->digest->outcomes[i] = FINDING;
    }
}

static void run_rule(struct check *c, uint32_t index)
{
    const struct record *r = c->record;
    enum outcome outcome = NOT_APPLICABLE;
    begin_rule(c, index);
    if (c->rule->speaks_for) {
        outcome = speak_for_faults(c);
    } else if (r->kind && !(c->rule->kinds & r->kind)) {
        c->reason_phrase = STR("reason/other-kind");
        c->reason_item = str_of(kind_name(r->kind));
    } else if (r->whole && c->rule->on_text) {
        visit_texts(c);
        outcome = outcome_of(c);
    } else if (r->whole && c->rule->on_record) {
        each_item(record_root(r), c->rule->each, visit, c);
        outcome = outcome_of(c);
    }
    if (!r->whole && outcome != FINDING) {
        outcome = NOT_EVALUATED;
        c->reason_phrase = STR("reason/not-read");
    }
    close_rule(c, outcome);
}

void check_record(struct check *c, const struct record *r)
{
    c->record = r;
    c->places.source = c->lines[0].source = c->lines[1].source = r->source;
    c->digest->outcome_count = rule_count;
    c->digest->outcomes = arena_get(c->arena, rule_count);
    for (uint32_t i = 0; i < rule_count; i++) /* faults of the shape first: the limit must not hide them */
        if (rules[i].rule->speaks_for)
            run_rule(c, i);
    for (uint32_t i = 0; i < rule_count; i++)
        if (!rules[i].rule->speaks_for)
            run_rule(c, i);
    c->digest->limited |= r->limited;
    stand_back(c);
    if (c->digest->limited)
        say_limit(c);
    if (c->digest->finding_count)
        qsort(c->digest->findings, c->digest->finding_count, sizeof *c->digest->findings, finding_order);
    locate(c);
    lookup_free(&c->lookups);
    texts_free(&c->texts);
    seen_free(&c->seen);
}

int finding_order(const void *a, const void *b)
{
    const struct finding *x = a, *y = b;
    if (x->place.from != y->place.from)
        return x->place.from < y->place.from ? -1 : 1;
    if (x->rule != y->rule)
        return x->rule < y->rule ? -1 : 1;
    return str_order(x->item, y->item);
}

/* The corpus phase. */

void finding_of_fact_(struct check *c, const struct fact *fact, const struct arg *args, uint32_t count)
{
    struct finding *f = add_finding(c, args, count);
    if (!f)
        return;
    f->place = fact->place;
    f->item = fact->item;
}

const struct digest *record_of_symbol(const struct check *c, struct str symbol)
{
    return report_record_of_symbol(c->report, symbol);
}

struct item item_of_key_(struct check *c, const char *path, struct str key)
{
    return lookup(&c->lookups, c->record, path, key);
}

struct str nearest_key_(struct check *c, const char *path, struct str key)
{
    return lookup_nearest(&c->lookups, c->record, path, key);
}

int64_t line_of(struct check *c, struct item i)
{
    struct span s = item_span(i);
    return place_of(&c->lines[s.from >= c->lines[1].at], s.from, s.from).line;
}

const struct fact *fact_given(const struct check *c, const char *name, struct fact_cursor *at)
{
    for (uint32_t i = 0; i < fact_kind_count && !at->record && !at->fact; i++)
        if (strcmp(fact_kinds[i].name, name) == 0)
            at->kinds |= fact_kinds[i].kinds;
    for (; at->record < c->report->record_count; at->record++, at->fact = 0) {
        const struct digest *d = c->report->records[at->record].given;
        while ((d->kind & at->kinds) && at->fact < d->fact_count) {
            const struct fact *f = &d->facts[at->fact++];
            if (str_is(f->name, name))
                return f;
        }
    }
    return NULL;
}

const struct given *given_of(const struct check *c)
{
    return &c->report->given;
}

/* Whether an extension that was decided by the end of the period reaches into it. */
static bool reaches(const struct extension *e, struct date from, struct date to)
{
    struct date_text end = date_text(to);
    return !date_before(e->to, from) && e->decided.len >= 4 &&
           partial_date_order(e->decided, (struct str){ end.at, strlen(end.at) }) < 0;
}

void not_asked(struct check *c, const struct fact *report)
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
                     *what = fact_field(tick, "tick"), *since = fact_field(tick, "since"),
                     *from = fact_field(tick, "from");
    bool lettered = letter && letter->text.len == 1 && *letter->text.at >= 'A' && *letter->text.at <= 'Z';
    if (!state || !lettered || !what || !since || !from || !str_is(what->text, "unchanged")) {
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
    *ends = chains_year(&c->report->chains, fact_field(tick, "state")->text, chain->year);
    return true;
}

bool chain_is_cut(struct check *c, const struct fact *tick, int64_t *year)
{
    struct chain chain;
    int64_t since;
    if (!follow_tick(c, tick, &chain, &since, year) || !*year)
        return false;
    struct str state = fact_field(tick, "state")->text;
    return need_complete(c, state, *year) && !gap_is_told(c, state, *year);
}

void check_corpus(struct check *c, const struct report *report, const struct digest *given)
{
    c->report = report;
    c->given = given;
    for (uint32_t i = 0; i < rule_count; i++) {
        begin_rule(c, i);
        if (!c->rule->on_corpus || !given->whole || !(c->rule->kinds & given->kind))
            continue;
        for (uint32_t n = 0; n < given->fact_count; n++) {
            const struct fact *fact = &given->facts[n];
            if (!str_is(fact->name, c->rule->each))
                continue;
            begin_item(c);
            c->rule->on_corpus(c, fact);
            end_item(c);
        }
        close_rule(c, outcome_of(c));
    }
    if (c->digest->limited && !given->limited)
        say_limit(c);
}
