/* The profiles; see profile.h and schema/settings.xsd, which says the same. */
#include "profile.h"

const struct profile profiles[] = {
    { "pre-submission", WARNING, "", "" },
    { "ci", ERROR, "", "" },
    { "archive", ERROR, "text balance", "the profile archive is for what will not be changed" },
};

const uint32_t profile_count = sizeof profiles / sizeof *profiles;

const struct profile *profile_named(struct str name)
{
    for (uint32_t i = 0; i < profile_count; i++)
        if (str_is(name, profiles[i].name))
            return &profiles[i];
    return NULL;
}

void profiles_told(struct buf *out)
{
    for (uint32_t i = 0; i < profile_count; i++) {
        buf_text(out, i == 0 ? "" : i + 1 == profile_count ? " or " : ", ");
        buf_text(out, profiles[i].name);
    }
}

bool profile_drops(const struct profile *p, const char *module)
{
    return str_listed(str_of(p->off), ' ', str_of(module));
}
