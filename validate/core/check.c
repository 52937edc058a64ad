/* Runs rules over a record or a corpus, and keeps their outcomes; see check.h and rule.h. */
#include "check.h"

#include "facts.h"
#include "list.h"
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

static void shorten(struct arg *a)
{
    if (a->type != ARG_TEXT && a->type != ARG_CODE)
        return;
    struct str shown = str_shown(a->text);
    a->cut |= shown.len < a->text.len;
    a->text = shown;
}

static struct finding *add_finding(struct check *c, const struct arg *args, uint32_t count)
{
    struct digest *d = c->digest;
    c->this_found = true;
    if (d->finding_count >= c->most) {
        d->limited = true;
        return NULL;
    }
    struct str first = str_of(c->rule->basis), its = c->basis.len ? c->basis : str_cut(&first, ' ');
    const struct requirement *basis = registry_requirement(c->registry, its);
    MEMORY_ROOM(d->findings, d->finding_count, c->finding_cap);
    struct finding *f = &d->findings[d->finding_count++];
    *f = (struct finding){
        .rule = c->index,
        .severity = basis ? severity_of(basis, c->rule->about) : NOTE,
        .basis = arena_copy(c->arena, its),
        .args = args_copy(c->arena, args, count),
        .arg_count = count,
    };
    for (uint32_t i = 0; i < count; i++)
        shorten(&f->args[i]);
    return f;
}

/* Its line is shown with the finding. */
static void locate_fix(struct check *c, struct fix *fix)
{
    fix->place = place_of(&c->fixes, fix->place.from, fix->place.to);
    fix->place.excerpt = STR("");
    fix->place.caret = fix->place.caret_width = 0;
}

/* Lines, columns and excerpts come last, in one walk through the text. */
static void locate(struct check *c)
{
    for (uint32_t i = 0; i < c->digest->finding_count; i++) {
        struct place *p = &c->digest->findings[i].place;
        *p = place_of(&c->places, p->from, p->to);
        p->excerpt = arena_copy(c->arena, p->excerpt);
        if (c->digest->findings[i].fix)
            locate_fix(c, c->digest->findings[i].fix);
    }
}

struct str path_in_check(struct check *c, struct item at, struct str below)
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

/* The reporting form in which an item stands, or one below it that is missing. */
static struct str form_of(struct check *c, struct item at, struct str below)
{
    const struct declaration *d = declared(at, below);
    return arena_copy(c->arena, d && d->form ? str_of(d->form) : item_form(at));
}

static void locate_at(struct check *c, struct finding *f, struct item at, struct str below)
{
    struct span span = item_span(at);
    f->place = (struct place){ .from = span.from, .to = span.to };
    f->item = path_in_check(c, at, below);
    f->form = form_of(c, at, below);
    f->value = below.len ? 0 : item_mark(at);
    f->fix = c->rule->mend && !below.len ? fix_of(c, at) : NULL;
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

static void begin_rule(struct check *c, uint32_t index)
{
    c->rule = rules[index].rule;
    c->index = index;
    c->basis = STR("");
    c->found = c->passed = c->skipped = c->unread = false;
    c->reason_phrase = c->reason_item = STR("");
    c->skip_phrase = NULL;
    seen_clear(&c->seen);
}

static void begin_item(struct check *c)
{
    c->basis = STR("");
    c->this_found = c->this_skipped = c->this_unread = false;
}

static void end_item(struct check *c)
{
    c->found |= c->this_found;
    c->unread |= c->this_unread;
    c->skipped |= c->this_skipped;
    c->passed |= !c->this_found && !c->this_unread && !c->this_skipped;
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

/* Why a rule did not apply is kept only where it is not plain from the digest; see report.c. */
static void close_rule(struct check *c, enum outcome outcome)
{
    struct digest *d = c->digest;
    struct str phrase = outcome == NOT_APPLICABLE ? str_of(c->skip_phrase) : c->reason_phrase;
    d->outcomes[c->index] = (uint8_t)outcome;
    if ((outcome == PASS || outcome == FINDING) && !c->unread)
        return; /* a finding does not hide that another item could not be judged */
    if (!phrase.len)
        return;
    MEMORY_ROOM(d->reasons, d->reason_count, c->reason_cap);
    d->reasons[d->reason_count++] = (struct reason){
        .rule = c->index,
        .phrase = phrase,
        .item = c->reason_item,
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
        f->item = path_in_check(c, at, fault->below);
        f->form = form_of(c, at, fault->below);
        f->value = fault->below.len ? 0 : item_mark(at);
        f->asked = arena_copy(c->arena, str_of(d ? d->articles : NULL));
        f->fix = c->rule->mend ? fix_of(c, at) : NULL;
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

/* A rule for other kinds does not apply, and the digest shows it; where nothing was read, no rule was evaluated. */
static bool is_for(const struct rule *rule, const struct record *r)
{
    return !r->whole || !r->kind || (rule->kinds & r->kind);
}

void check_record(struct check *c, const struct record *r)
{
    c->record = r;
    c->places.source = c->fixes.source = c->lines[0].source = c->lines[1].source = r->source;
    c->digest->outcome_count = rule_count;
    c->digest->outcomes = arena_get(c->arena, rule_count);
    for (uint32_t i = 0; i < rule_count; i++) /* faults of the shape first: the limit must not hide them */
        if (rules[i].rule->speaks_for)
            run_rule(c, i);
    for (uint32_t i = 0; i < rule_count; i++)
        if (!rules[i].rule->speaks_for) {
            if (is_for(rules[i].rule, r))
                run_rule(c, i);
            else
                c->digest->outcomes[i] = NOT_APPLICABLE;
        }
    c->digest->limited |= r->limited;
    stand_back(c);
    if (c->digest->limited)
        say_limit(c);
    list_sort(c->digest->findings, c->digest->finding_count, sizeof *c->digest->findings, finding_order);
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
    f->value = fact->value;
}

void check_corpus(struct check *c, const struct report *report, const struct digest *given)
{
    c->report = report;
    c->given = given;
    for (uint32_t i = 0; i < report->corpus_rule_count && given->whole; i++) {
        uint32_t index = report->corpus_rules[i];
        const struct rule *rule = rules[index].rule;
        if (!(rule->kinds & given->kind))
            continue;
        struct str each = str_of(rule->each);
        begin_rule(c, index);
        for (uint32_t n = 0; n < given->fact_count; n++) {
            const struct fact *fact = &given->facts[n];
            if (!str_same(fact->name, each))
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
