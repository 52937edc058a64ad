/* What is in force; see in_force.h. */
#include "in_force.h"

#include <string.h>

#include "list.h"

void in_force_setting(struct in_force *f, const char *name, struct str value, const char *from)
{
    MEMORY_ROOM(f->settings, f->setting_count, f->setting_cap);
    f->settings[f->setting_count++] = (struct setting){ name, arena_copy(&f->arena, value), from };
}

void in_force_source(struct in_force *f, const char *phrase, struct str text)
{
    MEMORY_ROOM(f->sources, f->source_count, f->source_cap);
    f->sources[f->source_count++] = (struct report_source){ phrase, str_of(arena_text(&f->arena, text)), NULL };
}

void in_force_file(struct in_force *f, const char *phrase, const char *file, const uint8_t hash[HASH])
{
    in_force_source(f, phrase, str_of(file));
    f->sources[f->source_count - 1].hash =
        (const uint8_t *)arena_copy(&f->arena, (struct str){ (const char *)hash, HASH }).at;
}

static int by_source(const void *a, const void *b)
{
    const struct report_source *x = a, *y = b;
    int order = strcmp(x->phrase, y->phrase);
    return order ? order : str_order(x->file, y->file);
}

void in_force_close(struct in_force *f)
{
    list_sort(f->sources, f->source_count, sizeof *f->sources, by_source);
}

void in_force_free(struct in_force *f)
{
    memory_drop(f->settings);
    memory_drop(f->sources);
    arena_free(&f->arena);
}
