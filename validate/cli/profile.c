/* The profiles; see profile.h and schema/settings.xsd, which says the same. */
#include "profile.h"

static const struct profile profiles[] = {
    { "pre-submission", WARNING, "", "" },
    { "ci", ERROR, "", "" },
    { "archive", ERROR, "text balance", "the profile archive is for what will not be changed" },
};

enum { PROFILES = sizeof profiles / sizeof *profiles };

const struct profile *profile_named(struct str name)
{
    for (int i = 0; i < PROFILES; i++)
        if (str_is(name, profiles[i].name))
            return &profiles[i];
    return NULL;
}

void profiles_told(struct buf *out)
{
    for (int i = 0; i < PROFILES; i++) {
        buf_text(out, i == 0 ? "" : i + 1 == PROFILES ? " or " : ", ");
        buf_text(out, profiles[i].name);
    }
}

bool profile_drops(const struct profile *p, const char *module)
{
    return str_listed(str_of(p->off), ' ', str_of(module));
}
