/* Layers of settings; see layer.h. */
#include "layer.h"

#include "list.h"
#include "place.h"
#include "rule.h"
#include "tell.h"

struct layer *layer_within(struct layer *outer, struct arena *arena)
{
    struct layer *l = arena_get(arena, sizeof *l);
    l->outer = outer;
    l->levels.of = arena_get(arena, rule_count * sizeof(const struct level *));
    l->excluding = outer && outer->excluding;
    for (uint32_t i = 0; outer && outer->levels.of && i < rule_count; i++)
        l->levels.of[i] = outer->levels.of[i];
    return l;
}

static void set(struct layer *l, struct level level, struct level_list *all, struct arena *arena)
{
    struct level *kept = arena_get(arena, sizeof *kept);
    *kept = level;
    l->levels.of[level.rule] = level.level == LEVEL_ON ? NULL : kept;
    MEMORY_ROOM(all->at, all->count, all->cap);
    all->at[all->count++] = kept;
}

void layer_take_profile(struct layer *l, const struct profile *p, struct level_list *all, struct arena *arena)
{
    for (uint32_t i = 0; i < rule_count; i++)
        if (profile_drops(p, rules[i].module))
            set(l, (struct level){ i, LEVEL_OFF, str_of(p->reason), str_of(p->name), 0 }, all, arena);
}

static bool told(const char *file, uint32_t line, const char *why, struct str id, struct str near)
{
    if (near.len)
        tell_error("%s:%u: %s '%.*s'; did you mean %.*s?", file, line, why, (int)id.len, id.at, (int)near.len,
                   near.at);
    else
        tell_error("%s:%u: %s '%.*s'", file, line, why, (int)id.len, id.at);
    return false;
}

/* Whether the same document has spoken of the rule before. */
static bool stands_twice(const struct level_list *all, const struct level *level)
{
    for (uint32_t i = 0; i < all->count; i++)
        if (all->at[i]->rule == level->rule && all->at[i]->file.at == level->file.at)
            return true;
    return false;
}

static bool take_rule(struct layer *l, struct item at, const char *file, struct level_list *all,
                      struct arena *arena)
{
    struct place_reader lines = { .source = at.record->source };
    struct level level = { .rule = rule_find(item_word(item_at(at, "@id"))), .file = str_of(file) };
    struct str id = item_word(item_at(at, "@id"));
    level.line = place_of(&lines, item_span(at).from, item_span(at).to).line;
    level.reason = item_word(item_at(at, "reason"));
    if (level.rule == rule_count)
        return told(file, level.line, "there is no rule", id, rule_nearest(id));
    if (!level_may_change(level.rule))
        return told(file, level.line,
                    "settings cannot change what says that a record cannot be read or has another shape:", id,
                    STR(""));
    if (stands_twice(all, &level))
        return told(file, level.line, "the rule stands twice:", id, STR(""));
    if (!waiver_gives_reason(level.reason))
        return told(file, level.line, "no reason is given for what is said of the rule", id, STR(""));
    if (level_read(item_word(item_at(at, "@level")), &level.level)) /* else its schema has told it */
        set(l, level, all, arena);
    return true;
}

bool layer_take_rules(struct layer *l, const struct record *document, const char *file, struct level_list *all,
                      struct arena *arena)
{
    bool good = true;
    for (struct item i = item_at(record_root(document), "rule"); item_given(i); i = item_next(i))
        good = take_rule(l, i, file, all, arena) && good;
    return good;
}

static int by_place(const void *a, const void *b)
{
    const struct level *x = *(const struct level *const *)a, *y = *(const struct level *const *)b;
    int order = str_order(x->file, y->file);
    if (!order)
        order = (x->line > y->line) - (x->line < y->line);
    return order ? order : (x->rule > y->rule) - (x->rule < y->rule);
}

void levels_close(struct level_list *all)
{
    list_sort(all->at, all->count, sizeof *all->at, by_place);
}
