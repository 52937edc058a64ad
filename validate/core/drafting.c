/* From the registry into a draft; see drafting.h. */
#include "drafting.h"

#include "derive.h"

struct work {
    struct drafting of;
    struct draft *draft;
    struct arena *arena;
    struct item last; /* the root of the earlier record, or NO_ITEM */
};

static struct str kept(struct work *w, struct buf *text)
{
    struct str copy = arena_copy(w->arena, buf_all(text));
    buf_free(text);
    return copy;
}

static struct str number_text(struct work *w, int64_t n)
{
    struct buf text = { 0 };
    buf_number(&text, n);
    return kept(w, &text);
}

static struct str day_text(struct work *w, struct date d)
{
    struct date_text text = date_text(d);
    return date_given(d) ? arena_copy(w->arena, str_of(text.at)) : STR("");
}

/* The id of the record: small letters of the code, and what tells it from others. */
static void put_id(struct work *w, struct str code, const char *what, struct str rest)
{
    struct buf id = { 0 };
    buf_small(&id, code);
    buf_byte(&id, '-');
    buf_text(&id, what);
    buf_str(&id, rest);
    draft_value(w->draft, "@id", kept(w, &id));
}

/* Forms that the earlier report ticked as unchanged or non-applicable are not asked for again: their author ticks them. */
static void settle_forms(struct work *w)
{
    size_t count = 0;
    if (!item_given(w->last))
        return;
    for (struct item i = item_at(w->last, "cover-page/form"); item_given(i); i = item_next(i)) {
        struct str letter = item_word(item_at(i, "@letter")), tick = item_word(item_at(i, "@tick"));
        if (letter.len && !str_is(tick, "changed") && count < sizeof w->draft->settled - 1)
            w->draft->settled[count++] = *letter.at;
    }
}

/* A form of which a section stands in the draft has news; of the others the author says what is so. */
static void tick_forms(struct work *w)
{
    const struct declaration *root = &w->draft->schema->root;
    for (uint32_t i = 0; i < root->type->child_count; i++) {
        const struct declaration *d = &root->type->children[i];
        bool taken = item_given(w->last) && !d->yearly && item_given(item_child(w->last, d->name));
        if (!d->form || !(taken || draft_is_due(w->draft, d, w->last)))
            continue;
        struct buf path = { 0 };
        buf_text(&path, "cover-page/form[");
        buf_byte(&path, *d->form);
        buf_add(&path, "]/@tick", sizeof "]/@tick");
        draft_value(w->draft, kept(w, &path).at, STR("changed"));
    }
}

static const char *fill_report(struct work *w)
{
    const struct state *s = registry_state(w->of.registry, w->of.state);
    struct date from = { (int16_t)w->of.year, 1, 1 }, to = { (int16_t)w->of.year, 12, 31 },
                force = s->entry_into_force;
    struct str type = w->of.type;
    if (!type.len)
        type = !date_given(force) || date_before(to, force)       ? STR("voluntary")
               : force.year == w->of.year && !item_given(w->last) ? STR("initial")
                                                                  : STR("annual");
    bool initial = str_is(type, "initial");
    if (initial && date_given(force)) {
        from = force;
        to = (struct date){ 0 }; /* up to when it reports, its author decides */
    }
    put_id(w, s->code, initial ? "initial" : "", initial ? STR("") : number_text(w, w->of.year));
    draft_value(w->draft, "@type", type);
    draft_value(w->draft, "period/@from", day_text(w, from));
    draft_value(w->draft, "period/@to", day_text(w, to));
    w->draft->situation = situation_of_report(type, w->of.state, w->of.year, w->of.registry);
    settle_forms(w);
    tick_forms(w);
    return NULL;
}

static bool is_open(const struct work *w, int64_t article)
{
    const struct obligation *o = registry_obligation(w->of.registry, w->of.state, article);
    return o && !item_given(o->fulfilled);
}

/* The article that was named, or the only one whose obligation is not fulfilled. */
static int64_t article_of(const struct work *w)
{
    bool stocks = is_open(w, 3), land = is_open(w, 4);
    if (w->of.article)
        return w->of.article;
    if (stocks == land)
        return 0;
    return stocks ? 3 : 4;
}

static const char *fill_article(struct work *w, const char *deadline)
{
    int64_t article = w->of.article = article_of(w);
    if (!article)
        return "name the Article of the deadline by --article 3 or --article 4";
    struct derivation running = derive_deadline(w->of.registry, w->of.state, article, (struct date){ 0 });
    draft_value(w->draft, "@article", number_text(w, article));
    draft_value(w->draft, "@meeting", w->of.meeting);
    draft_value(w->draft, deadline, day_text(w, derivation_date(&running)));
    w->draft->situation = situation_of_deadline(article, 0);
    return NULL;
}

static const char *fill_request(struct work *w)
{
    const char *wanting = fill_article(w, "duration/current-deadline");
    if (wanting)
        return wanting;
    bool revised = str_is(w->of.type, "revised");
    const struct obligation *o = registry_obligation(w->of.registry, w->of.state, w->of.article);
    int64_t number = o ? (int64_t)o->extension_count + 1 : 1;
    if (revised && !item_given(w->last))
        return "a revised request is made --from the request that it revises";
    if (revised) {
        item_number(item_at(w->last, "@number"), &number);
        draft_value(w->draft, "@revision", STR("1"));
        draft_value(w->draft, "@supersedes", item_word(item_at(w->last, "@id")));
    }
    struct buf which = { 0 };
    buf_number(&which, w->of.article);
    buf_text(&which, "-");
    buf_number(&which, number);
    buf_text(&which, revised ? "-revised" : "");
    put_id(w, w->of.state, "request-", kept(w, &which));
    draft_value(w->draft, "@number", number_text(w, number));
    draft_value(w->draft, "@type", revised ? STR("revised") : STR("original"));
    draft_value(w->draft, "previous-extension/@number", number_text(w, number - 1));
    w->draft->situation = situation_of_deadline(w->of.article, number);
    return NULL;
}

static const char *fill_declaration(struct work *w)
{
    const char *wanting = fill_article(w, "deadline");
    if (!wanting)
        put_id(w, w->of.state, "declaration-", number_text(w, w->of.article));
    return wanting;
}

static const char *fill_meeting(struct work *w)
{
    const struct meeting *m = registry_meeting(w->of.registry, w->of.meeting);
    put_id(w, w->of.meeting, "report", STR(""));
    draft_value(w->draft, "@meeting", w->of.meeting);
    draft_value(w->draft, "@symbol", STR(""));
    draft_value(w->draft, "head/dates/@from", day_text(w, m->opens));
    draft_value(w->draft, "head/dates/@to", day_text(w, m->closes));
    return NULL;
}

const char *drafting_fill(const struct drafting *of, struct draft *draft, struct arena *arena)
{
    struct work w = { *of, draft, arena, of->last ? record_root(of->last) : NO_ITEM };
    struct buf format = { 0 };
    buf_number(&format, TL_FORMAT_MAJOR);
    buf_byte(&format, '.');
    buf_number(&format, TL_FORMAT_MINOR);
    draft_value(draft, "@format", kept(&w, &format));
    draft_value(draft, "@language", draft->language);
    if (of->state.len)
        draft_value(draft, "@state", of->state);
    draft->situation = situation_of_deadline(0, 0);
    switch (of->kind) {
    case ARTICLE_7_REPORT:
        return fill_report(&w);
    case EXTENSION_REQUEST:
        return fill_request(&w);
    case COMPLIANCE_DECLARATION:
        return fill_declaration(&w);
    default:
        return fill_meeting(&w);
    }
}
