/* Decisions on extensions of deadlines (Art. 3(3) to (5), 4(5) to (8)): each with the derivation of its deadline, what
 * the meeting expects of the State, and what it observed. */
#include "parts.h"

/* What the registry knows up to this meeting, if it arrives at the deadline that the record starts from; then the
 * record's own step. */
static struct derivation derive(const struct page *p, const struct fact *f)
{
    const struct arg *state = fact_field(f, "state"), *of = fact_field(f, "article");
    const struct arg *previous = fact_field(f, "previous"), *new = fact_field(f, "new");
    const struct arg *length = fact_field(f, "length"), *from = record_field(p, "from");
    const struct arg *meeting = record_field(p, "meeting");
    struct derivation d = { 0 };
    if (state && of && from)
        d = derive_deadline(p->voice->registry, state->text, of->number, from->date);
    if (!previous || !date_same(derivation_date(&d), previous->date)) {
        d = (struct derivation){ 0 };
        if (previous)
            derive_from(&d, "term/previous-deadline", previous->date);
    }
    if (!new || !d.count)
        return d;
    struct derivation by_length = d;
    struct str by = meeting ? meeting->text : STR("");
    if (length)
        derive_extended_by(&by_length, by, length->number, (enum unit)length->unit);
    if (length && date_same(derivation_date(&by_length), new->date))
        return by_length;
    derive_extended(&d, by, new->date, false);
    return d;
}

static void extension_row(struct page *p, const struct fact *f)
{
    struct derivation d = derive(p, f);
    cell_field(p, f, "state");
    cell_coded_field(p, f, "article", "article/");
    cell_coded_field(p, f, "outcome", "outcome/");
    cell_field(p, f, "previous");
    cell_field(p, f, "length");
    cell_field(p, f, "new");
    cell_field(p, f, "analysis");
    cell_citation(p, f);
    cell_derivation(p, &d);
}

static void note_row(struct page *p, const struct fact *f)
{
    cell_field(p, f, "state");
    cell_phrase(p, str_is(f->name, "expectation")   ? "decisions/expectation"
                   : str_is(f->name, "observation") ? "decisions/observation"
                                                    : "decisions/further");
    cell_localised(p, f, "text");
    cell_field(p, f, "meeting");
    cell_citation(p, f);
}

void part_extensions(struct page *p)
{
    static const char *const extensions[] = {
        "decisions/state", "decisions/article",  "decisions/outcome",  "decisions/previous",   "decisions/length",
        "decisions/new",   "decisions/analysis", "decisions/citation", "decisions/derivation", NULL
    };
    static const char *const notes[] = { "decisions/state",        "decisions/subject",  "decisions/text",
                                         "decisions/meeting-name", "decisions/citation", NULL };
    if (has_fact(p, "extension"))
        page_heading(p, 3, "decisions/caption");
    page_table(p, "extensions", LAYOUT_GRID, "decisions/extensions-caption", extensions);
    each_fact(p, "extension", extension_row);
    page_table(p, "notes", LAYOUT_GRID, "decisions/notes-caption", notes);
    each_fact(p, "expectation observation further", note_row);
}
