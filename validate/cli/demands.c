/* What settings ask of the whole run; see demands.h. */
#include "demands.h"

#include <string.h>

#include "levels.h"
#include "tell.h"

void demands_fail_level(struct demands *d, uint8_t level, const char *by)
{
    if (d->fail_on && d->fail_on <= level)
        return;
    d->fail_on = level;
    d->failed_by = by;
}

static bool take_language(struct demands *d, const char *language, const char *file)
{
    bool same = !d->language || strcmp(d->language, language) == 0;
    if (!same)
        tell_error("%s asks for the language %s, %s for %s; name one with --lang", d->spoken_by, d->language, file,
                   language);
    d->language = language;
    d->spoken_by = file;
    return same;
}

bool demands_take(struct demands *d, struct item root, const char *file, struct arena *arena)
{
    struct str fail = item_word(item_at(root, "@fail-on")), language = item_word(item_at(root, "@language"));
    uint8_t level;
    if (str_is(fail, "never"))
        demands_fail_level(d, LEVEL_NEVER, file);
    else if (level_read(fail, &level))
        demands_fail_level(d, level, file);
    return !language.len || take_language(d, arena_text(arena, language), file);
}

void demands_tell(const struct demands *d, const struct options *o, struct in_force *f)
{
    const char *level = o->fail_on                  ? o->fail_on
                        : d->fail_on == LEVEL_NEVER ? "never"
                        : d->fail_on                ? level_name(d->fail_on)
                                                    : "error";
    const char *failed_by = o->fail_on ? "--fail-on" : d->fail_on ? d->failed_by : "default";
    const char *language = o->lang ? o->lang : d->language ? d->language : "en";
    const char *spoken_by = o->lang ? "--lang" : d->language ? d->spoken_by : "default";
    in_force_setting(f, "language", str_of(language), spoken_by);
    in_force_setting(f, "fail-on", str_of(level), failed_by);
}
