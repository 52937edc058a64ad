/* What is declared complete; see declared.h. */
#include "declared.h"

#include <string.h>

#include "tell.h"

/* "STATE" or "STATE:2019-2022"; years as text, or empty. */
static void declare(struct complete *c, struct str state, struct str from, struct str to, const char *by,
                    struct in_force *f)
{
    struct buf text = { 0 };
    if (c)
        complete_add(c, state, from, to);
    buf_str(&text, state);
    if (from.len || to.len) {
        buf_byte(&text, ':');
        buf_str(&text, from);
        buf_byte(&text, '-');
        buf_str(&text, to);
    }
    in_force_source(f, c ? "check/complete" : "check/complete-in-part", buf_all(&text));
    if (c)
        in_force_setting(f, "complete", buf_all(&text), by);
    buf_free(&text);
}

void declared_by_settings(struct complete *c, struct item root, const char *file, struct in_force *f)
{
    for (struct item i = item_at(root, "complete"); item_given(i); i = item_next(i))
        declare(c, item_word(item_at(i, "@state")), item_word(item_at(i, "@from")), item_word(item_at(i, "@to")),
                file, f);
}

static bool is_year(const char *text)
{
    return strspn(text, "0123456789") >= 4 && (text[4] == '\0' || text[4] == '-');
}

/* STATE[:Y1-Y2], as the schema of settings has it. */
static bool take_option(struct complete *c, const char *value, struct in_force *f)
{
    struct str rest = str_of(value), state = str_cut(&rest, ':');
    bool years = state.len < strlen(value);
    bool good = str_is(state, "all") || (state.len == 3 && strspn(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3);
    if (years)
        good = good && rest.len == 9 && is_year(rest.at) && rest.at[4] == '-' && is_year(rest.at + 5);
    if (!good) {
        tell_error("--complete takes STATE or STATE:Y1-Y2, such as BGR:2019-2022 or all, not '%s'", value);
        return false;
    }
    struct str from = str_cut(&rest, '-');
    declare(c, state, from, rest, "--complete", f);
    return true;
}

bool declared_by_options(struct complete *c, const struct options *o, struct in_force *f)
{
    bool good = true;
    for (uint32_t i = 0; i < o->complete.count; i++)
        good = take_option(c, o->complete.at[i], f) && good;
    return good;
}
