/* What settings ask of the whole run; see demands.h. */
#include "demands.h"

#include <string.h>

#include "levels.h"
#include "place.h"
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

static struct demanded *find_limit(const struct demands *d, struct str limit)
{
    for (uint32_t i = 0; i < d->limit_count; i++)
        if (str_same(d->limits[i].limit, limit))
            return &d->limits[i];
    return NULL;
}

/* Who hands in records may hand in settings beside them: what protects from records is not theirs to raise. */
static bool may_be(struct item at, const struct option_number *usual, uint32_t most, const char *file)
{
    struct place_reader lines = { .source = at.record->source };
    struct str limit = number_limit(usual);
    if (most <= *usual->value)
        return true;
    tell_error("%s:%u: settings lower a limit and raise none: %.*s is %u here, and %u without it; %s raises it",
               file, place_of(&lines, item_span(at).from, item_span(at).to).line, (int)limit.len, limit.at, most,
               *usual->value, usual->option);
    return false;
}

static bool take_limit(struct demands *d, struct item at, const struct option_number *usual, const char *file)
{
    int64_t most;
    struct str limit = number_limit(usual);
    struct demanded *known = find_limit(d, limit);
    if (!item_number(at, &most)) /* which its schema has told */
        return true;
    if (!may_be(at, usual, (uint32_t)most, file))
        return false;
    if (!known) {
        MEMORY_ROOM(d->limits, d->limit_count, d->limit_cap);
        d->limits[d->limit_count++] = (struct demanded){ limit, (uint32_t)most, file };
    } else if (most < known->most) {
        known->most = (uint32_t)most;
        known->by = file;
    }
    return true;
}

static struct item attribute_named(struct item at, struct str name)
{
    return item_attribute(at, vocabulary_find(at.record->names, name));
}

/* The limit is that of the option of the same name. */
static bool take_limits(struct demands *d, struct item limits, const char *file)
{
    struct options usual = options_usual();
    struct option_number n;
    bool good = true;
    for (int next = 0; options_number(&usual, FOR_SETTINGS, &next, &n);) {
        struct str limit = number_limit(&n);
        struct item at = limit.len ? attribute_named(limits, limit) : NO_ITEM;
        good = (!item_given(at) || take_limit(d, at, &n, file)) && good;
    }
    return good;
}

bool demands_take(struct demands *d, struct item root, const char *file, struct arena *arena)
{
    struct str fail = item_word(item_at(root, "@fail-on")), language = item_word(item_at(root, "@language"));
    uint8_t level;
    if (str_is(fail, "never"))
        demands_fail_level(d, LEVEL_NEVER, file);
    else if (level_read(fail, &level))
        demands_fail_level(d, level, file);
    struct item limits = item_at(root, "limits");
    bool good = !item_given(limits) || take_limits(d, limits, file);
    return (!language.len || take_language(d, arena_text(arena, language), file)) && good;
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

void demands_limit(const struct demands *d, struct options *o)
{
    struct option_number n;
    for (int next = 0; options_number(o, FOR_SETTINGS, &next, &n);) {
        const struct demanded *asked = find_limit(d, number_limit(&n));
        if (asked && !n.given)
            *n.value = asked->most;
    }
}

const char *demands_origin(const struct demands *d, const struct option_number *n)
{
    const struct demanded *asked = find_limit(d, number_limit(n));
    return n->given ? n->option : asked ? asked->by : "default";
}

void demands_free(struct demands *d)
{
    memory_drop(d->limits);
}
