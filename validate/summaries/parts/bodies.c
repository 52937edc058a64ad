/* Delegations and offices, meeting by meeting: by gender as the documents state it, by region as the registry knows it. */
#include "balance.h"
#include "shares.h"

/* A body of a meeting: the facts it is counted from, and the tables that tell it; NULL where one cannot be told. */
struct body {
    const char *fact, *name;
    const char *genders, *groups; /* ids of tables */
    bool counted;                 /* the record gives figures; else it lists States */
};

static int64_t figure(const struct fact *f, const char *name)
{
    const struct arg *a = fact_field(f, name);
    return a ? a->number : 0;
}

static void add_codes(struct composition *c, const struct registry *r, const struct fact *f)
{
    struct str rest = str_is(fact_word(f, "class"), "states-parties") ? fact_word(f, "codes") : STR("");
    while (rest.len)
        composition_add(c, r, str_cut(&rest, '\n'), STR(""));
}

/* What a record lists of a body. */
static struct composition listed(const struct balance *b, const struct body *body, const struct meeting_told *m)
{
    const struct registry *r = b->page->report->registry;
    struct composition c = { .day = m->day };
    for (uint32_t i = 0; i < m->record->fact_count; i++) {
        const struct fact *f = &m->record->facts[i];
        if (!str_is(f->name, body->fact))
            continue;
        if (str_is(f->name, "participants"))
            add_codes(&c, r, f);
        else
            composition_add(&c, r, fact_word(f, "state"), fact_word(f, "gender"));
    }
    return c;
}

/* What it counts of one; false where it does not, where the parts are more than the whole, or where they are so few that
 * shares may point to a person. */
static bool count(struct balance *b, const struct body *body, const struct meeting_told *m, struct composition *c)
{
    const struct fact *f = digest_fact(m->record, body->fact);
    *c = (struct composition){ 0 };
    if (!f || !fact_field(f, "total")) {
        balance_note(b, body->name, m->label, "balance/why/no-figure");
        return false;
    }
    c->members = figure(f, "total");
    c->women = figure(f, "women");
    c->men = figure(f, "men");
    c->another = figure(f, "another");
    c->unstated = c->members - c->women - c->men - c->another; /* of at most 18 digits each */
    if (c->unstated < 0)
        balance_note(b, body->name, m->label, "balance/why/contradiction");
    else if (c->unstated == c->members)
        balance_note(b, body->name, m->label, "balance/why/no-gender");
    bool few = c->unstated >= 0 && c->unstated < c->members && c->members < SHARES_LEAST_PEOPLE;
    if (few)
        balance_note(b, body->name, m->label, "balance/why/few");
    return c->unstated >= 0 && !few;
}

static void add_genders(struct stack *s, const struct meeting_told *m, const struct composition *c)
{
    struct stack_row *row = stack_row(s, m->label);
    int64_t parts[GENDERS] = { c->women, c->men, c->another, c->unstated };
    memcpy(row->parts, parts, sizeof parts);
    row->code = true;
}

static void add_groups(struct stack *s, const struct meeting_told *m, const struct composition *c)
{
    struct stack_row *row = stack_row(s, m->label);
    memcpy(row->parts, c->of, sizeof c->of);
    row->code = true;
}

static struct stack stack_of(const struct body *body, const char *id, bool genders)
{
    return (struct stack){ .id = id,
                           .chart = genders ? "balance/by-gender" : "balance/by-group",
                           .caption = genders ? "balance/by-gender-table" : "balance/by-group-table",
                           .of = body->name,
                           .label = "decisions/meeting-name",
                           .total = "balance/all",
                           .parts = genders ? gender_parts : group_parts,
                           .part_count = genders ? GENDERS : GROUPS };
}

/* Why a body that the record may list is not counted, or not to its end; a panel that nobody decided on is none. */
static void note_listed(struct balance *b, const struct body *body, const struct meeting_told *m, int64_t members)
{
    bool panel = str_is(str_of(body->fact), "panelist"), open = false;
    for (uint32_t i = 0; panel && i < m->record->fact_count; i++) {
        const struct fact *f = &m->record->facts[i];
        open |= str_is(f->name, "panel") && figure(f, "seats") > figure(f, "named");
    }
    if (open)
        balance_note(b, body->name, m->label, "balance/why/not-named");
    else if (!members && !panel)
        balance_note(b, body->name, m->label, "balance/why/not-listed");
}

/* Counts a body of one meeting, and notes what it cannot; false where there is nothing to tell. */
static bool compose(struct balance *b, const struct body *body, const struct meeting_told *m, struct composition *c)
{
    if (body->counted)
        return count(b, body, m, c);
    *c = listed(b, body, m);
    note_listed(b, body, m, c->members);
    if (body->genders && c->members && c->unstated == c->members)
        balance_note(b, body->name, m->label, "balance/why/no-gender");
    return c->members > 0;
}

static void tell_body(struct balance *b, const struct body *body)
{
    struct stack genders = stack_of(body, body->genders, true), groups = stack_of(body, body->groups, false);
    for (uint32_t i = 0; i < b->meeting_count; i++) {
        const struct meeting_told *m = &b->meetings[i];
        struct composition c;
        if (!compose(b, body, m, &c))
            continue;
        if (body->genders)
            add_genders(&genders, m, &c);
        if (body->groups)
            add_groups(&groups, m, &c);
    }
    if (body->genders)
        stack_tell(&genders, b->page);
    if (body->groups)
        stack_tell(&groups, b->page);
}

void part_delegations(struct balance *b)
{
    static const struct body bodies[] = {
        { "delegates", "body/delegates", "delegates", NULL, true },
        { "sponsored", "body/sponsored", "sponsored", NULL, true },
        { "participants", "body/participants", NULL, "participants-groups", false },
    };
    if (b->meeting_count)
        page_heading(b->page, 3, "balance/delegations-heading");
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++)
        tell_body(b, &bodies[i]);
}

void part_offices(struct balance *b)
{
    static const struct body bodies[] = {
        { "vice-president", "body/vice-presidents", "vice-presidents", "vice-presidents-groups", false },
        { "coordinator", "body/coordinators", "coordinators", "coordinators-groups", false },
        { "panelist", "body/panelists", "panels", "panels-groups", false },
    };
    if (b->meeting_count) {
        page_heading(b->page, 3, "balance/offices-heading");
        document_paragraph(b->page->document, say(b->page->voice, "balance/offices-basis"));
    }
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++)
        tell_body(b, &bodies[i]);
}
