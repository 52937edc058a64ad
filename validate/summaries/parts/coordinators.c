/* Coordinators by theme, each until the end of which meeting. */
#include "parts.h"

static void row(struct page *p, const struct fact *f)
{
    cell_coded_field(p, f, "theme", "theme/");
    cell_field(p, f, "state");
    if (fact_field(f, "until"))
        cell_field(p, f, "until");
    else
        cell_phrase(p, "coordinators/not-stated");
    cell_citation(p, f);
}

void part_coordinators(struct page *p)
{
    static const char *const heads[] = { "coordinators/theme", "decisions/state", "coordinators/until",
                                         "decisions/citation", NULL };
    if (has_fact(p, "coordinator"))
        page_heading(p, 3, "coordinators/heading");
    page_table(p, "coordinators", LAYOUT_GRID, "coordinators/caption", heads);
    each_fact(p, "coordinator", row);
}
